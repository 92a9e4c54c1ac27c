// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/ticketdesk.h"

#include "models/values/booking.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

TicketDesk::TicketDesk(Spooler &spooler)
    : m_printer(spooler, m_pages.filePath(u"tickets"_s))
{
    connect(&m_printer, &TicketPrinter::printed, this, &TicketDesk::printed);
    connect(&m_printer, &TicketPrinter::failed, this, &TicketDesk::failed);
}

QString TicketDesk::print(const Booking &booking)
{
    const QString job = u"tickets-"_s % toText(newId()); // Says nothing of anybody.
    m_printer.print(Ticket::of(booking, booking.customer.name), job);
    return job;
}

} // namespace Evently
