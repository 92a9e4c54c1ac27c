// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/saleshistory.h"

namespace Evently {

/// How events sold, seen from a transaction. The days and channels are read from the sums that the
/// desk keeps; seats over time and sales by the hour are counted over the event's ledger and
/// bookings, which takes a fraction of a second for 100,000 of them.
class SalesHistories
{
public:
    explicit SalesHistories(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// @return NotFound when there is no such event.
    Result<SalesHistory> find(const QUuid &event) const;

private:
    QList<SalesHistory::Point> sellThrough(const QUuid &event) const;
    QList<SalesHistory::Day> days(const QUuid &event) const;
    QList<SalesHistory::Channel> channels(const QUuid &event) const;
    SalesHistory::Week week(const QUuid &event) const;

    Transaction &m_tx;
};

} // namespace Evently
