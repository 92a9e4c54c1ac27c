// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

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

/// Why a server can't start, or a command can't do its work, on this machine. It ends the program;
/// what a client is told is a Problem.
struct Failure
{
    ExitCode code = Failed;
    QString sentence; ///< For a person at a terminal: what is wrong and what to do.
    QString setting{}; ///< With BadOptions: the name of the option or variable.

    static Failure ofSetting(const QString &name, const QString &sentence); ///< BadOptions.
    /// What @p problem means for the program; Failed unless it is the database's.
    static Failure of(const Problem &problem);
};

} // namespace Evently
