// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/look/theme.h"

#include <optional>

namespace Evently {

// What a kiosk says to visitors, who know nothing of servers.

/// "Today, 20:00", or the date where it is farther away; on the wall at the event.
QString whenText(const Event &event);
QString whenText(Instant instant, const QString &zone);

/// "37 seats left", "Last 3 seats", "Sold out", …
QString seatsText(const Listing &listing);

/// That a price is not the one that was shown before.
QString repricedText();

/// What a page with nothing but a message says.
struct Message
{
    QString emblem; ///< An icon that says so, too.
    Theme::Colour tone = Theme::Colour::Accent;
    QString headline{};
    QString lead{};
    QString action{}; ///< The big button; empty: none.
    QString otherwise{}; ///< The other one; empty: none.
};

/// That what was scanned is a ticket, of @p booking where that is known here.
Message ticketMessage(const std::optional<Booking> &booking);

/// What went wrong, in friendly words, with a way on.
Message messageFor(const Problem &problem);

} // namespace Evently
