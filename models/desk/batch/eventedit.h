// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/ledger/eventstate.h"

namespace Evently {

/// Whether the event itself was changed by an organizer or by the clock, and not only its seats.
bool changedItself(const EventState &state);

/// Writes the event's own columns, and updates all its bookings and entries where the change
/// affects them. This is separate from the statement for sales because edits are rare.
void writeEdited(Transaction &tx, const EventState &state, Instant now);

/// Writes what depends on which ticket types are on sale, after the sale of one began or ended.
void writePassedBoundary(Transaction &tx, const Event &event, Instant now);

} // namespace Evently
