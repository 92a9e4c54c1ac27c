// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/dumptool.h"
#include "app/run/databasesource.h"
#include "app/run/stopsignals.h"
#include "app/tasks/tasks.h"

using namespace Qt::StringLiterals;

namespace Evently {

ExitCode runBackup(const Options &options, int file)
{
    if (const auto nothing = DatabaseSource::isMissing(options))
        return giveUp(*nothing);
    const auto tool = dumpTool(u"pg_dump"_s);
    if (!tool)
        return giveUp(tool.error());
    const auto source = DatabaseSource::open(options, DatabaseSource::For::Command);
    if (!source)
        return giveUp(source.error());
    const auto dumped = runDumpTool(
            *tool, {u"--format=custom"_s, u"--no-owner"_s, u"--no-privileges"_s},
            {.database = (*source)->access().owner, .output = file}, &StopSignals::haveCome);
    if (!dumped) {
        return giveUp({.sentence = u"No backup was written to %1. %2"_s.arg(
                               options.backupFile, dumped.error().sentence)});
    }
    return Done;
}

} // namespace Evently
