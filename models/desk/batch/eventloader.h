// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"
#include "models/desk/batch/loadedevents.h"

namespace Evently {

/// Locks the events of @p requests in the order of their ids. Then loads everything that the
/// requests can touch, for all events at once: what is due, the bookings and entries they name, and
/// as much of the waitlists as the seats that may become free could serve.
///
/// The locks are taken by the first statement, before anything is read. Otherwise the transaction's
/// snapshot could be older than the locks.
/// @throws DatabaseError
LoadedEvents loadEvents(Transaction &tx, const QList<DeskRequest> &requests);

} // namespace Evently
