// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

#include <QUuid>

namespace Evently {

/// The table of places that users signed in from, accessed in a transaction. Places are stored as
/// marks that only a server with the same secret can compute.
class EnteredFrom
{
public:
    explicit EnteredFrom(Transaction &tx)
        : m_tx(tx)
    {
    }

    static constexpr std::chrono::days lifetime{90}; ///< Counted from the last visit.

    /// Stores @p marks for @p userId, or notes that they were seen again.
    void keep(const QUuid &userId, const QByteArrayList &marks);
    QByteArrayList newest(int most = 200'000);
    int forgetOld(); ///< Deletes some of the expired ones. @return how many.

private:
    Transaction &m_tx;
};

} // namespace Evently
