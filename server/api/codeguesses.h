// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/http/reply.h"

namespace Evently {

// Discount codes are short enough to be guessed, so wrong ones are limited by network address.
// Organizers see all codes anyway.

/// Why the caller has to wait before sending another code, if so: too many wrong ones came from its
/// address. Without a code, no one has to wait.
std::optional<Problem> waitForCode(const Call &call, const QString &code);

/// Counts @p result as a wrong guess if it is the refusal of an unknown code. @return what to
/// answer.
Result<Reply> countedGuess(const Call &call, const Result<Reply> &result);

} // namespace Evently
