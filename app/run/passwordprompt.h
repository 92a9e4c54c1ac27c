// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

namespace Evently {

/// A new password: asked for twice on the terminal, without showing it, where standard input is
/// one; else the first line of standard input. @return BadRequest when the two differ or nothing
/// comes.
Result<QString> askForNewPassword();

} // namespace Evently
