// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/revenuechart.h"

#include "models/words/amounts.h"
#include "ui/charts/periodtext.h"

#include <QBarSeries>
#include <QBarSet>
#include <QLineSeries>
#include <QLocale>

#include <algorithm>

namespace Evently {

using Colour = Theme::Colour;

static constexpr qsizetype barsMax = 62;

QList<Revenue::Period> periodsIn(const Revenue &revenue, const QString &currency)
{
    QList<Revenue::Period> periods;
    for (const Revenue::Period &period : revenue.periods) {
        if (periods.isEmpty() || periods.last().beginsOn != period.beginsOn)
            periods << Revenue::Period{period.beginsOn, {.currency = currency}};
        if (period.takings.currency == currency)
            periods.last() = period;
    }
    return periods;
}

RevenueChart::RevenueChart(const Theme &theme, QWidget *parent)
    : Plot(theme, parent)
{
    setAccessibleName(tr("Revenue over time"));
}

void RevenueChart::setRevenue(const Revenue &revenue, const QString &currency,
                              const std::optional<Revenue> &before)
{
    m_interval = revenue.interval;
    m_currency = currency;
    m_periods = periodsIn(revenue, currency);
    m_days = rangeText(revenue.from, revenue.to);
    m_daysBefore = before ? rangeText(before->from, before->to) : QString();
    m_before = before
            ? periodsIn(*before, currency)
                      .first(std::min(periodsIn(*before, currency).size(), m_periods.size()))
            : QList<Revenue::Period>();
    redrawSoon();
}

QList<qint64> RevenueChart::values() const
{
    QList<qint64> values;
    for (const Revenue::Period &period : m_periods)
        values << period.takings.revenueCents;
    return values;
}

/// The revenue of @p period, with the period that it is compared with, if any.
Readout RevenueChart::readingOf(const Revenue::Period &period, const Revenue::Period *before,
                                Interval interval)
{
    const Takings &takings = period.takings;
    const QLocale locale;
    const auto money = [&](qint64 cents) { return amountText(cents, takings.currency); };
    Readout reading{.title = periodText(period.beginsOn, interval)};
    reading.lines << Readout::Line{tr("Revenue"), money(takings.revenueCents), Colour::Accent}
                  << Readout::Line{tr("Tickets"), locale.toString(takings.tickets)};
    if (takings.unpaidCents > 0)
        reading.lines << Readout::Line{tr("of which unpaid"), money(takings.unpaidCents)};
    if (takings.cancelled > 0)
        reading.lines << Readout::Line{tr("Bookings cancelled"),
                                       locale.toString(takings.cancelled)};
    if (before) {
        reading.lines << Readout::Line{periodText(before->beginsOn, interval),
                                       money(before->takings.revenueCents), Colour::Muted};
    }
    return reading;
}

Plot::Ground RevenueChart::draw()
{
    Ground ground;
    qint64 most = 0;
    qint64 sum = 0;
    qsizetype best = 0;
    const bool hasBefore = std::ranges::any_of(
            m_before, [](const auto &period) { return period.takings.revenueCents > 0; });
    for (const Revenue::Period &period : m_before)
        most = std::max<qint64>(most, period.takings.revenueCents);
    for (qsizetype i = 0; i < m_periods.size(); ++i) {
        const Takings &takings = m_periods[i].takings;
        sum += takings.revenueCents;
        most = std::max<qint64>(most, takings.revenueCents);
        if (takings.revenueCents > m_periods[best].takings.revenueCents)
            best = i;
        ground.stops << Stop{qreal(i), majorUnits(takings.revenueCents, m_currency)};
        ground.marks << Mark{qreal(i), axisText(m_periods[i].beginsOn, m_interval),
                             QString::number(m_periods[i].beginsOn.year())};
    }
    if (most == 0) {
        ground.nothing = tr("Nothing was sold in this period.");
        return ground;
    }
    ground.readAt = [periods = m_periods, before = m_before, interval = m_interval](qsizetype i) {
        return readingOf(periods[i], i < before.size() ? &before[i] : nullptr, interval);
    };
    if (m_periods.size() > barsMax)
        addHistory();
    else
        addBars();
    if (hasBefore)
        addBefore();

    ground.from = m_periods.size() > barsMax ? 0 : -0.5;
    ground.to = m_periods.size() - (m_periods.size() > barsMax ? 1 : 0.5);
    ground.up = Ticks::upTo(majorUnits(most, m_currency), 4,
                            majorUnits(most, m_currency) >= 4 ? Ticks::Numbers::Whole
                                                              : Ticks::Numbers::Any);
    const double step = ground.up.step;
    ground.upText = [step, currency = m_currency](qreal value) {
        return axisAmountText(value, step, currency);
    };
    ground.words = tr("%1 in total, %2. Best: %3, %4.", "money, dates, money, date")
                           .arg(amountText(sum, m_currency), m_days,
                                amountText(m_periods[best].takings.revenueCents, m_currency),
                                periodText(m_periods[best].beginsOn, m_interval));
    if (hasBefore) {
        ground.keys << Key{tr("This period"), Colour::Accent}
                    << Key{tr("Compared with %1").arg(m_daysBefore), Colour::Muted,
                           Key::Shape::Dashes};
    }
    return ground;
}

void RevenueChart::addBars()
{
    auto *set = new QBarSet({});
    for (const Revenue::Period &period : m_periods)
        set->append(majorUnits(period.takings.revenueCents, m_currency));
    set->setBrush(colour(Colour::Accent));
    set->setPen(Qt::NoPen);
    auto *bars = new QBarSeries;
    bars->append(set);
    bars->setBarWidth(m_periods.size() > 12 ? 0.72 : 0.55);
    add(bars);
}

void RevenueChart::addHistory()
{
    auto *line = new QLineSeries;
    for (qsizetype i = 0; i < m_periods.size(); ++i)
        line->append(qreal(i), majorUnits(m_periods[i].takings.revenueCents, m_currency));
    Plot::addArea(line);
}

void RevenueChart::addBefore()
{
    auto *line = new QLineSeries;
    for (qsizetype i = 0; i < m_before.size(); ++i)
        line->append(qreal(i), majorUnits(m_before[i].takings.revenueCents, m_currency));
    line->setPen(QPen(colour(Colour::Muted), 1.5, Qt::DashLine));
    add(line);
}

} // namespace Evently
