// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"
#include "models/values/event.h"

namespace Evently {

class TestCluster;

/// A separate database with the program's schema, in the shared TestCluster: a copy of a template
/// that is migrated once per test program.
class TestDatabase
{
public:
    TestDatabase();

    const ConnectionInfo &runtime() const { return m_runtime; } ///< As the running program.
    const ConnectionInfo &owner() const { return m_owner; } ///< As migrations connect.

    /// Runs @p sql as the superuser, with the schema in the search path.
    /// @return the first column of the first row as text, or an empty text.
    QString run(const QString &sql) const;

    /// Inserts a published event on sale, in a year, with @p capacity seats at 25.00 EUR.
    /// @p columns overrides or adds columns, as SQL: {{"max_per_user", "4"}}.
    QUuid insertEvent(int capacity, const QHash<QString, QString> &columns = {}) const;

    QUuid insertUser(const QString &role = QStringLiteral("user")) const;

private:
    ConnectionInfo m_owner;
    ConnectionInfo m_runtime;
};

} // namespace Evently
