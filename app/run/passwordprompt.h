// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

namespace Evently {

/// Reads a new password. If standard input is a terminal, asks for it twice without showing it;
/// otherwise reads the first line. @return BadRequest if the two differ or there is no input.
Result<QString, Failure> askForNewPassword();

} // namespace Evently
