// SPDX-License-Identifier: GPL-3.0-only
#pragma once

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
};

} // namespace Evently
