// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

namespace Evently {

/// @p problem as a person at a terminal reads it: what is wrong with each field, or the error and
/// the numbers that decided.
QString sentenceOf(const Problem &problem);

} // namespace Evently
