// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

namespace Evently {

/// Proves that sales can be written to the database, in a transaction.
class Readiness
{
public:
    explicit Readiness(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// Writes this process's row, which is durable once the transaction is committed.
    /// @return whether all tables that a sale writes to can be written to as well.
    bool prove();

    /// Deletes the rows of processes that haven't been checked for a day. @return how many.
    int forgetOld();

private:
    Transaction &m_tx;
};

} // namespace Evently
