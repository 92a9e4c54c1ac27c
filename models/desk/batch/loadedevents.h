// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/eventstate.h"

#include <map>

namespace Evently {

/// The locked events of a batch, with everything that its commands can touch.
struct LoadedEvents
{
    std::map<QUuid, EventState> states; ///< Only events that exist.
    Instant now{}; ///< The database's clock when the rows were read for locking.
    QString transactionId; ///< For pg_xact_status(), if the answer to COMMIT is lost.
};

} // namespace Evently
