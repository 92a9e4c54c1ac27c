// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/ground.h"

#include <QChartView>
#include <QLineSeries>
#include <QTimer>
#include <QValueAxis>

namespace Evently {

/// Base of diagrams of numbers over time: an axis with round numbers and dates that never overlap,
/// a legend, values that can be read at each stop by mouse and keyboard (arrows, Home, End,
/// Escape), a message if there is nothing to draw, and a description for screen readers.
///
/// Qt Charts draws the series. The plot redraws at most once per event loop iteration, and not at
/// all while it is hidden.
class Plot : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Plot)

public:
    /// Draws everything into @p target, as vectors if the device supports them, as a widget of
    /// @p size would look. For charts that are created only for this and never shown.
    void drawOn(QPainter &painter, const QRectF &target, const QSize &size);

    /// The text of the tip; empty if none is shown.
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

    /// Rebuilds the drawing: passes the series to add(), from back to front, and returns the
    /// ground. The series of the previous drawing are gone.
    virtual Ground draw() = 0;
    void add(QAbstractSeries *series);
    /// Adds the area under @p line and the line itself, in the accent colour.
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
    int m_stop = -1; ///< The stop being read, or -1.
    int m_redraws = 0;
    bool m_isDue = true;
};

} // namespace Evently
