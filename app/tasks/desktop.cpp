// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/runningserver.h"
#include "app/tasks/tasks.h"
#include "ui/organizer/frame/runwindow.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

/// Someone who starts Evently on the machine that runs the venue's server most likely wants to use
/// that server.
static void mentionService(const Options &options)
{
    // Created by the unit evently.service.
    const bool isService =
            QFileInfo(u"/run/evently"_s).isDir() && options.dataFolder != "/var/lib/evently"_L1;
    if (isService) {
        qInfo("The service evently.service is running on this machine. This is another server, "
              "with "
              "data of its own in %s; evently --connect http://127.0.0.1:3000 opens a window on "
              "the "
              "service.",
              qUtf8Printable(options.dataFolder));
    }
}

ExitCode runDesktop(const Options &options, QApplication &application)
{
    if (options.connect)
        return ExitCode(runWindow(application,
                                  {.server = *options.connect, .languageAsked = options.language}));

    mentionService(options);
    const auto server = RunningServer::start(options);
    if (!server)
        return giveUpServing(server.error());
    sayReady(**server);
    return ExitCode(runWindow(application,
                              {.server = (*server)->url(),
                               .adminToken = QString::fromUtf8((*server)->adminToken()),
                               .languageAsked = options.language}));
}

} // namespace Evently
