// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"

namespace Evently {

/// A sensible event to begin with: two weeks from now, in the evening, here.
Event blankEvent();

/// What is different in @p now, for people: "Capacity: 120 instead of 100".
QStringList differencesBetween(const Event &before, const Event &now);

} // namespace Evently
