// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/ratelimiter.h"

#include "models/values/id.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static constexpr int bucketsMax = 100'000;

static Problem tooMuch(RateLimiter::Clock::duration wait, const QString &what)
{
    const int seconds = std::max(1, int(std::chrono::ceil<std::chrono::seconds>(wait).count()));
    return {.code = Problem::Code::RateLimited,
            .error = u"Too many requests. Try again a little later."_s,
            .details = u"%1; wait %2 s"_s.arg(what).arg(seconds),
            .retryAfterSeconds = seconds};
}

RateLimiter::RateLimiter(const RateLimits &limits, std::function<Clock::time_point()> now)
    : m_limits(limits)
    , m_now(std::move(now))
    , m_buckets(bucketsMax)
{
}

/// The bucket of @p key, refilled for the time since it was last used. A new one is full.
TokenBucket &RateLimiter::bucket(const QString &key, int limit, std::chrono::seconds per)
{
    const auto now = m_now();
    TokenBucket *bucket = m_buckets.object(key);
    if (!bucket) {
        bucket = new TokenBucket(TokenBucket::full(limit, now));
        m_buckets.insert(key, bucket);
    }
    bucket->refill(limit, per, now);
    return *bucket;
}

std::optional<Problem> RateLimiter::spend(const QString &key, int limit, std::chrono::seconds per)
{
    if (limit <= 0)
        return {};
    const std::scoped_lock lock(m_mutex);
    TokenBucket &own = bucket(key, limit, per);
    if (own.tokens >= 1) {
        own.tokens -= 1;
        return {};
    }
    const std::chrono::duration<double> wait((1 - own.tokens) * double(per.count()) / limit);
    return tooMuch(std::chrono::duration_cast<Clock::duration>(wait),
                   u"%1 in %2 s are allowed"_s.arg(limit).arg(per.count()));
}

std::optional<Problem> RateLimiter::request(const QString &address)
{
    return spend(u"request "_s % address, m_limits.requestsPerSecond, 1s);
}

std::optional<Problem> RateLimiter::registration(const QString &address)
{
    return spend(u"registration "_s % address, m_limits.registrationsPerMinute, 60s);
}

std::optional<Problem> RateLimiter::booking(const QUuid &caller)
{
    if (m_limits.bookingsPerMinute <= 0) // The usual case; skips creating the key.
        return {};
    return spend(u"booking "_s % toText(caller), m_limits.bookingsPerMinute, 60s);
}

} // namespace Evently
