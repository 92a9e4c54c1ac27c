// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"

namespace Evently {

/// A new event with sensible values: in two weeks, in the evening, in this time zone.
Event blankEvent();

/// The changes from @p before to @p now, for people: "Capacity: 120 instead of 100".
QStringList differencesBetween(const Event &before, const Event &now);

} // namespace Evently
