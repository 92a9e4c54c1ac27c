// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

#include <QUuid>

namespace Evently {

/// The table of where people signed in from, by marks that only a server with the same secret can
/// make; seen from a transaction.
class EnteredFrom
{
public:
    explicit EnteredFrom(Transaction &tx)
        : m_tx(tx)
    {
    }

    static constexpr std::chrono::days lifetime{90}; ///< Since someone was last seen there.

    /// Keeps @p marks for @p userId, or that they were seen again.
    void keep(const QUuid &userId, const QByteArrayList &marks);
    QByteArrayList newest(int most = 200'000);
    int forgetOld(); ///< Some of them. @return how many.

private:
    Transaction &m_tx;
};

} // namespace Evently
