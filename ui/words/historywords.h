// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ledgerline.h"

#include <QHash>

namespace Evently {

/// Names of organizers and kiosks, by id.
using Names = QHash<QUuid, QString>;

/// Who did what @p line describes: "Ada Lovelace", "A customer", "Evently".
QString actorText(const LedgerLine &line, const Names &names);

/// What happened, as a sentence without a person: "2 tickets sold".
QString sentenceFor(const LedgerRow &row);

/// The same with all details: an edit's old and new values, and money. Times are in @p timeZone.
QString whatHappened(const LedgerLine &line, const QString &timeZone);
/// An edit's changes, one per line; empty for edits recorded before changes were stored.
QStringList changesText(const LedgerLine &line, const QString &timeZone);

/// The booking or waitlist entry that @p line is about, and its customer: "Booking 7KQF-29XM-TD4H,
/// Ada Lovelace", without the name if actorText() already has it; empty if it is about the event
/// itself.
QString subjectText(const LedgerLine &line, const Names &names);

} // namespace Evently
