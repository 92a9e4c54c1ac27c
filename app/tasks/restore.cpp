// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/dumptool.h"
#include "app/files/dumpcontents.h"
#include "app/files/freshfolder.h"
#include "app/run/databasesource.h"
#include "app/run/stopsignals.h"
#include "app/tasks/tasks.h"
#include "models/database/migrations.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement findData{"find_data", R"(
    SELECT EXISTS (SELECT FROM events) OR EXISTS (SELECT FROM users) AS there
)"};

static const Statement countRestored{"count_restored", R"(
    SELECT (SELECT count(*) FROM events) AS events,
           (SELECT count(*) FROM bookings) AS bookings
)"};

namespace {

struct Counts
{
    qint64 events = 0;
    qint64 bookings = 0;
};

/// The file to restore, opened for reading, and its name.
struct Dump
{
    QString name;
    int file = -1;
    QString tool; ///< The path of pg_restore.
};

} // namespace

static Failure refused(const QString &sentence)
{
    return {.sentence = sentence};
}

/// Checks @p dump before anything is created or removed for it.
static std::optional<Failure> lookInto(const Dump &dump)
{
    const auto refuse = [&dump](const QString &why) {
        return refused(
                u"%1 is not a backup that this Evently can restore; nothing was changed. %2"_s.arg(
                        dump.name, why));
    };
    const auto list =
            runDumpTool(dump.tool, {u"--list"_s}, {.input = dump.file}, &StopSignals::haveCome);
    if (!list)
        return refuse(list.error().sentence);
    if (const auto why = whyNoBackup(*list))
        return refuse(*why);
    const auto rows = runDumpTool(dump.tool,
                                  {u"--data-only"_s, u"--schema=evently"_s,
                                   u"--table=schema_migrations"_s, u"--file=-"_s},
                                  {.input = dump.file}, &StopSignals::haveCome);
    if (!rows)
        return refuse(rows.error().sentence);
    const QStringList known = Migrations::names();
    for (const QString &name : migrationsIn(*rows)) {
        if (!known.contains(name))
            return refuse(
                    u"It was written by a newer version of Evently: it has the migration %1."_s.arg(
                            name));
    }
    return {};
}

/// Removes the tables created by a first start, to make room for those of the backup.
/// @return NotEmpty if they contain anything.
static std::optional<Failure> makeRoom(const ConnectionInfo &owner)
{
    Session session(owner, Session::Purpose::Owner);
    session.open();
    Rows rows = session.run(findData);
    if (rows.next() && rows.boolean("there"_L1)) {
        return Failure{
                .sentence =
                        u"This database already contains data, and restoring never replaces any. Choose a new folder with --data-dir, or a new database."_s};
    }
    session.control(u"DROP SCHEMA evently CASCADE"_s);
    return {};
}

static Counts countIn(const ConnectionInfo &owner)
{
    Session session(owner, Session::Purpose::Owner);
    session.open();
    Rows rows = session.run(countRestored);
    return rows.next() ? Counts{rows.big("events"_L1), rows.big("bookings"_L1)} : Counts{};
}

/// Fills the database at @p access, which may have tables from a first start.
static Result<Counts, Failure> fill(const Dump &dump, const DatabaseAccess &access)
{
    const auto restored =
            runDumpTool(dump.tool,
                        {u"--single-transaction"_s, u"--exit-on-error"_s, u"--no-owner"_s,
                         u"--no-privileges"_s, u"--no-comments"_s},
                        {.database = access.owner, .input = dump.file}, &StopSignals::haveCome);
    if (!restored) {
        return refused(u"%1 could not be restored, and the database is empty. %2"_s.arg(
                dump.name, restored.error().sentence));
    }
    // The backup may be from an older version.
    if (const auto migrated = migrate(access); !migrated)
        return migrated.error();
    return countIn(access.owner);
}

static Result<Counts, Failure> restoreInto(const DatabaseAccess &access, const Dump &dump)
{
    try {
        // Tables of an older version are migrated first, so that they can be checked for data.
        if (const auto migrated = migrate(access); !migrated)
            return migrated.error();
        if (const auto failure = makeRoom(access.owner))
            return *failure;
        const auto counts = fill(dump, access);
        if (!counts) {
            const auto emptyAgain = migrate(access);
            Q_UNUSED(emptyAgain); // The first error is the one to report.
        }
        return counts;
    } catch (const DatabaseError &error) {
        return Failure{.code = DatabaseUnavailable,
                       .sentence = u"The database can't be used: %1"_s.arg(
                               QString::fromUtf8(error.what()).simplified())};
    }
}

static Result<Counts, Failure> restore(const Options &options, const Dump &dump)
{
    // Exclusively, because a running server can't cope with its tables being replaced.
    const auto source = DatabaseSource::open(
            options, options.database ? DatabaseSource::For::Command : DatabaseSource::For::Server);
    if (!source)
        return source.error();
    return restoreInto((*source)->access(), dump);
}

ExitCode runRestore(const Options &options, int file)
{
    const auto tool = dumpTool(u"pg_restore"_s);
    if (!tool)
        return giveUp(tool.error());
    const Dump dump{.name = options.backupFile, .file = file, .tool = *tool};
    if (const auto failure = lookInto(dump))
        return giveUp(*failure);
    const FreshFolder folder(options.dataFolder);
    const auto counts = restore(options, dump);
    if (!counts) {
        folder.remove();
        return giveUp(counts.error());
    }
    std::printf("Restored %s: %lld events and %lld bookings.\n", qUtf8Printable(dump.name),
                static_cast<long long>(counts->events), static_cast<long long>(counts->bookings));
    return Done;
}

} // namespace Evently
