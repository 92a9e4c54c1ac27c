// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"
#include "models/desk/batch/loadedevents.h"

namespace Evently {

/// Locks the events of @p requests in the order of their ids and reads, set-wise, what the requests
/// can touch: what is due, the bookings and entries they name, and as much of the waitlists as the
/// seats that may come back could serve.
///
/// The locks are the first statement, before anything is read (design, "One way to write").
/// @throws DatabaseError
LoadedEvents loadEvents(Transaction &tx, const QList<DeskRequest> &requests);

} // namespace Evently
