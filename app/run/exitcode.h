// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

namespace Evently {

/// What the program ends with; scripts go by it, so a number never changes its meaning.
enum ExitCode {
    Done = 0,
    Failed = 1, ///< A command was refused, or a check found what does not agree.
    BadOptions = 2, ///< An option, a setting or a secret can't be used.
    FolderInUse = 3, ///< Another Evently runs on the data folder.
    PackagesMissing = 4, ///< Something is not installed; packaging/run and test use it, too.
    DatabaseUnavailable = 5,
    AddressInUse = 6, ///< The port can't be listened on.
    RestartWanted = 7, ///< Staff want the kiosk to start again; its service does that.
};

/// What to end with because of @p problem, met on the way to a running server or command.
ExitCode exitCodeOf(const Problem &problem);

/// Says "evently: …" on standard error, with sentenceOf(@p problem), or logs it where the log is
/// made of objects. @return exitCodeOf() it.
ExitCode giveUp(const Problem &problem);

} // namespace Evently
