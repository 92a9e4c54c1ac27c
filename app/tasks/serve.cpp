// SPDX-License-Identifier: GPL-3.0-only
#include "app/runningserver.h"
#include "app/stopsignals.h"
#include "app/tasks/tasks.h"

#include <QCoreApplication>

#include <cstdio>

namespace Evently {

ExitCode runServer(const Options &options)
{
    const auto server = RunningServer::start(options);
    if (!server) {
        if (StopSignals::haveCome())
            return Done;
        const ExitCode code = giveUp(server.error());
        return code == Failed ? AddressInUse : code;
    }
    std::printf("Evently is ready at %s\n", qUtf8Printable((*server)->url().toString()));
    std::fflush(stdout);

    // A signal that came meanwhile is not lost: StopSignals' event waits in the loop.
    return ExitCode(QCoreApplication::exec());
}

} // namespace Evently
