// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <array>
#include <atomic>

namespace Evently {

/// The gate's counters for the metrics. Written on the HTTP thread, read on any.
struct GateCounters
{
    using Count = std::atomic<quint64>;
    using Gauge = std::atomic<qint64>;

    Gauge connectionsOpen = 0;
    Gauge requestsInFlight = 0; ///< Passed to the service and not yet answered.
    Gauge streamsOpen = 0;
    Count connections = 0; ///< Accepted since the start, including refused ones.
    Count requests = 0; ///< Passed to the service.
    Count idleClosed = 0; ///< Closed because they were idle too long.
    Count slowReadersDropped = 0; ///< Clients that didn't read their response.
    Count acceptsPostponed = 0; ///< Times that no descriptor was free for a new connection.

    /// Refused by the gate, before the service saw them, by reason.
    std::array<Count, int(Problem::Code::Unreachable) + 1> refused{};

    Count &refusedFor(Problem::Code code) { return refused[size_t(code)]; }
    quint64 refusedFor(Problem::Code code) const { return refused[size_t(code)]; }
};

} // namespace Evently
