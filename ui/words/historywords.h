// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ledgerline.h"

#include <QHash>

namespace Evently {

/// Who is known by name, by id: organizers and kiosks.
using Names = QHash<QUuid, QString>;

/// Who did what @p line tells: "Ada Lovelace", "A customer", "Evently".
QString actorText(const LedgerLine &line, const Names &names);

/// What happened, as a sentence without who: "2 tickets sold".
QString sentenceFor(const LedgerRow &row);

/// The same with all that is known of it: what an edit changed, from what to what, and money.
/// Times are told in @p timeZone.
QString whatHappened(const LedgerLine &line, const QString &timeZone);
/// What an edit changed, each in a line; of an edit from before that was kept, nothing.
QStringList changesText(const LedgerLine &line, const QString &timeZone);

/// Which booking or which place on the waitlist @p line is about, and whose: "Booking
/// 7KQF-29XM-TD4H, Ada Lovelace", without the name where actorText() says it; empty if it is about
/// the event itself.
QString subjectText(const LedgerLine &line, const Names &names);

} // namespace Evently
