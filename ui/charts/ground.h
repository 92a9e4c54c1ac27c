// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/charttip.h"
#include "ui/charts/ticks.h"

#include <QList>

#include <functional>
#include <optional>

class QPainter;

namespace Evently {

/// All that is around the series of a diagram.
struct Ground
{
    struct Mark
    {
        qreal at = 0;
        QString text{};
        QString under{}; ///< A second line, such as the year: said once while it stays the same.
    };
    struct Stop
    {
        qreal at = 0;
        qreal height = 0; ///< Where the dot sits.
    };
    struct Key
    {
        enum class Shape { Box, Line, Dashes };
        QString text{};
        Theme::Colour colour{};
        Shape shape = Shape::Box;
    };

    QString nothing{}; ///< Said instead of a drawing, where there is nothing to draw.
    QString words{}; ///< The drawing in a sentence.
    qreal from = 0;
    qreal to = 1;
    Ticks up{};
    std::function<QString(qreal)> upText{};
    QList<Mark> marks{};
    QList<Stop> stops{}; ///< From left to right.
    /// What is read at a stop, by its index. Of many stops few are ever read, and words, dates
    /// and amounts take time; so it keeps what was drawn and says it when asked.
    std::function<Readout(qsizetype)> readAt{};
    QList<Key> keys{}; ///< Drawn where there is more than one.
    std::optional<qreal> now{}; ///< A line across the time that has gone.
    QString nowText{};
};

/// A ground laid out in the room that a diagram has, and drawn there.
class GroundDrawing
{
public:
    explicit GroundDrawing(const Theme &theme)
        : m_theme(theme)
    {
    }

    const Ground &ground() const { return m_ground; }
    void setGround(const Ground &ground) { m_ground = ground; }

    /// Makes the margins as wide as the words in them, so that the plot gets the rest of @p room.
    void layOut(const QRect &room);
    const QRectF &plot() const { return m_plot; } ///< Where the series are.
    QPointF placeOf(qreal at, qreal height) const;

    /// Round numbers and their lines: behind the series.
    void drawNumbers(QPainter &painter) const;
    /// Dates, now and the key, or what is said in place of a drawing: in front of the series.
    void drawWords(QPainter &painter) const;
    /// A line and a dot where @p stop is read.
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
