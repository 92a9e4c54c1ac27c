// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/loadedevents.h"
#include "models/desk/batch/wanted.h"

namespace Evently {

/// Loads waitlist entries into the states of a batch.
class EntryLoader
{
public:
    EntryLoader(Transaction &tx, LoadedEvents &loaded)
        : m_tx(tx)
        , m_loaded(loaded)
    {
    }

    void load(const QSet<QUuid> &ids);
    void loadOf(const EventUsers &users);
    /// All entries that wait, which an edit of ticket types or quotas may end.
    void loadWaiting(const QUuid &event);
    /// Those that wait for a ticket type whose sale has ended.
    void loadLapsed(const EventState &state, Instant now);
    void loadLarger(const QUuid &event, int quantity);
    void loadTimesPassed(const QSet<QUuid> &shown); ///< For entries that are loaded.

    void add(Rows rows); ///< Adds rows read elsewhere; entries that are loaded already are kept.

private:
    Transaction &m_tx;
    LoadedEvents &m_loaded;
};

} // namespace Evently
