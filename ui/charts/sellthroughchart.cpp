// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/sellthroughchart.h"

#include "models/values/zone.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/charts/periodtext.h"
#include "ui/charts/steps.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;

static qreal msOf(Instant instant)
{
    return qreal(instant.time_since_epoch().count());
}

SellThroughChart::SellThroughChart(const Theme &theme, QWidget *parent)
    : Plot(theme, parent)
{
    setAccessibleName(tr("Seats sold over time"));
}

void SellThroughChart::setStory(const Story &story)
{
    m_story = story;
    redrawSoon();
}

/// Midnights at the event: every day, or the first of each month if there are too many.
QList<Plot::Mark> SellThroughChart::days() const
{
    const QDate first = localDate(m_story.onSale, m_story.timeZone);
    const QDate last = localDate(m_story.starts, m_story.timeZone);
    const bool isLong = first.daysTo(last) > 120;
    QList<Mark> marks;
    for (QDate date = isLong ? QDate(first.year(), first.month(), 1) : first; date <= last;
         date = isLong ? date.addMonths(1) : date.addDays(1)) {
        const Instant midnight = startOfDay(date, m_story.timeZone);
        if (midnight >= m_story.onSale && midnight <= m_story.starts)
            marks << Mark{msOf(midnight), axisText(date, isLong ? Interval::Month : Interval::Day),
                          QString::number(date.year())};
    }
    return marks;
}

/// The length of the axis in milliseconds, given the @p whole time until the start. If sales have
/// only just begun, the axis ends early; otherwise all data would be squeezed into its left edge.
static qreal axisFor(qreal passed, qreal whole)
{
    constexpr qreal hour = 60 * 60 * 1000;
    constexpr qreal shareMin = 0.2; // Of the width, for the past.
    return passed < whole * shareMin ? std::min(whole, std::max(hour, passed / 0.7)) : whole;
}

/// Round hours at the event, if there are too few midnights.
QList<Plot::Mark> SellThroughChart::hours(qreal to) const
{
    constexpr qreal hour = 60 * 60 * 1000;
    const qreal from = msOf(m_story.onSale);
    const int step = to - from > 24 * hour ? 6 : to - from > 8 * hour ? 3 : 1;
    QList<Mark> marks;
    const QDate first = localDate(m_story.onSale, m_story.timeZone);
    for (int hours = 0; hours <= 72; hours += step) {
        const Instant at = startOfDay(first, m_story.timeZone) + std::chrono::hours(hours);
        if (msOf(at) >= from && msOf(at) <= to) {
            const QTime time = QTime::fromString(localTime(at, m_story.timeZone), u"HH:mm"_s);
            marks << Mark{msOf(at), clockText(time),
                          axisText(localDate(at, m_story.timeZone), Interval::Day)};
        }
    }
    return marks;
}

static QLineSeries *lineThrough(const QList<QPointF> &points)
{
    auto *line = new QLineSeries;
    line->append(points);
    return line;
}

/// Held seats, stacked on the sold ones.
void SellThroughChart::addBand(const QList<QPointF> &sold, const QList<QPointF> &taken)
{
    QLineSeries *lower = lineThrough(sold);
    QLineSeries *upper = lineThrough(taken);
    auto *band = new QAreaSeries(upper, lower);
    upper->setParent(band);
    lower->setParent(band);
    band->setBrush(colour(Colour::Held));
    band->setPen(Qt::NoPen);
    add(band);
}

Readout SellThroughChart::readingOf(const Story &story, const Level &level)
{
    const QLocale locale;
    const QDate date = localDate(level.at, story.timeZone);
    Readout reading{
            .title = tr("%1, %2", "date, time")
                             .arg(periodText(date, Interval::Day),
                                  clockText(QTime::fromString(localTime(level.at, story.timeZone),
                                                              u"HH:mm"_s))),
            .lines = {{tr("Sold"),
                       tr("%1 of %2")
                               .arg(locale.toString(level.sold),
                                    locale.toString(story.capacityAt(level))),
                       Colour::Accent}}};
    if (level.held > 0)
        reading.lines << Readout::Line{tr("Held"), locale.toString(level.held), Colour::Held};
    return reading;
}

