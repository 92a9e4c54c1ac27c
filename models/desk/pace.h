// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <optional>

namespace Evently {

/// Which requests a queue that is nearly full still accepts: giving seats back or settling a hold
/// has priority over taking seats.
enum class Urgency { Wanting, Settling, Staff };

/// How long a queue may get before new requests would wait too long.
///
/// This is measured, not configured: the number served while a request waited shows how many may
/// wait. While no one waits too long there is no limit at all, so a sudden crowd at an idle desk is
/// accepted. There is no limit either for short hiccups, or when no one has been refused for a
/// while.
class Pace
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = Time::duration;

    /// @p target is how long a request may take from submission to answer.
    explicit Pace(Duration target)
        : m_target(target)
    {
    }

    /// Records that @p served requests were answered within @p time, which one of them waited.
    void note(int served, Duration time, Time now);

    /// Records how long a batch of @p requests was in flight.
    void noteFlight(int requests, Duration time);

    /// Whether another request may join behind @p ahead others.
    bool admits(int ahead, Urgency urgency) const;
    /// Whether another request may join when a batch of @p requests has been in flight for
    /// @p flown. Under load, requests for seats are accepted only in the second half of a flight,
    /// unless the flight is short. So more of them share a commit, and no one waits longer.
    bool admitsDuring(int requests, Duration flown, Urgency urgency, Time now) const;
    /// A request was not admitted.
    void noteRefusal(Time now) { m_refusedAt = now; }

    /// Whether a request that had @p ahead before it and has @p waited since should be refused
    /// instead of served: it came before the limit was known, would take far longer than the
    /// target, and others are being refused because of it.
    bool givesUp(int ahead, Urgency urgency, Duration waited, Time now) const;

    /// Whether the measurements still matter for the next rush.
    bool remembers(Time now) const;

private:
    bool isPressed(Time now) const; ///< A request was refused a moment ago.

    static constexpr double least = 32; ///< The lowest limit while requests are being refused.
    static constexpr double leastAtFirst = 64; ///< The lowest limit otherwise.

    Duration m_target;
    std::optional<Time> m_slowSince; ///< Since when no request was answered in time.
    std::optional<double> m_limit; ///< Requests before a new one; no value while there is no limit.
    Duration m_each{}; ///< Time per request of a large batch, smoothed.
    Time m_refusedAt{}; ///< When a request was last refused.
};

} // namespace Evently
