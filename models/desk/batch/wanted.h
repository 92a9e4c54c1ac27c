// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/deskrequest.h"

#include <QHash>
#include <QSet>

#include <set>

namespace Evently {

using EventUsers = std::set<std::pair<QUuid, QUuid>>; ///< Event and user.
using EventCodes = std::set<std::pair<QUuid, QString>>; ///< Event and codeKey().

/// What the commands of a batch need to have loaded.
struct Wanted
{
    QSet<QUuid> bookings;
    QSet<QUuid> entries;
    QSet<QUuid> shownEntries; ///< Entries that an answer contains.
    EventUsers users; ///< Users whose entries may matter.
    EventUsers holders; ///< Users whose number of held seats is limited.
    EventUsers buyers; ///< Users whose number of seats is limited.
    EventCodes codes; ///< Codes that customers typed.
    QHash<QUuid, int> entryCommands; ///< Per event: commands that may end or offer an entry.
    QHash<QUuid, Edit> edits; ///< By event; an edit is the only request for its event in a batch.
    QSet<QUuid> queues; ///< Events whose queue may have to move even if no seats become free.
    QSet<QUuid> usedQuestions; ///< Events for which it matters if anyone ever booked or waited.
};

Wanted wantedBy(const QList<DeskRequest> &requests);

} // namespace Evently
