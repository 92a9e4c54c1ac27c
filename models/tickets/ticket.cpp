// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/ticket.h"

using namespace Qt::StringLiterals;

namespace Evently {

QString Ticket::code() const
{
    return u"EVENTLY:1:%1:%2"_s.arg(reference).arg(seat);
}

QList<Ticket> Ticket::of(const Booking &booking, const QString &name, Printed printed)
{
    QList<Ticket> tickets;
    for (int seat = 1; seat <= booking.quantity; ++seat) {
        tickets << Ticket{.event = booking.event,
                          .reference = booking.reference,
                          .seat = seat,
                          .seats = booking.quantity,
                          .priceCents = booking.unitPriceCents,
                          .currency = booking.currency,
                          .isPaid = booking.paidAt.has_value(),
                          .name = name,
                          .isAgain = printed == Printed::Again};
    }
    return tickets;
}

WaitlistSlip WaitlistSlip::of(const WaitlistEntry &entry, const Event &event)
{
    return {.event = EventBrief::of(event),
            .reference = entry.reference,
            .quantity = entry.quantity,
            .position = entry.position};
}

} // namespace Evently
