// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QStringList>

#include <functional>

namespace Evently {

/// What the gate accepts from one client, and how long it waits. In bytes and milliseconds.
struct GateLimits
{
    /// Above this, idle connections are closed or the new one is answered 503. Lowered to what the
    /// process may open.
    int connectionsMax = 10'000;
    int connectionsPerHostMax = 0; ///< The same per address, or /64 in IPv6; 0: no limit.
    /// Addresses without that limit, because many clients connect through them.
    std::function<bool(const QHostAddress &)> isExempt{};
    /// The share of connectionsMax that may be event streams; the rest is reserved for requests.
    int streamsPercentMax = 80;
    QStringList corsOrigins{}; ///< Their pages may read why the gate refused them.
    int refusedLingeringMax = 64; ///< Refused connections being closed gracefully at a time.

    qsizetype lineBytesMax = 8 * 1024; ///< For the request line.
    qsizetype headBytesMax = 16 * 1024; ///< For the request line and fields.
    int fieldsMax = 64;
    qsizetype bodyBytesMax = 64 * 1024;
    qsizetype trailerBytesMax = 4 * 1024;
    qsizetype readAheadBytes = 32 * 1024; ///< Kept of the next requests while one is answered.
    qsizetype discardBytesMax = 4 * 1024 * 1024; ///< Read and discarded after a refusal.

    qsizetype outputPauseBytes = 64 * 1024; ///< Unsent bytes above which no further request begins.
    qsizetype streamBytesMax = 256 * 1024; ///< Unsent bytes above which an event stream is dropped.

    int idleMs = 60'000; ///< Between two requests, and before the first.
    int headMs = 10'000; ///< From a head's first byte to its last.
    int bodyMs = 30'000; ///< From the end of the head to the end of the body.
    int writeMs = 30'000; ///< Without any progress in sending a response.
    int lingerMs = 2'000; ///< From our last byte until the client closes as well.
    int drainMs = 10'000; ///< How long drain() waits before it cuts off the rest.
    int tickMs = 250; ///< How often the deadlines are checked.
};

} // namespace Evently
