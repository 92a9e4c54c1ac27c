// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/ground.h"

#include <QChartView>
#include <QLineSeries>
#include <QTimer>
#include <QValueAxis>

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

    using Ground = Evently::Ground;
    using Mark = Ground::Mark;
    using Stop = Ground::Stop;
    using Key = Ground::Key;

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
    const Ground &ground() const { return m_drawing.ground(); }

    const Theme &m_theme;
    QValueAxis *const m_across;
    QValueAxis *const m_up;
    ChartTip *const m_tip;
    GroundDrawing m_drawing;
    QTimer m_soon;
    int m_stop = -1; ///< The one that is read, or -1.
    int m_redraws = 0;
    bool m_isDue = true;
};

} // namespace Evently
