// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/bulk.h"
#include "models/ledger/eventstate.h"

namespace Evently {

/// The new and changed waitlist entries of a batch, for all its events.
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
    struct Moment
    {
        qint64 seq = 0;
        Instant at{};
    };

    void gatherNew(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq);
    void gatherChanged(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq);
    void writeChanging(JsonWriter &row, const WaitlistEntry &entry,
                       const QHash<QUuid, qint64> &offeredSeq) const;

    const Instant m_now;
    QHash<QUuid, Moment> m_lastOf; ///< When an entry of each event last changed.
    Moment m_lastOfAll; ///< For entries ended by their event, which have no ledger row.
    Bulk m_new, m_changed;
};

} // namespace Evently
