// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

#include <QWidget>

class QPainter;

namespace Evently {

/// The occupancy of an event.
struct SeatCounts
{
    int sold = 0;
    int held = 0;
    int total = 0;

    static SeatCounts of(const Event &event);
    bool operator==(const SeatCounts &) const = default;
};

/// Draws sold seats, then held ones, then free ones.
void paintSeats(QPainter &painter, const QRectF &rect, const SeatCounts &seats, const Theme &theme);

/// The same as a widget.
class SeatBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeatBar)

public:
    static constexpr int Thickness = 8;

    explicit SeatBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const SeatCounts &seats);
    QSize sizeHint() const override { return {160, Thickness}; }
    QSize minimumSizeHint() const override { return {40, Thickness}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    SeatCounts m_seats;
};

} // namespace Evently
