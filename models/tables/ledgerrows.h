// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/ledgerline.h"

namespace Evently {

/// Reads the history of an event's seats in a transaction. Only the desk adds to it.
class LedgerRows
{
public:
    explicit LedgerRows(Transaction &tx)
        : m_tx(tx)
    {
    }

    enum class Order { OldestFirst, NewestFirst };

    /// The rows of @p event; the sort key is the seq.
    QList<Keyed<LedgerLine>> list(const QUuid &event, const Slice &slice,
                                  Order order = Order::OldestFirst) const;

private:
    Transaction &m_tx;
};

} // namespace Evently
