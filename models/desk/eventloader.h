// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/errand.h"
#include "models/desk/eventstate.h"
#include "models/session.h"

#include <map>

namespace Evently {

/// The events of a batch under their rows' locks, with all that its commands can touch.
struct LoadedEvents
{
    std::map<QUuid, EventState> states; ///< Those that exist.
    Instant now{}; ///< The database's clock when the rows were read to be locked.
    QString transactionId; ///< For pg_xact_status(), should COMMIT's answer be lost.
};

/// Locks the events of @p errands in the order of their ids and reads, set-wise, what the errands
/// can touch: what is due, the bookings and entries they name, and as much of the waitlists as the
/// seats that may come back could serve.
///
/// The locks are the first statement, before anything is read (design, "One way to write").
/// @throws DatabaseError
LoadedEvents loadEvents(Transaction &tx, const QList<Errand> &errands);

} // namespace Evently
