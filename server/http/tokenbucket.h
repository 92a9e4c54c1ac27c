// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <chrono>

namespace Evently {

/// What one caller may still do, where so much is allowed in a while: a token each, and new ones
/// trickle in.
struct TokenBucket
{
    using Clock = std::chrono::steady_clock;

    double tokens = 0;
    Clock::time_point at{};

    static TokenBucket full(int limit, Clock::time_point now) { return {double(limit), now}; }

    /// Lets in what has trickled since it was last asked, at @p limit tokens @p per so long.
    void refill(int limit, std::chrono::seconds per, Clock::time_point now)
    {
        const std::chrono::duration<double> passed = now - at;
        tokens = std::min(double(limit), tokens + passed.count() * limit / double(per.count()));
        at = now;
    }
};

} // namespace Evently
