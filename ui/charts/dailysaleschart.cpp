// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/dailysaleschart.h"

#include "ui/charts/periodtext.h"

#include <QBarSeries>
#include <QBarSet>
#include <QLineSeries>
#include <QLocale>

#include <algorithm>

namespace Evently {

using Colour = Theme::Colour;

static constexpr qsizetype barsMax = 92;

DailySalesChart::DailySalesChart(const Theme &theme, QWidget *parent)
    : Plot(theme, parent)
{
    setAccessibleName(tr("Tickets sold day by day"));
}

void DailySalesChart::setDays(const QList<Day> &days)
{
    m_days.clear();
    for (const Day &day : days) {
        while (!m_days.isEmpty() && m_days.last().date.addDays(1) < day.date)
            m_days << Day{.date = m_days.last().date.addDays(1)};
        m_days << day;
    }
    redrawSoon();
}

QList<qint64> DailySalesChart::values() const
{
    QList<qint64> values;
    for (const Day &day : m_days)
        values << day.tickets;
    return values;
}

Readout DailySalesChart::readingOf(const Day &day)
{
    const QLocale locale;
    Readout reading{.title = periodText(day.date, Interval::Day),
                    .lines = {{tr("Tickets sold"), locale.toString(day.tickets), Colour::Accent}}};
    if (day.cancelled > 0)
        reading.lines << Readout::Line{tr("Bookings cancelled"), locale.toString(day.cancelled)};
    return reading;
}

Plot::Ground DailySalesChart::draw()
{
    const QLocale locale;
    Ground ground;
    qint64 sum = 0;
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        const Day &day = m_days[i];
        sum += day.tickets;
        ground.stops << Stop{qreal(i), qreal(day.tickets)};
        ground.marks << Mark{qreal(i), axisText(day.date, Interval::Day),
                             QString::number(day.date.year())};
    }
    if (sum == 0) {
        ground.nothing = tr("No sales yet.");
        return ground;
    }
    ground.readAt = [days = m_days](qsizetype i) { return readingOf(days[i]); };
    const auto best = std::ranges::max_element(m_days, {}, &Day::tickets);
    ground.words =
            tr("Tickets sold, %1: %2.", "dates, number")
                    .arg(rangeText(m_days.first().date, m_days.last().date), locale.toString(sum))
            + QLatin1Char(' ')
            + tr("Best day: %2 (%1).", "number, date")
                      .arg(locale.toString(best->tickets), periodText(best->date, Interval::Day));
    ground.up = Ticks::upTo(double(best->tickets), 4, Ticks::Numbers::Whole);
    ground.upText = [](qreal value) { return QLocale().toString(qint64(value)); };

    const bool isArea = m_days.size() > barsMax;
    ground.from = isArea ? 0 : -0.5;
    ground.to = m_days.size() - (isArea ? 1 : 0.5);
    if (isArea) {
        auto *line = new QLineSeries;
        for (qsizetype i = 0; i < m_days.size(); ++i)
            line->append(qreal(i), qreal(m_days[i].tickets));
        addArea(line);
    } else {
        auto *set = new QBarSet({});
        for (const Day &day : m_days)
            set->append(qreal(day.tickets));
        set->setBrush(colour(Colour::Accent));
        set->setPen(Qt::NoPen);
        auto *bars = new QBarSeries;
        bars->append(set);
        bars->setBarWidth(m_days.size() > 12 ? 0.72 : 0.4);
        add(bars);
    }
    return ground;
}

} // namespace Evently
