// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/analytics/periods.h"

namespace Evently {

static QDate firstOfMonth(QDate date)
{
    return {date.year(), date.month(), 1};
}

static bool isWholeMonths(const DateRange &range)
{
    return range.from.day() == 1 && range.to.addDays(1).day() == 1;
}

std::optional<DateRange> rangeOf(Preset preset, QDate today)
{
    switch (preset) {
    case Preset::Last7Days: return DateRange{today.addDays(-6), today};
    case Preset::Last30Days: return DateRange{today.addDays(-29), today};
    case Preset::Last90Days: return DateRange{today.addDays(-89), today};
    case Preset::ThisMonth: return DateRange{firstOfMonth(today), today};
    case Preset::LastMonth:
        return DateRange{firstOfMonth(today).addMonths(-1), firstOfMonth(today).addDays(-1)};
    case Preset::ThisYear: return DateRange{{today.year(), 1, 1}, today};
    case Preset::Last12Months: return DateRange{firstOfMonth(today).addMonths(-11), today};
    case Preset::Custom: return {};
    }
    Q_UNREACHABLE();
}

std::optional<DateRange> rangeBefore(const DateRange &range, Comparison comparison)
{
    switch (comparison) {
    case Comparison::Nothing: return {};
    case Comparison::YearBefore: return DateRange{range.from.addYears(-1), range.to.addYears(-1)};
    case Comparison::PeriodBefore: break;
    }
    if (!isWholeMonths(range))
        return DateRange{range.from.addDays(-range.days()), range.from.addDays(-1)};
    const int months =
            (range.to.year() - range.from.year()) * 12 + range.to.month() - range.from.month() + 1;
    return DateRange{range.from.addMonths(-months), range.from.addDays(-1)};
}

Interval intervalFor(const DateRange &range)
{
    return range.days() <= 62     ? Interval::Day
            : range.days() <= 200 ? Interval::Week
                                  : Interval::Month;
}

} // namespace Evently
