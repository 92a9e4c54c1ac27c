// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"

#include <optional>

namespace Evently {

/// Whole days, both inclusive.
struct DateRange
{
    QDate from{};
    QDate to{};

    qint64 days() const { return from.daysTo(to) + 1; }
    bool operator==(const DateRange &) const = default;
};

enum class Preset {
    Last7Days,
    Last30Days,
    Last90Days,
    ThisMonth,
    LastMonth,
    ThisYear,
    Last12Months,
    Custom,
};

enum class Comparison { Nothing, PeriodBefore, YearBefore };

/// The days of @p preset when today is @p today; nothing for Custom.
std::optional<DateRange> rangeOf(Preset preset, QDate today);

/// The range that @p range is compared with; nothing for Nothing. Whole months are compared with
/// the same number of whole months.
std::optional<DateRange> rangeBefore(const DateRange &range, Comparison comparison);

/// Days, weeks or months: whichever makes a readable chart of @p range.
Interval intervalFor(const DateRange &range);

} // namespace Evently
