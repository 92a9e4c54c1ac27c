// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

namespace Evently {

/// The proof that sales can be written down, seen from a transaction.
class Readiness
{
public:
    explicit Readiness(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// Writes a row of this process, which is durable once the transaction is committed.
    /// @return whether all tables that a sale writes to may be written to, too.
    bool prove();

    /// Forgets processes that were not asked for a day. @return how many those were.
    int forgetOld();

private:
    Transaction &m_tx;
};

} // namespace Evently
