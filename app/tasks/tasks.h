// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/exitcode.h"
#include "app/options/options.h"

namespace Evently {

// What the program can be asked to do, each a file of its own. Main thread, with an application
// object and StopSignals in place.

ExitCode runMigrate(const Options &options);
ExitCode runCreateAdmin(const Options &options);
ExitCode runCheck(const Options &options);

/// The server without a window, until a signal ends it.
ExitCode runServer(const Options &options);

} // namespace Evently
