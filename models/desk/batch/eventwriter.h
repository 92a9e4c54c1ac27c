// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/eventloader.h"
#include "models/values/change.h"

namespace Evently {

/// Writes what the ledger did to the @p loaded events: one statement a table, whatever the number
/// of commands, and one notice an event for those who listen.
/// @return what changed, for the same who listen in this process.
/// @throws DatabaseError
QList<Change> writeEvents(Transaction &tx, const LoadedEvents &loaded);

} // namespace Evently
