// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/change.h"

namespace Evently::Notices {

/// The channel on which the processes of one database tell each other what changed.
inline constexpr const char *channel = "evently";

/// Notifies @p changes on the channel when the transaction commits, and not at all when it doesn't.
void send(Transaction &tx, const QList<Change> &changes);

} // namespace Evently::Notices
