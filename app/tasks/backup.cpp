// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/dumptool.h"
#include "app/databasesource.h"
#include "app/newfile.h"
#include "app/stopsignals.h"
#include "app/tasks/tasks.h"

#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

static Problem notWritten(const QString &path, const QString &why)
{
    return {.code = Problem::Code::Internal,
            .error = u"No backup was written to %1. %2"_s.arg(path, why)};
}

/// Whether anything has this name already, be it a link that leads nowhere.
static bool isTaken(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() || file.isSymLink();
}

ExitCode runBackup(const Options &options)
{
    if (isTaken(options.backupFile)) {
        return giveUp({.code = Problem::Code::Internal,
                       .error = u"%1 exists already, and a backup is never overwritten."_s.arg(
                               options.backupFile)});
    }
    if (const auto nothing = DatabaseSource::isMissing(options))
        return giveUp(*nothing);
    const auto tool = dumpTool(u"pg_dump"_s);
    if (!tool)
        return giveUp(tool.error());
    const auto source = DatabaseSource::open(options, DatabaseSource::For::Command);
    if (!source)
        return giveUp(source.error());

    // What bears the name of a backup is whole.
    NewFile part(options.backupFile);
    if (!part.isMade())
        return giveUp(notWritten(options.backupFile, part.error() % u'.'));
    const auto problem = runDumpTool(*tool,
                                     {u"--format=custom"_s, u"--no-owner"_s, u"--no-privileges"_s,
                                      u"--no-sync"_s, u"--file="_s % part.handle()},
                                     (*source)->access().owner, &StopSignals::haveCome);
    if (problem)
        return giveUp(notWritten(options.backupFile, problem->error));
    if (!part.publish())
        return giveUp(notWritten(options.backupFile, part.error() % u'.'));
    std::printf("%s holds everything that was sold until now.\n",
                qUtf8Printable(options.backupFile));
    return Done;
}

} // namespace Evently
