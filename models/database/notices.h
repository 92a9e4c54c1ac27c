// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/change.h"

namespace Evently::Notices {

/// The channel on which the processes of one database notify each other of changes.
inline constexpr const char *channel = "evently";

/// Notifies @p changes on the channel if and when the transaction commits.
void send(Transaction &tx, const QList<Change> &changes);

} // namespace Evently::Notices
