// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/eventstate.h"

namespace Evently {

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
