// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/http/reply.h"

// How every call ends.

namespace Evently {

/// Answers @p call: logs and counts it and adds the headers that every reply has. A second answer
/// is dropped. Any thread.
void answer(const Call &call, const Result<Reply> &result) noexcept;

/// Adds the headers to @p reply that let pages of other origins read it; answer() does so
/// automatically.
void addCrossOrigin(const Call &call, Reply &reply);

/// @p result as a reply with the headers that every reply has. Logs and counts it, for callers that
/// send it in another way than by answer().
Reply outgoing(const Call &call, const Result<Reply> &result);

} // namespace Evently
