// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/sentence.h"

using namespace Qt::StringLiterals;

namespace Evently {

QString sentenceOf(const Problem &problem)
{
    QStringList sentences;
    for (const Problem::Field &field : problem.fields)
        sentences << field.message;
    if (sentences.isEmpty())
        sentences << problem.error;
    if (problem.fields.isEmpty() && !problem.details.isEmpty())
        sentences << problem.details;
    return sentences.join(u' ');
}

} // namespace Evently
