// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"

#include <variant>

namespace Evently {

/// What became of a command that was not refused.
struct Outcome
{
    struct Done // left, declined, ticked: nothing to show
    {
    };
    struct Removed // the event is gone
    {
    };

    /// Accepting shows the booking; a Book that ended in the waitlist shows the entry.
    std::variant<Done, Removed, Booking, WaitlistEntry, Event> result{};
    qint64 seq = 0; ///< The command's own row in the ledger; the last one when nothing changed.
    Instant now{}; ///< The database's clock when it was decided.
};

} // namespace Evently
