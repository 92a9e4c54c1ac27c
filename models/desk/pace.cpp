// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/pace.h"

#include <algorithm>

namespace Evently {

/// The part of the target that requests should take under load. The rest is a reserve for when the
/// disk is slow.
static constexpr double aim = 0.7;

void Pace::note(int served, Duration time, Time now)
{
    if (time <= m_target && !remembers(now)) {
        m_limit.reset();
        m_slowSince.reset();
        return;
    }
    if (!m_slowSince)
        m_slowSince = now;
    if (!m_limit && now - *m_slowSince < 2 * m_target)
        return;
    const double ratio =
            aim * std::chrono::duration<double>(m_target) / std::max(time, Duration(1));
    if (ratio > 2) {
        if (served >= *m_limit / 2) // With fewer, being quick proves nothing.
            m_limit = *m_limit * 1.25;
        return;
    }
    // By Little's law, this many requests would have taken just as long as they should. Smoothed,
    // because a single batch's time is unreliable.
    const double fitting = std::max(isPressed(now) ? least : leastAtFirst, served * ratio);
    m_limit = m_limit ? 0.7 * *m_limit + 0.3 * fitting : std::max(leastAtFirst, fitting);
}

void Pace::noteFlight(int requests, Duration time)
{
    constexpr int large = 16; // In smaller ones the time of the sync dominates.
    if (requests >= large)
        m_each = (7 * m_each + 3 * (time / requests)) / 10;
}

bool Pace::admitsDuring(int requests, Duration flown, Urgency urgency, Time now) const
{
    const Duration flight = requests * m_each;
    const bool isShort = 8 * flight < m_target;
    return !remembers(now) || urgency != Urgency::Wanting || isShort || 2 * flown >= flight;
}

bool Pace::admits(int ahead, Urgency urgency) const
{
    if (!m_limit || urgency == Urgency::Staff)
        return true;
    return ahead < (urgency == Urgency::Settling ? *m_limit * 4 / 3 : *m_limit);
}

bool Pace::givesUp(int ahead, Urgency urgency, Duration waited, Time now) const
{
    return waited > m_target && !admits(ahead, urgency) && now - m_refusedAt < m_target;
}

bool Pace::remembers(Time now) const
{
    return m_limit && isPressed(now);
}

bool Pace::isPressed(Time now) const
{
    return now - m_refusedAt < 4 * m_target;
}

} // namespace Evently
