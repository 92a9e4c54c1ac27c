// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/look/theme.h"

#include <optional>

namespace Evently {

// Texts for visitors, who know nothing about servers.

/// "Today, 20:00", or the date for later days; in the venue's local time.
QString whenText(const Event &event);
QString whenText(Instant instant, const QString &zone);

/// "37 seats left", "Last 3 seats", "Sold out", …
QString seatsText(const Listing &listing);

/// Says that the price has changed since it was shown.
QString repricedText();

/// The content of a page that shows only a message.
struct Message
{
    QString emblem; ///< An icon that illustrates it.
    Theme::Colour tone = Theme::Colour::Accent;
    QString headline{};
    QString lead{};
    QString action{}; ///< The big button; empty: none.
    QString otherwise{}; ///< The second button; empty: none.
};

/// Says that a ticket was scanned, with details of @p booking if it is known here.
Message ticketMessage(const std::optional<Booking> &booking);

/// What went wrong, in friendly words, with a way forward.
Message messageFor(const Problem &problem);

} // namespace Evently
