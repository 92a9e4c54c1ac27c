// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/eventstate.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = LedgerRow::Kind;

QLatin1StringView wireName(LedgerRow::Kind kind)
{
    switch (kind) {
    case Kind::Created: return "created"_L1;
    case Kind::Edited: return "edited"_L1;
    case Kind::CapacityChanged: return "capacity_changed"_L1;
    case Kind::Booked: return "booked"_L1;
    case Kind::Held: return "held"_L1;
    case Kind::Confirmed: return "confirmed"_L1;
    case Kind::HoldReleased: return "hold_released"_L1;
    case Kind::HoldExpired: return "hold_expired"_L1;
    case Kind::Cancelled: return "cancelled"_L1;
    case Kind::GivenBack: return "given_back"_L1;
    case Kind::Joined: return "joined"_L1;
    case Kind::Offered: return "offered"_L1;
    case Kind::OfferedByStaff: return "offered_by_staff"_L1;
    case Kind::Accepted: return "accepted"_L1;
    case Kind::OfferDeclined: return "offer_declined"_L1;
    case Kind::OfferExpired: return "offer_expired"_L1;
    case Kind::Left: return "left"_L1;
    case Kind::EntryExpired: return "entry_expired"_L1;
    case Kind::Paid: return "paid"_L1;
    case Kind::Refunded: return "refunded"_L1;
    case Kind::EventCancelled: return "event_cancelled"_L1;
    case Kind::Completed: return "completed"_L1;
    }
    Q_UNREACHABLE();
}

void EventState::add(const Booking &booking)
{
    bookings[booking.id] = booking;
    if (booking.status == Booking::Status::Held)
        holds.emplace(*booking.holdExpiresAt, booking.id);
}

void EventState::add(const WaitlistEntry &entry)
{
    entries[entry.id] = entry;
    if (entry.status == WaitlistEntry::Status::Active)
        queue.emplace(entry.place, entry.id);
}

} // namespace Evently
