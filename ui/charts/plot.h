// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/charttip.h"
#include "ui/charts/ticks.h"

#include <QChartView>
#include <QDate>
#include <QLineSeries>
#include <QTimer>
#include <QValueAxis>

#include <functional>

namespace Evently {

/// What diagrams of numbers over time share: the ground with round numbers and dates that never
/// overlap, a key, a reading at each stop by mouse and by keyboard (arrows, Home, End, Escape), a
/// sentence where there is nothing to draw, and words for who can't see it.
///
/// Qt Charts draws the series. It redraws once an event loop, however often it is told to, and not
/// at all while it is hidden.
class Plot : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Plot)

public:
    /// Draws all of it into @p target, as vectors where the device knows them, just as a widget of
    /// @p size would be; for a chart that was made for this and is not on screen.
    void drawOn(QPainter &painter, const QRectF &target, const QSize &size);

    /// What the tip says; empty while there is none.
    QString readingText() const;
    int redraws() const { return m_redraws; }

    QSize sizeHint() const override { return {640, 280}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    Plot(const Theme &theme, QWidget *parent);

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
    /// All that is around the series.
    struct Ground
    {
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

    /// Builds the drawing anew: gives the series to add(), from back to front, and tells the
    /// ground. Series of an earlier drawing are gone.
    virtual Ground draw() = 0;
    void add(QAbstractSeries *series);
    /// Adds the ground under @p line and the line itself, in the accent.
    void addArea(QLineSeries *line);

    void redrawSoon();
    const Theme &theme() const { return m_theme; }
    QColor colour(Theme::Colour colour) const { return m_theme.colour(colour); }

    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void layOut();
    void goTo(int stop);
    void drawKeys(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    QList<qsizetype> marksThatFit(const QFontMetrics &metrics) const;
    QPointF placeOf(qreal at, qreal height) const;

    const Theme &m_theme;
    QValueAxis *const m_across;
    QValueAxis *const m_up;
    ChartTip *const m_tip;
    QTimer m_soon;
    Ground m_ground;
    QRectF m_plot; ///< Where the series are.
    int m_stop = -1; ///< The one that is read, or -1.
    int m_redraws = 0;
    bool m_isDue = true;
};

} // namespace Evently
