// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/theme.h"

#include <QWidget>

class QPainter;

namespace Evently {

/// Draws how full @p event is: sold, then held, then what is free.
void paintSeats(QPainter &painter, const QRectF &rect, const Event &event, const Theme &theme);

/// The same as a widget.
class SeatBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeatBar)

public:
    static constexpr int Thickness = 8;

    explicit SeatBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const Event &event);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Event m_event;
};

} // namespace Evently
