// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/bulk.h"
#include "models/ledger/eventstate.h"

namespace Evently {

/// The counters of a batch's events, and the new rows of their history.
class LedgerBulk
{
public:
    explicit LedgerBulk(Instant now)
        : m_now(now)
    {
    }

    void gather(const EventState &state);
    void writeCounters(Transaction &tx); ///< Has to come first.
    void write(Transaction &tx); ///< After bookings and entries are written.

private:
    void gatherCounters(const EventState &state);
    void gather(const LedgerRow &line, const QUuid &eventId);

    const Instant m_now;
    Bulk m_counters, m_rows;
};

} // namespace Evently
