// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/eventloader.h"
#include "models/values/change.h"

namespace Evently {

/// Writes what the ledger did to the @p loaded events: one statement per table, regardless of the
/// number of commands, and one notification per event.
/// @return the same changes, for listeners in this process.
/// @throws DatabaseError
QList<Change> writeEvents(Transaction &tx, const LoadedEvents &loaded);

} // namespace Evently