Plot::Ground SellThroughChart::draw()
{
    const QLocale locale;
    Ground ground;
    // All seats may have been returned since; the history is still shown.
    if (std::ranges::all_of(m_story.levels,
                            [](const Level &level) { return level.sold + level.held == 0; })) {
        ground.nothing = tr("No sales yet. The curve starts with the first ticket.");
        return ground;
    }
    const qreal from = msOf(std::min(m_story.onSale, m_story.levels.first().at));
    const qreal until = msOf(std::min(m_story.now, m_story.starts));
    Steps sold(from, 0);
    Steps taken(from, 0);
    Steps capacity(from, m_story.capacityAt(m_story.levels.first()));
    int most = m_story.capacity;
    bool hasHeld = false;
    for (const Level &level : m_story.levels) {
        const qreal at = msOf(level.at);
        const int seats = m_story.capacityAt(level);
        sold.jump(at, level.sold);
        taken.jump(at, level.sold + level.held);
        capacity.jump(at, seats);
        most = std::max({most, seats, level.sold + level.held});
        hasHeld = hasHeld || level.held > 0;
        ground.stops << Stop{at, qreal(level.sold)};
    }
    const Level &last = m_story.levels.last();
    const qreal end = std::max(until, msOf(last.at));
    ground.readAt = [story = m_story](qsizetype i) { return readingOf(story, story.levels[i]); };

    ground.from = from;
    ground.to = from + axisFor(end - from, std::max(msOf(m_story.starts), until) - from);
    const bool isCut = ground.to < msOf(m_story.starts);
    if (hasHeld)
        addBand(sold.until(end), taken.until(end));
    addArea(lineThrough(sold.until(end)));
    auto *capacityLine = lineThrough(capacity.until(ground.to));
    capacityLine->setPen(QPen(colour(Colour::Muted), 1.5, Qt::DashLine));
    add(capacityLine);

    ground.up = Ticks::upTo(most, 4, Ticks::Numbers::Whole);
    ground.upText = [](qreal value) { return QLocale().toString(qint64(value)); };
    constexpr qreal day = 24 * 60 * 60 * 1000;
    ground.marks = ground.to - from < 2 * day ? hours(ground.to) : days();
    ground.marks.removeIf([&](const Mark &mark) { return mark.at > ground.to; });
    ground.now = msOf(m_story.now);
    ground.nowText = tr("now");
    ground.keys << Key{tr("Sold"), Colour::Accent};
    if (hasHeld)
        ground.keys << Key{tr("Held"), Colour::Held};
    ground.keys << Key{tr("Capacity %1").arg(locale.toString(m_story.capacity)), Colour::Muted,
                       Key::Shape::Dashes};
    if (isCut)
        ground.keys << Key{tr("Begins %1")
                                   .arg(periodText(localDate(m_story.starts, m_story.timeZone),
                                                   Interval::Day)),
                           Colour::FieldLine, Key::Shape::Line};
    ground.words = tr("%1 of %2 seats are sold, %3 are held.")
                           .arg(locale.toString(last.sold), locale.toString(m_story.capacity),
                                locale.toString(last.held));
    return ground;
}

PaceChart::PaceChart(const Theme &theme, QWidget *parent)
    : Plot(theme, parent)
{
    setAccessibleName(tr("Pace vs. past events"));
}

void PaceChart::setHistories(const Curve &own, const QList<Curve> &others)
{
    m_own = own;
    m_others = others;
    redrawSoon();
}

std::optional<double> PaceChart::shareAt(const Curve &sales, double daysBefore)
{
    std::optional<double> share;
    for (const Curve::At &at : sales.sales) {
        if (at.daysBefore < daysBefore - 1e-9)
            break;
        share = at.share;
    }
    return share;
}

static QLineSeries *stepsOf(const PaceChart::Curve &sales, const QPen &pen)
{
    Steps steps(-sales.sales.first().daysBefore, 0);
    for (const auto &at : sales.sales)
        steps.jump(-at.daysBefore, at.share * 100);
    QLineSeries *line = lineThrough(steps.until(-sales.sales.last().daysBefore));
    line->setPen(pen);
    return line;
}

Readout PaceChart::readingOf(const Curve &own, const QList<Curve> &others, int days)
{
    Readout reading{.title = days == 0 ? tr("At the start")
                                       : tr("Days before the event: %1").arg(days)};
    const auto percent = [](double share) { return percentText(share * 100); };
    if (const auto share = shareAt(own, days);
        share && days >= std::floor(own.sales.last().daysBefore))
        reading.lines << Readout::Line{own.name, percent(*share), Colour::Accent};
    for (const Curve &other : others.first(std::min<qsizetype>(others.size(), 5))) {
        if (const auto share = shareAt(other, days))
            reading.lines << Readout::Line{other.name, percent(*share), Colour::FieldLine};
    }
    return reading;
}

Plot::Ground PaceChart::draw()
{
    const QLocale locale;
    Ground ground;
    if (m_own.sales.isEmpty() || m_others.isEmpty()) {
        ground.nothing = tr("There are no past events to compare with yet.");
        return ground;
    }
    double earliest = 1;
    for (const Curve &other : m_others) {
        if (other.sales.isEmpty())
            continue;
        add(stepsOf(other, QPen(colour(Colour::FieldLine), 1.5)));
        earliest = std::max(earliest, other.sales.first().daysBefore);
    }
    earliest = std::max(earliest, m_own.sales.first().daysBefore);
    add(stepsOf(m_own, QPen(colour(Colour::Accent), 2.5)));

    ground.from = -earliest;
    ground.to = 0;
    ground.up = {.step = 25, .count = 4};
    ground.upText = [](qreal value) { return percentText(value); };
    const Ticks across = Ticks::upTo(earliest, 8, Ticks::Numbers::Whole);
    for (int days = int(std::floor(earliest / across.step)); days >= 0; --days) {
        const int before = int(days * across.step);
        ground.marks << Mark{qreal(-before), before == 0 ? tr("start") : locale.toString(before),
                             tr("days before")};
    }
    const double today = m_own.sales.last().daysBefore;
    const int last = int(std::floor(earliest));
    for (int days = last; days >= 0; --days)
        ground.stops << Stop{qreal(-days), shareAt(m_own, days).value_or(0) * 100};
    ground.readAt = [own = m_own, others = m_others, last](qsizetype i) {
        return readingOf(own, others, last - int(i));
    };
    QList<double> then;
    for (const Curve &other : m_others)
        then << shareAt(other, today).value_or(0);
    std::ranges::sort(then);
    ground.keys << Key{tr("This event"), Colour::Accent, Key::Shape::Line}
                << Key{tr("Past events: %1").arg(m_others.size()), Colour::FieldLine,
                       Key::Shape::Line};
    ground.words = tr("%1 sold %2 days before the event; the median of %3 past events was %4 at "
                      "that point.",
                      "a percentage, days, events, a percentage")
                           .arg(percentText(m_own.sales.last().share * 100),
                                locale.toString(today, 'f', 0), locale.toString(m_others.size()),
                                percentText(then[then.size() / 2] * 100));
    return ground;
}

} // namespace Evently
