// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/bulk.h"
#include "models/desk/eventstate.h"

namespace Evently {

/// The waitlist entries that a batch makes or changes, of all its events.
class EntryBulk
{
public:
    explicit EntryBulk(Instant now)
        : m_now(now)
    {
    }

    void gather(const EventState &state);
    void write(Transaction &tx);

private:
    void gatherNew(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq);
    void gatherChanged(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq);
    void writeChanging(JsonWriter &row, const WaitlistEntry &entry,
                       const QHash<QUuid, qint64> &offeredSeq) const;

    const Instant m_now;
    QHash<QUuid, Instant> m_lastOf; ///< When an entry of the event last did anything.
    Bulk m_new, m_changed;
};

} // namespace Evently
