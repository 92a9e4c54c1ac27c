// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/dumptool.h"
#include "app/databasesource.h"
#include "app/stopsignals.h"
#include "app/tasks/tasks.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

static Problem notWritten(const QString &path, const QString &why)
{
    return {.code = Problem::Code::Internal,
            .error = u"No backup was written to %1. %2"_s.arg(path, why)};
}

/// A new, empty file that only its owner may read: customers' names will be in it.
static bool makeEmpty(QFile &file)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const bool isMade =
            file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.setPermissions(ownerOnly);
    file.close();
    return isMade;
}

ExitCode runBackup(const Options &options)
{
    if (QFileInfo::exists(options.backupFile)) {
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
    QFile part(options.backupFile % u".part"_s);
    if (!makeEmpty(part))
        return giveUp(notWritten(options.backupFile, part.errorString() % u'.'));
    const auto problem = runDumpTool(*tool,
                                     {u"--format=custom"_s, u"--no-owner"_s, u"--no-privileges"_s,
                                      u"--file="_s % part.fileName()},
                                     (*source)->access().owner, &StopSignals::haveCome);
    if (problem) {
        part.remove();
        return giveUp(notWritten(options.backupFile, problem->error));
    }
    if (!part.rename(options.backupFile)) { // Overwrites nothing.
        part.remove();
        return giveUp(notWritten(options.backupFile, part.errorString() % u'.'));
    }
    std::printf("%s holds everything that was sold until now.\n",
                qUtf8Printable(options.backupFile));
    return Done;
}

} // namespace Evently
