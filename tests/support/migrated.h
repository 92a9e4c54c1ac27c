// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/migrations.h"
#include "tests/support/testcluster.h"

namespace Evently {

/// A new database with all migrations, on the shared cluster. Made from a template, so that it
/// costs a copy and not the migrations. Main thread.
inline ConnectionInfo migratedDatabase(const char *role = TestCluster::Runtime)
{
    static const ConnectionInfo pattern = [] {
        const ConnectionInfo made = TestCluster::shared().makeDatabase();
        Session owner(made, Session::Purpose::Owner);
        if (const auto ran = Migrations::run(owner); !ran)
            qFatal("%s", qPrintable(ran.error().error));
        return made;
    }();
    return TestCluster::shared().makeDatabase(pattern.database, role);
}

/// Runs @p sql in the program's schema of @p database, past all rules but the database's own.
inline QString runIn(const ConnectionInfo &database, const QString &sql)
{
    return TestCluster::shared().run(QStringLiteral("SET search_path = evently; ") % sql,
                                     database.database);
}

} // namespace Evently
