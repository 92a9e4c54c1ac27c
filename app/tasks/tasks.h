// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options/options.h"
#include "app/run/exitcode.h"

class QApplication;

namespace Evently {

class RunningServer;

// What the program can be asked to do, each a file of its own. Main thread, with an application
// object and StopSignals in place.

ExitCode runMigrate(const Options &options);
ExitCode runCreateAdmin(const Options &options);
ExitCode runCheck(const Options &options);
ExitCode runDemo(const Options &options);
/// Writes to @p file, which is open for that.
ExitCode runBackup(const Options &options, int file);
/// Reads from @p file, which is open for that.
ExitCode runRestore(const Options &options, int file);

/// The server without a window, until a signal ends it.
ExitCode runServer(const Options &options);

/// The organizer's window, with the server in this process or, by --connect, elsewhere; until the
/// window is closed or a signal comes.
ExitCode runDesktop(const Options &options, QApplication &application);

/// A kiosk, with the server in this process or, by --connect, elsewhere; until staff end it or a
/// signal comes.
ExitCode runKiosk(const Options &options, QApplication &application);

/// Prints the one line on standard output that says where the server takes requests.
void sayReady(const RunningServer &server);

/// giveUp() for a server that could not start; Done if it was told to stop before it could.
ExitCode giveUpServing(const Problem &problem);

} // namespace Evently
