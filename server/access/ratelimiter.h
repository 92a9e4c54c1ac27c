// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/access/ratelimits.h"
#include "server/http/tokenbucket.h"

#include <QCache>

#include <functional>
#include <mutex>

namespace Evently {

/// Limits how often a caller may send requests; for guesses see GuessLimiter. Counts are kept in
/// memory, up to a maximum number of callers; the least recently used ones are dropped first. Any
/// thread.
class RateLimiter
{
    Q_DISABLE_COPY_MOVE(RateLimiter)

public:
    using Clock = TokenBucket::Clock;

    /// @p now returns the time; tests pass their own.
    explicit RateLimiter(const RateLimits &limits,
                         std::function<Clock::time_point()> now = Clock::now);

    // Each counts one request and returns RateLimited if it exceeds the limit.
    std::optional<Problem> request(const QString &address);
    std::optional<Problem> registration(const QString &address);
    std::optional<Problem> booking(const QUuid &caller);

private:
    std::optional<Problem> spend(const QString &key, int limit, std::chrono::seconds per);
    TokenBucket &bucket(const QString &key, int limit, std::chrono::seconds per);

    const RateLimits m_limits;
    const std::function<Clock::time_point()> m_now;
    std::mutex m_mutex;
    QCache<QString, TokenBucket> m_buckets;
};

} // namespace Evently
