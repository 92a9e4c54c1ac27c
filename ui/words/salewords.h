// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/discountcode.h"
#include "models/values/event.h"
#include "ui/look/theme.h"

namespace Evently {

// Texts about what an event sells: ticket types, prices, discount codes. All plain text.

/// "€6.00 – €24.00": what its ticket types cost, without those that only a code shows; just one
/// amount if they cost the same.
QString pricesText(const Event &event);

/// "Online", "Box office", "Kiosk".
QString channelText(Booking::Channel channel);
/// "online, kiosk"; empty for all of them.
QString channelsText(const QList<Booking::Channel> &channels);

/// Whether someone can buy @p type now: "On sale", "Sold out", "From Fri, 1 May 2026, 10:00".
QString salesText(const TicketType &type, const Event &event, Instant now);
Theme::Colour toneOf(const TicketType &type, const Event &event, Instant now);

/// What is unusual about @p type, in one line: where, when and how many of it are sold; empty if
/// nothing is.
QString conditionsText(const TicketType &type, const QString &timeZone);

/// "19%"
QString rateText(int taxRate);

/// What @p code does: "25% off", "€5.00 off", "€10.00 each", "Unlocks tickets".
QString effectText(const DiscountCode &code, const QString &currency);

/// The names of the types with these numbers: "Adult, Child"; for none, a text saying that it means
/// all of them.
QString typesText(const QList<int> &types, const Event &event);

} // namespace Evently
