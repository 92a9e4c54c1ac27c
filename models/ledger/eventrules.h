// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"

namespace Evently {

/// Checks @p event as a whole when it is created or edited, after each value has been checked for
/// its range. The fields have their names on the wire. Empty if the event is valid. Pure; any
/// thread.
QList<Problem::Field> complaintsAbout(const Event &event);

} // namespace Evently
