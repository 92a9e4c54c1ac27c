// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/tickets/ticket.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QSizeF>

class QPagedPaintDevice;
class QPainter;

namespace Evently {

/// Draws tickets and slips for printing: 80 mm wide, like the paper of ticket printers, in black
/// only. On other paper, they are in the upper left corner at the same size.
class TicketPaper
{
public:
    static constexpr QSizeF millimetres{80, 150};
    static QPageLayout layout();

    /// Draws one page for each ticket on @p device, which must have no other painter.
    /// @return whether the device accepted all of them.
    static bool print(QPagedPaintDevice &device, const QList<Ticket> &tickets);
    static bool print(QPagedPaintDevice &device, const WaitlistSlip &slip);

    /// The same as a PDF file. Any thread.
    static QByteArray pdfOf(const QList<Ticket> &tickets, const QString &title);

    /// Draws one ticket in millimetres, with its upper left corner at the origin.
    static void draw(QPainter &painter, const Ticket &ticket);
    static void draw(QPainter &painter, const WaitlistSlip &slip);
};

} // namespace Evently
