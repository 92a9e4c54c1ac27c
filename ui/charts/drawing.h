// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/charttip.h"

#include <QWidget>

namespace Evently {

/// Base of drawings without axes: their points can be read with the mouse and the keyboard (arrows,
/// Home, End, Escape).
class Drawing : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Drawing)

public:
    /// Draws everything into @p target, as vectors if the device supports them.
    virtual void drawOn(QPainter &painter, const QRectF &target) const = 0;

    /// The text of the tip; empty if none is shown.
    QString readingText() const;

protected:
    Drawing(const Theme &theme, QWidget *parent);

    virtual int placeCount() const = 0;
    virtual int placeAt(const QPointF &point) const = 0; ///< -1 if there is none.
    virtual QRectF placeOf(int place) const = 0;
    virtual Readout readingOf(int place) const = 0;
    /// The place that @p arrow moves to from @p place.
    virtual int neighbourOf(int place, Qt::Key arrow) const;

    int place() const { return m_place; } ///< That is read, or -1.
    void readNothing() { goTo(-1); }
    const Theme &theme() const { return m_theme; }
    QColor colour(Theme::Colour colour) const { return m_theme.colour(colour); }

    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void goTo(int place);

    const Theme &m_theme;
    ChartTip *const m_tip;
    int m_place = -1;
};

} // namespace Evently
