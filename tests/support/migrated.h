// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

namespace Evently {

/// How the program connects to a new TestDatabase, for tests that need no more of it. Main thread.
inline ConnectionInfo migratedDatabase()
{
    return TestDatabase().runtime();
}

/// Runs @p sql in the program's schema of @p database, bypassing all rules except the database's
/// own.
inline QString runIn(const ConnectionInfo &database, const QString &sql)
{
    return TestCluster::shared().run(QStringLiteral("SET search_path = evently; ") % sql,
                                     database.database);
}

} // namespace Evently
