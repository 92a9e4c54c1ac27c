// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"

class QPagedPaintDevice;
class QPainter;
class QPaintDevice;

namespace Evently {

/// A printable list of an event's attendees: reference, name, tickets, paid; sorted by name. All
/// names are drawn as plain text.
class AttendeeList
{
public:
    /// Lists only confirmed bookings.
    AttendeeList(const Event &event, const QList<Booking> &bookings);

    /// In the order of the list.
    const QList<Booking> &rows() const { return m_rows; }
    int tickets() const;

    int pagesOn(const QPaintDevice &paper) const;
    /// Draws all pages.
    /// @return false if @p paper can't be drawn on.
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
