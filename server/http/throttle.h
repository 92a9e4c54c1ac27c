// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/tokenbucket.h"

#include <QtGlobal>

#include <mutex>
#include <optional>
#include <utility>

namespace Evently {

/// Keeps many lines of one kind from filling the log: some are logged at once, then a limited
/// number per period; the rest is counted. Any thread.
class Throttle
{
    Q_DISABLE_COPY_MOVE(Throttle)

public:
    using Clock = TokenBucket::Clock;

    Throttle(int limit, std::chrono::seconds per)
        : m_limit(limit)
        , m_per(per)
        , m_left(TokenBucket::full(limit, Clock::now()))
    {
    }

    /// Asks whether to log one more line. @return how many were suppressed since the last one, or
    /// nothing if this one is suppressed too.
    std::optional<quint64> admit(Clock::time_point now = Clock::now())
    {
        const std::scoped_lock lock(m_mutex);
        m_left.refill(m_limit, m_per, now);
        if (m_left.tokens < 1) {
            ++m_heldBack;
            return {};
        }
        m_left.tokens -= 1;
        return std::exchange(m_heldBack, 0);
    }

private:
    const int m_limit;
    const std::chrono::seconds m_per;
    std::mutex m_mutex;
    TokenBucket m_left;
    quint64 m_heldBack = 0;
};

} // namespace Evently
