// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QStringList>

#include <functional>

namespace Evently {

/// What the gate takes from one client, and how long it waits for it. Bytes and milliseconds.
struct GateLimits
{
    /// With more, idle ones are closed, or the new one is answered 503; lowered to what the process
    /// may open.
    int connectionsMax = 10'000;
    int connectionsPerHostMax = 0; ///< Of an address, or a /64 in IPv6, likewise; 0: no limit.
    /// Whose number doesn't count, for others connect through them.
    std::function<bool(const QHostAddress &)> isExempt{};
    /// Of the connections above, those that may be event streams: the rest is left for requests.
    int streamsPercentMax = 80;
    QStringList corsOrigins{}; ///< Pages of these may read why the gate refused them.
    int refusedLingeringMax = 64; ///< Refused connections that are closed gently at any time.

    qsizetype lineBytesMax = 8 * 1024; ///< The request line.
    qsizetype headBytesMax = 16 * 1024; ///< Request line and fields.
    int fieldsMax = 64;
    qsizetype bodyBytesMax = 64 * 1024;
    qsizetype trailerBytesMax = 4 * 1024;
    qsizetype readAheadBytes = 32 * 1024; ///< Kept of the next requests while one is answered.
    qsizetype discardBytesMax = 4 * 1024 * 1024; ///< Read and thrown away after a refusal.

    qsizetype outputPauseBytes = 64 * 1024; ///< Unsent: no further request is begun above it.
    qsizetype streamBytesMax = 256 * 1024; ///< Unsent in an event stream: dropped above it.

    int idleMs = 60'000; ///< Between two requests, and before the first.
    int headMs = 10'000; ///< From a head's first byte to its last.
    int bodyMs = 30'000; ///< From the end of the head to the end of the body.
    int writeMs = 30'000; ///< Without any progress of an answer on its way out.
    int lingerMs = 2'000; ///< From our last byte until the client has closed, too.
    int drainMs = 10'000; ///< What drain() waits before it cuts what is left.
    int tickMs = 250; ///< How often the times above are looked at.
};

} // namespace Evently
