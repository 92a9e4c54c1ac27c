// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"

class QPagedPaintDevice;
class QPainter;
class QPaintDevice;

namespace Evently {

/// Who comes to an event, on paper: reference, name, tickets, paid, in the order of their names.
/// All plain text: a name is drawn as it is.
class AttendeeList
{
public:
    /// Only confirmed bookings are on it.
    AttendeeList(const Event &event, const QList<Booking> &bookings);

    /// As they stand on the paper.
    const QList<Booking> &rows() const { return m_rows; }
    int tickets() const;

    int pagesOn(const QPaintDevice &paper) const;
    /// Draws all pages. @return false if @p paper can't be drawn on.
    bool drawOn(QPagedPaintDevice &paper) const;

private:
    struct Sheet;

    void drawPage(QPainter &painter, const Sheet &sheet, int page) const;
    void drawHead(QPainter &painter, const Sheet &sheet) const;
    void drawRow(QPainter &painter, const Sheet &sheet, qsizetype row, qreal top) const;

    Event m_event;
    QList<Booking> m_rows;
};

} // namespace Evently
