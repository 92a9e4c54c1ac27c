// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

namespace Evently {

/// The program's exit codes. Scripts rely on them, so a number never changes its meaning.
enum ExitCode {
    Done = 0,
    Failed = 1, ///< A command was refused, or a check found inconsistencies.
    BadOptions = 2, ///< An option, a setting or a secret can't be used.
    FolderInUse = 3, ///< Another Evently uses the data folder.
    PackagesMissing = 4, ///< Something is not installed; packaging/run and test use this code too.
    DatabaseUnavailable = 5,
    AddressInUse = 6, ///< Can't listen on the port.
    RestartWanted = 7, ///< Staff asked to restart the kiosk; its service does that.
};

/// The exit code for @p problem, if it prevented a server or command from running.
ExitCode exitCodeOf(const Problem &problem);

/// Writes "evently: …" with sentenceOf(@p problem) to standard error, or logs it if the log
/// consists of JSON objects. @return exitCodeOf(@p problem).
ExitCode giveUp(const Problem &problem);

} // namespace Evently
