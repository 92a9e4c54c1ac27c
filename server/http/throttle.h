// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/tokenbucket.h"

#include <QtGlobal>

#include <mutex>
#include <optional>
#include <utility>

namespace Evently {

/// Keeps a flood of one kind of line from filling the log: some at once, then so many in a while;
/// the rest is counted. Any thread.
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

    /// Asks for one more line. @return how many were held back since the last one, or nothing when
    /// this one is held back, too.
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
