// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"

namespace Evently {

// Days, weeks and months as axes and tool tips name them, in the user's language.

/// For an axis, short: "3 Aug"; for a month "Aug".
QString axisText(QDate beginsOn, Interval interval);

/// For a sentence: "Mon, 3 Aug 2026", "Week from 3 Aug 2026", "August 2026".
QString periodText(QDate beginsOn, Interval interval);

/// "3 Aug 2026 – 5 Sep 2026".
QString rangeText(QDate from, QDate to);

} // namespace Evently
