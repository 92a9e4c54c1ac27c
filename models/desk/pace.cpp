// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/pace.h"

#include <algorithm>

namespace Evently {

void Pace::note(int ahead, Duration time, Time now)
{
    if (!m_limit && time <= m_target) {
        m_slowSince.reset();
        return;
    }
    if (!m_slowSince)
        m_slowSince = now;
    if (!m_limit && now - *m_slowSince < 2 * m_target)
        return;
    const double ratio = std::chrono::duration<double>(m_target) / std::max(time, Duration(1));
    if (ratio > 2) { // The crowd is thinning out, or the disk became faster.
        m_limit = *m_limit * 1.25;
        if (*m_limit > most) {
            m_limit.reset();
            m_slowSince.reset();
        }
        return;
    }
    // By Little's law so many ahead would have taken just the target. Smoothed, because one batch's
    // time is a poor witness.
    const double fitting = ahead * ratio;
    m_limit = std::max(least, m_limit ? 0.7 * *m_limit + 0.3 * fitting : fitting);
}

bool Pace::admits(int ahead, Urgency urgency) const
{
    if (!m_limit || urgency == Urgency::Staff)
        return true;
    return ahead < (urgency == Urgency::Settling ? *m_limit * 4 / 3 : *m_limit);
}

} // namespace Evently
