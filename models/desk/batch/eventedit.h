// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/ledger/eventstate.h"

namespace Evently {

/// Whether an organizer or the clock changed the event itself, and not only its seats.
bool changedItself(const EventState &state);

/// Writes the event's own columns, and what its change does to all its bookings and entries at
/// once. Edits are rare, so they don't burden the sale's statement.
void writeEdited(Transaction &tx, const EventState &state, Instant now);

} // namespace Evently
