// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/http/reply.h"

namespace Evently {

class Workers;

/// Answers @p call with @p beginning and then, piece by piece, with what its @c more reads on
/// @p workers. Each piece is read when the client has received the previous one, so a slow client
/// ties up no memory, thread or transaction. Any thread.
void download(const CallPtr &call, Workers &workers, const Reply &beginning);

} // namespace Evently
