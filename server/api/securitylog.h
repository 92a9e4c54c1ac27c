// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"

namespace Evently {

/// Logs that @p call did @p what ("signed in", "wrong password") to or as @p whom: ids and the
/// caller's address as fields, never anything that a person typed. Null if the account isn't known.
/// Any thread.
void noteSecurity(const Call &call, const char *what, const QUuid &whom = {});

/// The same, to be logged later: for Call::committed.
std::function<void()> securityNote(const Call &call, const char *what, const QUuid &whom = {});

} // namespace Evently
