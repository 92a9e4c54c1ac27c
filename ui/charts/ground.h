// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/charttip.h"
#include "ui/charts/ticks.h"

#include <QList>

#include <functional>
#include <optional>

class QPainter;

namespace Evently {

/// Everything in a diagram except its series: axes, legend and messages.
struct Ground
{
    struct Mark
    {
        qreal at = 0;
        QString text{};
        QString under{}; ///< A second line, such as the year, written only where it changes.
    };
    struct Stop
    {
        qreal at = 0;
        qreal height = 0; ///< The height of the dot.
    };
    struct Key
    {
        enum class Shape { Box, Line, Dashes };
        QString text{};
        Theme::Colour colour{};
        Shape shape = Shape::Box;
    };

    QString nothing{}; ///< Shown instead of a diagram if there is nothing to draw.
    QString words{}; ///< The diagram in one sentence.
    qreal from = 0;
    qreal to = 1;
    Ticks up{};
    std::function<QString(qreal)> upText{};
    QList<Mark> marks{};
    QList<Stop> stops{}; ///< From left to right.
    /// Returns what is read at a stop, by its index. Only few stops are ever read, and formatting
    /// dates and amounts takes time, so it keeps the drawn values and formats them on demand.
    std::function<Readout(qsizetype)> readAt{};
    QList<Key> keys{}; ///< Drawn if there is more than one.
    std::optional<qreal> now{}; ///< The current time, drawn as a vertical line.
    QString nowText{};
};

/// A ground that is laid out in the available space and then drawn.
class GroundDrawing
{
public:
    explicit GroundDrawing(const Theme &theme)
        : m_theme(theme)
    {
    }

    const Ground &ground() const { return m_ground; }
    void setGround(const Ground &ground) { m_ground = ground; }

    /// Makes the margins as wide as their labels; the plot gets the rest of @p room.
    void layOut(const QRect &room);
    const QRectF &plot() const { return m_plot; } ///< The area of the series.
    QPointF placeOf(qreal at, qreal height) const;

    /// Numbers and grid lines, behind the series.
    void drawNumbers(QPainter &painter) const;
    /// Dates, the current time and the legend, or the replacement text, in front of the series.
    void drawWords(QPainter &painter) const;
    /// A line and a dot at @p stop while it is read.
    void drawStop(QPainter &painter, const Ground::Stop &stop) const;

private:
    QColor colour(Theme::Colour colour) const { return m_theme.colour(colour); }
    void drawNothing(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawNow(QPainter &painter) const;
    void drawKeys(QPainter &painter) const;
    QList<qsizetype> marksThatFit(const QFontMetrics &metrics) const;

    const Theme &m_theme;
    Ground m_ground;
    QRectF m_room;
    QRectF m_plot;
};

} // namespace Evently
