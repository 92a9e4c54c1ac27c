// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

namespace Evently {

struct Deadlines;

// Checks that need only the request itself.

/// Unauthenticated or Forbidden if @p caller may not use a route of @p access. @p isLocal means
/// that the request was made on this machine or has the metrics token.
std::optional<Problem> accessRefusal(Access access, const Principal &caller, bool isLocal);

/// Parses the body strictly, if the route has one. @return UnsupportedMediaType or Invalid.
Result<QJsonObject> bodyOf(const Request &request, Body body);

/// The name that the client or a proxy gave @p request, so that one search finds it in all logs; a
/// new one if it has none that can be used in logs and responses unchanged.
QByteArray requestIdOf(const Request &request);

/// The Idempotency-Key, or an empty text if there is none; BadRequest unless it is 1 to 64 visible
/// ASCII characters.
Result<QString> idempotencyKeyOf(const Request &request);

/// When work on @p request must have begun: the route's own limit, or less if the client requests
/// it.
std::chrono::steady_clock::time_point deadlineOf(const Request &request, const Route &route,
                                                 const Deadlines &deadlines);

} // namespace Evently
