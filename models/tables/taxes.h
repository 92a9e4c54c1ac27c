// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/taxreport.h"

#include <QUuid>

namespace Evently {

/// The tax in what was sold, read from the history in a transaction. The history is never changed,
/// so neither is a month that is over.
class Taxes
{
public:
    explicit Taxes(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// From and to are inclusive days in each event's zone.
    /// @param event null for all events
    TaxReport report(QDate from, QDate to, const QUuid &event) const;

private:
    Transaction &m_tx;
};

} // namespace Evently
