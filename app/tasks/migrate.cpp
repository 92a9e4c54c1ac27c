// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/databasesource.h"
#include "app/tasks/tasks.h"

#include <cstdio>

namespace Evently {

ExitCode runMigrate(const Options &options)
{
    const auto source = DatabaseSource::open(options, DatabaseSource::For::Command);
    if (!source)
        return giveUp(source.error());
    const auto ran = migrate((*source)->access());
    if (!ran)
        return giveUp(ran.error());
    for (const QString &name : *ran)
        std::printf("%s\n", qUtf8Printable(name));
    return Done;
}

} // namespace Evently
