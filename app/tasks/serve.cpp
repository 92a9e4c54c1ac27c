// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/runningserver.h"
#include "app/run/stopsignals.h"
#include "app/run/watchdog.h"
#include "app/tasks/tasks.h"

#include <QCoreApplication>

#include <cstdio>

namespace Evently {

ExitCode giveUpServing(const Failure &failure)
{
    return StopSignals::haveCome() ? Done : giveUp(failure);
}

void sayReady(const RunningServer &server)
{
    std::printf("Evently is ready at %s\n", qUtf8Printable(server.url().toString()));
    std::fflush(stdout);
}

ExitCode runServer(const Options &options)
{
    const auto server = RunningServer::start(options);
    if (!server)
        return giveUpServing(server.error());
    sayReady(**server);
    const Watchdog watchdog;
    // Also handles a signal that arrived in the meantime.
    return ExitCode(QCoreApplication::exec());
}

} // namespace Evently
