// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tickets/ticket.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QSizeF>

class QPagedPaintDevice;
class QPainter;

namespace Evently {

/// Tickets and slips as they come out of a printer: 80 mm wide, as ticket printers have it, in
/// black only. Other paper has them in its upper left corner at the same size.
class TicketPaper
{
public:
    static constexpr QSizeF millimetres{80, 150};
    static QPageLayout layout();

    /// Draws one page for each on @p device, whose painter this is the only one of.
    /// @return whether the device took all of them.
    static bool print(QPagedPaintDevice &device, const QList<Ticket> &tickets);
    static bool print(QPagedPaintDevice &device, const WaitlistSlip &slip);

    /// The same as a PDF file. Any thread.
    static QByteArray pdfOf(const QList<Ticket> &tickets, const QString &title);

    /// Draws one with a coordinate system in millimetres, its upper left corner at the origin.
    static void draw(QPainter &painter, const Ticket &ticket);
    static void draw(QPainter &painter, const WaitlistSlip &slip);
};

} // namespace Evently
