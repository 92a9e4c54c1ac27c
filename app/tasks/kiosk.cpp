// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/folderlock.h"
#include "app/run/databasesource.h"
#include "app/run/runningserver.h"
#include "app/run/watchdog.h"
#include "app/secrets/keptforkiosk.h"
#include "app/tasks/tasks.h"
#include "ui/kiosk/context/kiosksettings.h"
#include "ui/kiosk/runkiosk.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace Evently {

/// Runs the kiosk with @p settings and what the data folder stores for it.
static ExitCode run(const Options &options, KioskSettings settings, QApplication &application)
{
    const auto store = DatabaseSource::openSecrets(options);
    if (!store)
        return giveUp(store.error());
    const auto secrets = KeptForKiosk::open(**store);
    if (!secrets)
        return giveUp(secrets.error());
    settings.stateFolder = options.dataFolder % u"/kiosk"_s;
    // Two kiosks at once would complete each other's orders and empty each other's print queue.
    QDir().mkpath(settings.stateFolder);
    const auto lock = FolderLock::take(settings.stateFolder % u"/lock"_s);
    if (!lock)
        return giveUp(lock.error());
    settings.language = options.language;
    settings.printer = options.kioskPrinter;
    settings.ticketFolder = options.kioskTicketFolder;
    const Watchdog watchdog; // Served by this thread, which also draws the window.
    return ExitCode(runKioskWindow(application, settings, **secrets));
}

ExitCode runKiosk(const Options &options, QApplication &application)
{
    if (options.connect)
        return run(options, {.server = *options.connect}, application);

    const auto server = RunningServer::start(options);
    if (!server)
        return giveUpServing(server.error());
    sayReady(**server);
    return run(
            options,
            {.server = (*server)->url(), .adminToken = QString::fromUtf8((*server)->adminToken())},
            application);
}

} // namespace Evently
