// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/printing/ticketpreview.h"

#include "models/tickets/ticketpaper.h"

#include <QPainter>

#include <algorithm>

namespace Evently {

TicketPreview::TicketPreview(const QList<Ticket> &tickets, QWidget *parent)
    : QWidget(parent)
    , m_tickets(tickets)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    turnTo(0);
}

void TicketPreview::turnTo(int page)
{
    m_page = std::clamp(page, 0, std::max(0, pages() - 1));
    if (!m_tickets.isEmpty()) {
        const Ticket &ticket = m_tickets[m_page];
        setAccessibleName(tr("Ticket %1 of %2, %3", "number, number, reference")
                                  .arg(ticket.seat)
                                  .arg(ticket.seats)
                                  .arg(ticket.reference));
    }
    update();
    emit turned();
}

/// White in every theme, because it shows paper.
void TicketPreview::paintEvent(QPaintEvent *)
{
    if (m_tickets.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF paper = TicketPaper::millimetres;
    const qreal scale = std::min((width() - 2) / paper.width(), (height() - 2) / paper.height());
    const QSizeF size = paper * scale;
    painter.translate((width() - size.width()) / 2, (height() - size.height()) / 2);
    painter.setPen(palette().color(QPalette::Disabled, QPalette::Text));
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF(QPointF(), size));
    painter.scale(scale, scale);
    TicketPaper::draw(painter, m_tickets[m_page]);
}

} // namespace Evently
