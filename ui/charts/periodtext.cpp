// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/periodtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Evently {

/// The translation context of this file.
struct PeriodText
{
    Q_DECLARE_TR_FUNCTIONS(PeriodText)
};

QString axisText(QDate beginsOn, Interval interval)
{
    const QLocale locale;
    return interval == Interval::Month
            ? locale.standaloneMonthName(beginsOn.month(), QLocale::ShortFormat)
            : locale.toString(beginsOn, PeriodText::tr("d MMM", "a short date's format"));
}

QString periodText(QDate beginsOn, Interval interval)
{
    const QLocale locale;
    switch (interval) {
    case Interval::Day:
        return locale.toString(beginsOn,
                               PeriodText::tr("ddd, d MMM yyyy", "a date's format, see QDate"));
    case Interval::Week:
        return PeriodText::tr("Week from %1")
                .arg(locale.toString(beginsOn, PeriodText::tr("d MMM yyyy", "a date's format")));
    case Interval::Month:
        return PeriodText::tr("%1 %2", "month, year")
                .arg(locale.standaloneMonthName(beginsOn.month()))
                .arg(beginsOn.year());
    }
    Q_UNREACHABLE();
}

QString rangeText(QDate from, QDate to)
{
    const QLocale locale;
    const QString format = PeriodText::tr("d MMM yyyy", "a date's format");
    return from == to ? locale.toString(from, format)
                      : PeriodText::tr("%1 – %2", "first day, last day")
                                .arg(locale.toString(from, format), locale.toString(to, format));
}

} // namespace Evently
