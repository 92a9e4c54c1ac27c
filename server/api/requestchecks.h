// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

namespace Evently {

struct Deadlines;

// What can be refused by looking at a request alone.

/// Unauthenticated or Forbidden when @p caller may not use a route of @p access; @p isLocal says
/// that the request was made on this machine, or shows the metrics token.
std::optional<Problem> accessRefusal(Access access, const Principal &caller, bool isLocal);

/// Reads the body strictly, where the route has one. @return UnsupportedMediaType, Invalid.
Result<QJsonObject> bodyOf(const Request &request, Body body);

/// The Idempotency-Key, or an empty text without one; BadRequest unless it is 1 to 64 visible
/// ASCII characters.
Result<QString> idempotencyKeyOf(const Request &request);

/// When work on @p request must have begun: the route's own limit, or less if the client says so.
std::chrono::steady_clock::time_point deadlineOf(const Request &request, const Route &route,
                                                 const Deadlines &deadlines);

} // namespace Evently
