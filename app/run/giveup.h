// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

namespace Evently {

/// Writes "evently: …" with the sentence of @p failure to standard error, or logs it if the log
/// consists of JSON objects. @return its exit code.
ExitCode giveUp(const Failure &failure);

} // namespace Evently
