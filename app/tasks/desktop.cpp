// SPDX-License-Identifier: GPL-3.0-only
#include "app/runningserver.h"
#include "app/tasks/tasks.h"
#include "ui/organizer/runwindow.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

ExitCode runDesktop(const Options &options, QApplication &application)
{
    if (options.connect)
        return ExitCode(runWindow(application,
                                  {.server = *options.connect, .languageAsked = options.language}));

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
