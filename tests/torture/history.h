// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/operation.h"

#include <QList>

#include <mutex>

namespace Evently::Torture {

/// All requests and answers. Any thread.
class History
{
public:
    void add(Operation operation);
    QList<Operation> operations() const;
    void clear();

    /// Writes @p about, which contains the seed, and then one line per operation.
    void write(const QString &file, const QJsonObject &about) const;

private:
    mutable std::mutex m_mutex;
    QList<Operation> m_operations;
};

} // namespace Evently::Torture
