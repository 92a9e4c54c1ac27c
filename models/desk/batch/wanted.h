// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/deskrequest.h"

#include <QHash>
#include <QSet>

#include <set>

namespace Evently {

using EventUsers = std::set<std::pair<QUuid, QUuid>>; ///< Event and user.

/// What the commands of a batch name.
struct Wanted
{
    QSet<QUuid> bookings;
    QSet<QUuid> entries;
    QSet<QUuid> shownEntries; ///< Those whose answer shows the entry itself.
    EventUsers users; ///< Whose entry may matter.
    EventUsers holders; ///< Who may hold as many seats.
    EventUsers buyers; ///< Who may have as many seats.
    QHash<QUuid, int> entryCommands; ///< By event: commands that may end or offer an entry.
    QHash<QUuid, Edit> edits; ///< By event; an edit is alone in its batch with its event.
    QSet<QUuid> queues; ///< Events whose queue may have to move whatever comes back.
    QSet<QUuid> usedQuestions; ///< Events of which it matters whether anybody ever came.
};

Wanted wantedBy(const QList<DeskRequest> &requests);

} // namespace Evently
