// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options/options.h"
#include "app/run/giveup.h"

class QApplication;

namespace Evently {

class RunningServer;

// What the program can do, each task in its own file. Main thread, with an application object and
// StopSignals in place.

ExitCode runMigrate(const Options &options);
ExitCode runCreateAdmin(const Options &options);
ExitCode runCheck(const Options &options);
ExitCode runDemo(const Options &options);
/// Writes to @p file, which is open for writing.
ExitCode runBackup(const Options &options, int file);
/// Reads from @p file, which is open for reading.
ExitCode runRestore(const Options &options, int file);

/// Runs the server without a window, until a signal ends it.
ExitCode runServer(const Options &options);

/// Runs the organizer's window, with the server in this process or, with --connect, elsewhere;
/// until the window is closed or a signal arrives.
ExitCode runDesktop(const Options &options, QApplication &application);

/// Runs a kiosk, with the server in this process or, with --connect, elsewhere; until staff end it
/// or a signal arrives.
ExitCode runKiosk(const Options &options, QApplication &application);

/// Prints one line on standard output that says where the server accepts requests.
void sayReady(const RunningServer &server);

/// giveUp() for a server that couldn't start; Done if it was told to stop before it could.
ExitCode giveUpServing(const Failure &failure);

} // namespace Evently
