// SPDX-License-Identifier: GPL-3.0-only
#include "ui/historywords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Evently {

/// The translations of this file stand under one name.
struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

QString actorText(const LedgerLine &line, const Names &names)
{
    const QString name = names.value(line.row.actor.id);
    if (!name.isEmpty())
        return name;
    switch (line.row.actor.role) {
    case Principal::Role::Anonymous: return HistoryWords::tr("Evently");
    case Principal::Role::User: // Of users each touches nothing but his own.
        return line.customerName.isEmpty() ? HistoryWords::tr("A customer") : line.customerName;
    case Principal::Role::Admin: return HistoryWords::tr("An organizer");
    case Principal::Role::Kiosk: return HistoryWords::tr("A kiosk");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const LedgerRow &row)
{
    using Kind = LedgerRow::Kind;
    const int seats = row.quantity;
    switch (row.kind) {
    case Kind::Created: return HistoryWords::tr("Created the event with %n seats.", nullptr, seats);
    case Kind::Edited: return HistoryWords::tr("Edited the event.");
    case Kind::CapacityChanged:
        return seats > 0 ? HistoryWords::tr("Increased capacity by %n seats.", nullptr, seats)
                         : HistoryWords::tr("Reduced capacity by %n seats.", nullptr, -seats);
    case Kind::Booked: return HistoryWords::tr("Booked %n tickets.", nullptr, seats);
    case Kind::Held: return HistoryWords::tr("Reserved %n tickets.", nullptr, seats);
    case Kind::Confirmed:
        return HistoryWords::tr("Confirmed %n tickets that were held.", nullptr, seats);
    case Kind::HoldReleased:
        return HistoryWords::tr("Released %n tickets that were held.", nullptr, seats);
    case Kind::HoldExpired:
        return HistoryWords::tr("The reservation of %n tickets ran out.", nullptr, seats);
    case Kind::Cancelled:
        return HistoryWords::tr("Cancelled a booking of %n tickets.", nullptr, seats);
    case Kind::GivenBack:
        return HistoryWords::tr("Returned %n tickets of a booking.", nullptr, seats);
    case Kind::Joined:
        return HistoryWords::tr("Joined the waitlist for %n tickets.", nullptr, seats);
    case Kind::Offered:
        return HistoryWords::tr("Offered %n tickets to the next on the waitlist.", nullptr, seats);
    case Kind::OfferedByStaff:
        return HistoryWords::tr("Offered %n tickets to someone on the waitlist, out of turn.",
                                nullptr, seats);
    case Kind::Accepted:
        return HistoryWords::tr("Accepted the offer of %n tickets.", nullptr, seats);
    case Kind::OfferDeclined:
        return HistoryWords::tr("Declined the offer of %n tickets.", nullptr, seats);
    case Kind::OfferExpired:
        return HistoryWords::tr("The offer of %n tickets lapsed.", nullptr, seats);
    case Kind::Left: return HistoryWords::tr("Left the waitlist.");
    case Kind::EntryExpired:
        return HistoryWords::tr("A group of %n on the waitlist no longer fits into the event.",
                                nullptr, seats);
    case Kind::Paid: return HistoryWords::tr("Recorded a payment.");
    case Kind::Refunded: return HistoryWords::tr("Recorded a refund.");
    case Kind::EventCancelled:
        return seats > 0
                ? HistoryWords::tr("Cancelled the event; %n seats were released.", nullptr, seats)
                : HistoryWords::tr("Cancelled the event.");
    case Kind::Completed: return HistoryWords::tr("The event is over.");
    }
    Q_UNREACHABLE();
}

QString subjectText(const LedgerLine &line, const Names &names)
{
    if (line.reference.isEmpty())
        return {};
    const bool isBooking = !line.row.bookingId.isNull();
    if (line.customerName.isEmpty() || line.customerName == actorText(line, names))
        return isBooking ? HistoryWords::tr("Booking %1").arg(line.reference)
                         : HistoryWords::tr("Waitlist %1").arg(line.reference);
    return isBooking ? HistoryWords::tr("Booking %1, %2", "reference, name")
                               .arg(line.reference, line.customerName)
                     : HistoryWords::tr("Waitlist %1, %2", "reference, name")
                               .arg(line.reference, line.customerName);
}

} // namespace Evently
