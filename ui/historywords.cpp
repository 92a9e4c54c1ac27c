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

using Words = HistoryWords;

QString actorText(const LedgerRow &row, const Names &names)
{
    const QString name = names.value(row.actor.id);
    if (!name.isEmpty())
        return name;
    switch (row.actor.role) {
    case Principal::Role::Anonymous: return Words::tr("Evently");
    case Principal::Role::User: return Words::tr("A customer");
    case Principal::Role::Admin: return Words::tr("An organizer");
    case Principal::Role::Kiosk: return Words::tr("A kiosk");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const LedgerRow &row)
{
    using Kind = LedgerRow::Kind;
    const int seats = row.quantity;
    switch (row.kind) {
    case Kind::Created: return Words::tr("Made the event with %n seats.", nullptr, seats);
    case Kind::Edited: return Words::tr("Edited the event.");
    case Kind::CapacityChanged:
        return seats > 0 ? Words::tr("Added %n seats to the capacity.", nullptr, seats)
                         : Words::tr("Took %n seats from the capacity.", nullptr, -seats);
    case Kind::Booked: return Words::tr("Booked %n tickets.", nullptr, seats);
    case Kind::Held: return Words::tr("Holds %n tickets for a while.", nullptr, seats);
    case Kind::Confirmed: return Words::tr("Confirmed %n tickets that were held.", nullptr, seats);
    case Kind::HoldReleased:
        return Words::tr("Released %n tickets that were held.", nullptr, seats);
    case Kind::HoldExpired:
        return Words::tr("%n tickets were held too long and came back.", nullptr, seats);
    case Kind::Cancelled: return Words::tr("Cancelled a booking of %n tickets.", nullptr, seats);
    case Kind::GivenBack: return Words::tr("Gave %n tickets of a booking back.", nullptr, seats);
    case Kind::Joined: return Words::tr("Joined the waitlist for %n tickets.", nullptr, seats);
    case Kind::Offered:
        return Words::tr("Offered %n tickets to the next on the waitlist.", nullptr, seats);
    case Kind::OfferedByStaff:
        return Words::tr("Offered %n tickets to somebody on the waitlist, out of turn.", nullptr,
                         seats);
    case Kind::Accepted: return Words::tr("Accepted the offer of %n tickets.", nullptr, seats);
    case Kind::OfferDeclined: return Words::tr("Declined the offer of %n tickets.", nullptr, seats);
    case Kind::OfferExpired: return Words::tr("The offer of %n tickets lapsed.", nullptr, seats);
    case Kind::Left: return Words::tr("Left the waitlist.");
    case Kind::EntryExpired:
        return Words::tr("A group of %n on the waitlist no longer fits into the event.", nullptr,
                         seats);
    case Kind::Paid: return Words::tr("Noted that a booking is paid.");
    case Kind::Refunded: return Words::tr("Noted that the money was given back.");
    case Kind::EventCancelled:
        return seats > 0 ? Words::tr("Cancelled the event; %n seats came back.", nullptr, seats)
                         : Words::tr("Cancelled the event.");
    case Kind::Completed: return Words::tr("The event is over.");
    }
    Q_UNREACHABLE();
}

} // namespace Evently
