// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/heatmap.h"

#include "models/words/dates.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

static constexpr int hours = 24;
static constexpr int weekdays = 7;
static constexpr int legendHeight = 10;

/// The weekday of row @p row (0 is Monday). Weeks begin as in the user's locale.
static int weekdayOf(int row)
{
    return (QLocale().firstDayOfWeek() - 1 + row) % weekdays;
}

static QString hourText(int hour)
{
    return clockText(QTime(hour, 0));
}

HeatMap::HeatMap(const Theme &theme, QWidget *parent)
    : Drawing(theme, parent)
{
    setAccessibleName(tr("Tickets by weekday and hour"));
}

void HeatMap::setTickets(const Tickets &tickets)
{
    m_tickets = tickets;
    int best = 0;
    for (int place = 0; place < weekdays * hours; ++place) {
        if (ticketsOf(place) > ticketsOf(best))
            best = place;
    }
    setAccessibleDescription(most() == 0
                                     ? tr("No sales yet.")
                                     : tr("Most tickets sold: %1.").arg(readingOf(best).spoken()));
    readNothing();
    update();
}

qint64 HeatMap::ticketsOf(int place) const
{
    return m_tickets[weekdayOf(place / hours)][place % hours];
}

qint64 HeatMap::most() const
{
    qint64 most = 0;
    for (const auto &day : m_tickets)
        most = std::max(most, *std::ranges::max_element(day));
    return most;
}

int HeatMap::placeCount() const
{
    return most() == 0 ? 0 : weekdays * hours;
}

QRectF HeatMap::gridIn(const QRectF &target) const
{
    const QFontMetricsF metrics(theme().font(Type::Caption));
    qreal left = 0;
    for (int day = 1; day <= weekdays; ++day)
        left = std::max(
                left,
                metrics.horizontalAdvance(QLocale().standaloneDayName(day, QLocale::ShortFormat)));
    return target.adjusted(left + int(Theme::Near), 2, -2,
                           -metrics.height() * 2 - int(Theme::Even) - int(Theme::Tight));
}

QRectF HeatMap::cellOf(int place, const QRectF &target) const
{
    const QRectF grid = gridIn(target);
    const qreal width = grid.width() / hours;
    const qreal height = grid.height() / weekdays;
    return QRectF(grid.left() + place % hours * width, grid.top() + place / hours * height, width,
                  height)
            .adjusted(1, 1, -1, -1);
}

QRectF HeatMap::placeOf(int place) const
{
    return cellOf(place, rect());
}

int HeatMap::placeAt(const QPointF &point) const
{
    const QRectF grid = gridIn(rect());
    if (placeCount() == 0 || !grid.contains(point))
        return -1;
    const int hour =
            std::clamp(int((point.x() - grid.left()) / grid.width() * hours), 0, hours - 1);
    const int row =
            std::clamp(int((point.y() - grid.top()) / grid.height() * weekdays), 0, weekdays - 1);
    return row * hours + hour;
}

int HeatMap::neighbourOf(int place, Qt::Key arrow) const
{
    switch (arrow) {
    case Qt::Key_Left: return place % hours == 0 ? place : place - 1;
    case Qt::Key_Right: return place % hours == hours - 1 ? place : place + 1;
    case Qt::Key_Up: return place < hours ? place : place - hours;
    default: return place >= (weekdays - 1) * hours ? place : place + hours;
    }
}

Readout HeatMap::readingOf(int place) const
{
    const QString day = QLocale().standaloneDayName(weekdayOf(place / hours) + 1);
    const int hour = place % hours;
    return {.title = tr("%1, %2 to %3", "weekday, hour, hour")
                             .arg(day, hourText(hour), hourText((hour + 1) % hours)),
            .lines = {{tr("Tickets"), QLocale().toString(ticketsOf(place)), Colour::Accent}}};
}

/// From the background's grey to the full accent, by the square root, so that few tickets are
/// distinguishable from none.
QColor HeatMap::shadeOf(qint64 tickets) const
{
    if (tickets == 0)
        return colour(Colour::Hover);
    const qreal share = std::sqrt(double(tickets) / double(most()));
    const QColor none = colour(Colour::AccentSoft);
    const QColor full = colour(Colour::Accent);
    const auto between = [share](float from, float to) {
        return float(from + (to - from) * share);
    };
    return QColor::fromRgbF(between(none.redF(), full.redF()),
                            between(none.greenF(), full.greenF()),
                            between(none.blueF(), full.blueF()));
}

void HeatMap::drawOn(QPainter &painter, const QRectF &target) const
{
    painter.setFont(theme().font(placeCount() == 0 ? Type::Body : Type::Caption));
    painter.setPen(colour(Colour::Muted));
    if (placeCount() == 0) {
        painter.drawText(target, Qt::AlignCenter | Qt::TextWordWrap, tr("No sales yet."));
        return;
    }
    const QLocale locale;
    const QFontMetricsF metrics(painter.font());
    const QRectF grid = gridIn(target);
    for (int row = 0; row < weekdays; ++row) {
        const QRectF cell = cellOf(row * hours, target);
        painter.drawText(QRectF(target.left(), cell.top(),
                                grid.left() - target.left() - int(Theme::Near), cell.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         locale.standaloneDayName(weekdayOf(row) + 1, QLocale::ShortFormat));
    }
    const bool isWide =
            metrics.horizontalAdvance(hourText(12)) + int(Theme::Near) < grid.width() / hours * 3;
    for (int hour = 0; hour < hours; hour += isWide ? 3 : 6) {
        const QRectF cell = cellOf((weekdays - 1) * hours + hour, target);
        painter.drawText(QRectF(cell.left(), grid.bottom() + 2, 80, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, hourText(hour));
    }
    const QString least = tr("none");
    const QString best = locale.toString(most());
    qreal left = grid.left();
    const qreal line = target.bottom() - metrics.height();
    painter.drawText(QPointF(left, line + metrics.ascent()), least);
    left += metrics.horizontalAdvance(least) + int(Theme::Near);
    const qreal legend = left;
    left += 6 * (legendHeight + 6) + int(Theme::Tight);
    painter.drawText(QPointF(left, line + metrics.ascent()), best);

    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 6; ++i) {
        painter.setBrush(shadeOf(i == 0 ? 0 : std::max<qint64>(1, most() * i * i / 25)));
        painter.drawRoundedRect(QRectF(legend + i * (legendHeight + 6),
                                       line + (metrics.height() - legendHeight) / 2,
                                       legendHeight + 4, legendHeight),
                                2, 2);
    }
    for (int place = 0; place < weekdays * hours; ++place) {
        painter.setBrush(shadeOf(ticketsOf(place)));
        painter.drawRoundedRect(cellOf(place, target), 2, 2);
    }
}

} // namespace Evently
