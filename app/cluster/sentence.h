// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

namespace Evently {

/// @p problem as text for a person at a terminal: what is wrong with each field, or the error and
/// the numbers behind it.
QString sentenceOf(const Problem &problem);

} // namespace Evently
