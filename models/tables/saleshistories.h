// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/saleshistory.h"

namespace Evently {

/// Reads how events sold, in a transaction. Days and channels come from the sums that the desk
/// keeps. Seats over time and sales by hour, ticket type and code are computed from the event's
/// ledger and bookings, which takes a fraction of a second for 100,000 of them.
class SalesHistories
{
public:
    explicit SalesHistories(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// @return NotFound if there is no such event.
    Result<SalesHistory> find(const QUuid &event) const;

private:
    QList<SalesHistory::Point> sellThrough(const QUuid &event) const;
    QList<SalesHistory::Day> days(const QUuid &event) const;
    QList<SalesHistory::Channel> channels(const QUuid &event) const;
    QList<SalesHistory::Type> types(const QUuid &event) const;
    QList<SalesHistory::Code> codes(const QUuid &event) const;
    SalesHistory::Week week(const QUuid &event) const;

    Transaction &m_tx;
};

} // namespace Evently
