// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <array>
#include <atomic>

namespace Evently {

/// What the gate has seen, for the metrics. Written on the HTTP thread, read on any.
struct GateCounters
{
    using Count = std::atomic<quint64>;
    using Gauge = std::atomic<qint64>;

    Gauge connectionsOpen = 0;
    Gauge requestsInFlight = 0; ///< Handed to the service and not yet answered.
    Gauge streamsOpen = 0;
    Count connections = 0; ///< Accepted since the start, the refused ones included.
    Count requests = 0; ///< Shown to the service.
    Count idleClosed = 0; ///< Closed because nothing was asked for too long.
    Count slowReadersDropped = 0; ///< Clients that did not take what they had asked for.
    Count acceptsPostponed = 0; ///< Times that no descriptor was left for a new connection.

    /// Refused at the gate, before the service saw it, by reason.
    std::array<Count, int(Problem::Code::Unreachable) + 1> refused{};

    Count &refusedFor(Problem::Code code) { return refused[size_t(code)]; }
    quint64 refusedFor(Problem::Code code) const { return refused[size_t(code)]; }
};

} // namespace Evently
