// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/dumptool.h"
#include "app/databasesource.h"
#include "app/stopsignals.h"
#include "app/tasks/tasks.h"
#include "models/session.h"

#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement findData{"find_data", R"(
    SELECT EXISTS (SELECT FROM events) OR EXISTS (SELECT FROM users) AS there
)"};

static Problem refused(const QString &sentence)
{
    return {.code = Problem::Code::Internal, .error = sentence};
}

/// Takes away the tables that a first start made, so that the backup's can come.
/// @return NotEmpty when anything is in them.
static std::optional<Problem> makeRoom(const ConnectionInfo &owner)
{
    Session session(owner, Session::Purpose::Owner);
    session.open();
    Rows rows = session.run(findData);
    if (rows.next() && rows.boolean("there"_L1)) {
        return Problem{.code = Problem::Code::NotEmpty,
                       .error = u"There is data in this database already, and a backup never "
                                "replaces any. Choose a new folder with --data-dir, or a new "
                                "database."_s};
    }
    session.control(u"DROP SCHEMA evently CASCADE"_s);
    return {};
}

static std::optional<Problem> fill(const QString &tool, const QString &file,
                                   const DatabaseAccess &access)
{
    try {
        // Even of an older program's tables it can be told whether there is data.
        if (const auto migrated = migrate(access); !migrated)
            return migrated.error();
        if (const auto problem = makeRoom(access.owner))
            return problem;
    } catch (const DatabaseError &error) {
        return Problem{.code = Problem::Code::DatabaseUnavailable,
                       .error = u"The database can't be used: %1"_s.arg(
                               QString::fromUtf8(error.what()).simplified())};
    }
    const auto problem =
            runDumpTool(tool,
                        {u"--single-transaction"_s, u"--exit-on-error"_s, u"--no-owner"_s,
                         u"--no-privileges"_s, u"--no-comments"_s, file},
                        access.owner, &StopSignals::haveCome);
    if (problem) {
        return refused(u"%1 could not be restored, and the database is empty. %2"_s.arg(
                file, problem->error));
    }
    // The backup may be of an older program.
    if (const auto migrated = migrate(access); !migrated)
        return migrated.error();
    return {};
}

ExitCode runRestore(const Options &options)
{
    const QFileInfo file(options.backupFile);
    if (!file.isFile() || !file.isReadable())
        return giveUp(refused(u"There is no file %1 to read."_s.arg(options.backupFile)));
    const auto tool = dumpTool(u"pg_restore"_s);
    if (!tool)
        return giveUp(tool.error());
    // Not beside a server, which would be surprised.
    const auto source = DatabaseSource::open(
            options, options.database ? DatabaseSource::For::Command : DatabaseSource::For::Server);
    if (!source)
        return giveUp(source.error());
    if (const auto problem = fill(*tool, file.absoluteFilePath(), (*source)->access()))
        return giveUp(*problem);
    std::printf("%s is restored.\n", qUtf8Printable(options.backupFile));
    return Done;
}

} // namespace Evently
