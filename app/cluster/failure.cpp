// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/failure.h"

using namespace Qt::StringLiterals;

namespace Evently {

Failure Failure::ofSetting(const QString &name, const QString &sentence)
{
    return {.code = BadOptions, .sentence = sentence, .setting = name};
}

Failure Failure::of(const Problem &problem)
{
    QStringList sentences;
    for (const Problem::Field &field : problem.fields)
        sentences << field.message;
    if (problem.fields.isEmpty())
        sentences << problem.error << problem.details;
    sentences.removeAll(QString());
    const bool isDatabase = problem.code == Problem::Code::DatabaseUnavailable;
    return {.code = isDatabase ? DatabaseUnavailable : Failed, .sentence = sentences.join(u' ')};
}

} // namespace Evently
