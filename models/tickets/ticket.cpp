// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/ticket.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

QString Ticket::code() const
{
    return u"EVENTLY:1:%1:%2"_s.arg(reference).arg(seat);
}

QList<Ticket> Ticket::of(const Booking &booking, const QString &name, Printed printed)
{
    const QList<TicketLine> lines = booking.ticketLines();
    int last = 0;
    for (const TicketLine &line : lines)
        last = std::max(last, line.firstTicket + line.people() - 1);
    QList<Ticket> tickets;
    for (const TicketLine &line : lines) {
        for (int i = 0; i < line.people(); ++i) {
            tickets << Ticket{.event = booking.event,
                              .reference = booking.reference,
                              .seat = line.firstTicket + i,
                              .seats = last,
                              .type = booking.lines.isEmpty() ? QString() : line.name,
                              .person = i % line.admits + 1,
                              .people = line.admits,
                              .priceCents = line.unitPriceCents - line.unitDiscountCents,
                              .currency = booking.currency,
                              .isPaid = booking.paidAt.has_value(),
                              .name = name,
                              .isAgain = printed == Printed::Again};
        }
    }
    return tickets;
}

WaitlistSlip WaitlistSlip::of(const WaitlistEntry &entry, const Event &event)
{
    return {.event = EventBrief::of(event),
            .reference = entry.reference,
            .quantity = entry.quantity,
            .lines = entry.lines,
            .position = entry.position};
}

} // namespace Evently
