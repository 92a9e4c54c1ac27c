// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <chrono>

namespace Evently {

/// What one caller may still do, where a number per period is allowed: each action takes a token,
/// and tokens are refilled over time.
struct TokenBucket
{
    using Clock = std::chrono::steady_clock;

    double tokens = 0;
    Clock::time_point at{};

    static TokenBucket full(int limit, Clock::time_point now) { return {double(limit), now}; }

    /// Adds the tokens for the time since the last call, at @p limit tokens per @p per.
    void refill(int limit, std::chrono::seconds per, Clock::time_point now)
    {
        const std::chrono::duration<double> passed = now - at;
        tokens = std::min(double(limit), tokens + passed.count() * limit / double(per.count()));
        at = now;
    }
};

} // namespace Evently
