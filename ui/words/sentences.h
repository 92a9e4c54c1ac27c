// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

#include <QLocale>

namespace Evently {

// Readable texts for codes and numbers, in the user's language. All plain text: names are data, so
// show them as Qt::PlainText.

/// What went wrong and, if possible, what to do about it.
QString sentenceFor(const Problem &problem);

/// An event in one sentence, for screen readers.
QString sentenceFor(const Listing &listing);

/// What can be bought: "37 of 100 left", "Sold out", "Sales are closed".
QString availabilityOf(const Listing &listing);

/// What a ticket costs: "€25.00", or "from €12.00" if there are several prices.
QString fromPriceText(const Listing &listing);

/// The tickets of a booking or an entry: like linesText(), or "3 tickets" if it is plain.
QString ticketsText(const Booking &booking);
QString ticketsText(const WaitlistEntry &entry);

} // namespace Evently
