// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"

#include <variant>

namespace Evently {

/// The result of a command that was not refused.
struct Outcome
{
    struct Done // Left, declined, ticked: nothing to return
    {
    };
    struct Removed // The event was deleted
    {
    };

    /// Accepting an offer returns the booking; a Book that ended on the waitlist returns the entry.
    std::variant<Done, Removed, Booking, WaitlistEntry, Event> result{};
    qint64 seq = 0; ///< The ledger row of the command; if nothing changed, the last one.
    Instant now{}; ///< The database's clock at the decision.
};

} // namespace Evently
