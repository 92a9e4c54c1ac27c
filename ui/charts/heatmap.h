// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/drawing.h"

#include <array>

namespace Evently {

/// When people buy: hours across, weekdays down; more tickets have a stronger colour.
class HeatMap : public Drawing
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatMap)

public:
    /// Tickets by weekday (0 is Monday) and hour, in the venue's local time.
    using Tickets = std::array<std::array<qint64, 24>, 7>;

    explicit HeatMap(const Theme &theme, QWidget *parent = nullptr);

    void setTickets(const Tickets &tickets);
    const Tickets &tickets() const { return m_tickets; }

    void drawOn(QPainter &painter, const QRectF &target) const override;
    QSize sizeHint() const override { return {560, 240}; }
    QSize minimumSizeHint() const override { return {320, 180}; }

protected:
    int placeCount() const override;
    int placeAt(const QPointF &point) const override;
    QRectF placeOf(int place) const override;
    Readout readingOf(int place) const override;
    int neighbourOf(int place, Qt::Key arrow) const override;

private:
    QRectF gridIn(const QRectF &target) const;
    QRectF cellOf(int place, const QRectF &target) const;
    qint64 ticketsOf(int place) const;
    qint64 most() const;
    QColor shadeOf(qint64 tickets) const;

    Tickets m_tickets{};
};

} // namespace Evently
