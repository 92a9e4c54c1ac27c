// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/operation.h"

#include <QList>

#include <mutex>

namespace Evently::Torture {

/// All that was asked and answered. Any thread.
class History
{
public:
    void add(Operation operation);
    QList<Operation> operations() const;
    void clear();

    /// Writes a line an operation, after one with @p about, in which the seed is.
    void write(const QString &file, const QJsonObject &about) const;

private:
    mutable std::mutex m_mutex;
    QList<Operation> m_operations;
};

} // namespace Evently::Torture
