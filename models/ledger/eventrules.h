// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"

namespace Evently {

/// What is wrong with @p event as a whole, though each of its values is in range: by creation and
/// by each edit, in the names of the wire. Empty when it can stand. Pure; any thread.
QList<Problem::Field> complaintsAbout(const Event &event);

} // namespace Evently
