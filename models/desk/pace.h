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
/// Measured, not configured: how many were served while somebody waited tells how many there may
/// be. While nobody waits too long there is no limit at all, so a crowd that comes at once to an
/// idle desk is taken; nor is there one for a hiccup that is over soon, nor when nobody has been
/// refused for a while.
class Pace
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = Time::duration;

    /// @p target is how long a request may take from being submitted to being done.
    explicit Pace(Duration target)
        : m_target(target)
    {
    }

    /// Learns that @p served requests, of which one waited for @p time, were done in that time.
    void note(int served, Duration time, Time now);

    /// Learns how long a batch with @p requests was in flight.
    void noteFlight(int requests, Duration time);

    /// Whether one more may come after @p ahead others.
    bool admits(int ahead, Urgency urgency) const;
    /// Whether one more may come when a batch with @p requests has been in flight for @p flown. In
    /// a crowd, who wants seats comes in the second half of a flight unless it is short: so more of
    /// them can share a commit, and nobody waits for longer.
    bool admitsDuring(int requests, Duration flown, Urgency urgency, Time now) const;
    /// Somebody was not admitted.
    void noteRefusal(Time now) { m_refusedAt = now; }

    /// Whether a request that had @p ahead before it, and has @p waited since, is better refused
    /// than served: it came before the limit was known and would be long past the target, and
    /// others are being turned away for it.
    bool givesUp(int ahead, Urgency urgency, Duration waited, Time now) const;

    /// Whether there is something that the next crowd should know.
    bool remembers(Time now) const;

private:
    bool isPressed(Time now) const; ///< Somebody was refused a moment ago.

    static constexpr double least = 32; ///< So few never do harm, whatever was measured,
    static constexpr double leastAtFirst = 64; ///< and so few do none while they stay so few.

    Duration m_target;
    std::optional<Time> m_slowSince; ///< From when on nobody was done in time.
    std::optional<double>
            m_limit; ///< DeskRequests before a new one; nothing while there is no crowd.
    Duration m_each{}; ///< What one request of a large batch takes, smoothed.
    Time m_refusedAt{}; ///< When somebody was refused last.
};

} // namespace Evently
