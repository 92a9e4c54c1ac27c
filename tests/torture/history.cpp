// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/history.h"

#include <QFile>
#include <QJsonDocument>

namespace Evently::Torture {

void History::add(Operation operation)
{
    const std::scoped_lock lock(m_mutex);
    m_operations << std::move(operation);
}

QList<Operation> History::operations() const
{
    const std::scoped_lock lock(m_mutex);
    return m_operations;
}

void History::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_operations.clear();
}

void History::write(const QString &file, const QJsonObject &about) const
{
    QFile out(file);
    if (!out.open(QFile::WriteOnly))
        qFatal("%s can't be written.", qPrintable(file));
    const auto line = [&out](const QJsonObject &object) {
        out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    };
    line(about);
    for (const Operation &operation : operations())
        line(operation.toJson());
}

} // namespace Evently::Torture
