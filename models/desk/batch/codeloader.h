// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/loadedevents.h"
#include "models/desk/batch/wanted.h"

namespace Evently {

/// Loads the codes that the commands of a batch name, and those of the loaded bookings and entries,
/// whose uses may end or begin. Runs after both are loaded.
void loadCodes(Transaction &tx, LoadedEvents &loaded, const EventCodes &named);

} // namespace Evently
