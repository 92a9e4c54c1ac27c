// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <optional>

namespace Evently {

/// Whom a queue that is nearly full still takes: those who give seats back or settle a hold come
/// before those who want more.
enum class Urgency { Wanting, Settling, Staff };

/// How long a queue may get before whoever joins it would wait too long.
///
/// Measured, not configured: an errand that had so many before it and took so long tells how many
/// there may be. While nobody waits too long there is no limit at all, so a crowd that comes at
/// once to an idle desk is taken; nor is there one for a hiccup that is over soon.
class Pace
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = Time::duration;

    /// @p target is how long an errand may take from being submitted to being done.
    explicit Pace(Duration target)
        : m_target(target)
    {
    }

    /// Learns from an errand that had @p ahead before it, took @p time and was done @p now.
    void note(int ahead, Duration time, Time now);

    /// Whether one more may come after @p ahead others.
    bool admits(int ahead, Urgency urgency) const;

private:
    static constexpr double least = 64; ///< So few never do harm, whatever was measured.
    static constexpr double most = 100'000; ///< From here on there is no limit any more.

    Duration m_target;
    std::optional<Time> m_slowSince; ///< From when on nobody was done in time.
    std::optional<double> m_limit; ///< Errands before a new one; nothing while there is no crowd.
};

} // namespace Evently
