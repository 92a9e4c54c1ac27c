// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/session.h"
#include "models/slice.h"
#include "models/values/ledgerrow.h"

namespace Evently {

/// The history of an event's seats, seen from a transaction. Only the desk adds to it.
class LedgerRows
{
public:
    explicit LedgerRows(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// The rows of @p event from the first on; the key is the seq.
    QList<Keyed<LedgerRow>> list(const QUuid &event, const Slice &slice) const;

private:
    Transaction &m_tx;
};

} // namespace Evently
