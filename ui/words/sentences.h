// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

#include <QLocale>

namespace Evently {

// What people read instead of codes and numbers, in their language. All plain text: names are
// data, so whoever shows a sentence shows it as Qt::PlainText.

/// What went wrong and, where there is something, what to do about it.
QString sentenceFor(const Problem &problem);

/// An event in one sentence, as a screen reader says it.
QString sentenceFor(const Listing &listing);

/// What can be bought: "37 of 100 left", "Sold out", "Sales are closed".
QString availabilityOf(const Listing &listing);

/// "€25.00", or "free".
QString priceText(qint64 minorUnits, const QString &currency);

/// "Fri, 12 Jun 2026, 20:00" on the wall at the event, with the zone's name where it isn't ours.
QString dateText(Instant instant, const QString &zone);

} // namespace Evently
