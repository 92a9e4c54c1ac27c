// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/eventstate.h"

#include <map>

namespace Evently {

/// The events of a batch under their rows' locks, with all that its commands can touch.
struct LoadedEvents
{
    std::map<QUuid, EventState> states; ///< Those that exist.
    Instant now{}; ///< The database's clock when the rows were read to be locked.
    QString transactionId; ///< For pg_xact_status(), should COMMIT's answer be lost.
};

} // namespace Evently
