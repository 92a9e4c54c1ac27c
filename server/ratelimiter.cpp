// SPDX-License-Identifier: GPL-3.0-only
#include "server/ratelimiter.h"

#include "models/values/id.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static constexpr int bucketsMax = 100'000;
static constexpr auto firstWait = 6s;
static constexpr auto longestWait = 60s;

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
    , m_entered(bucketsMax)
{
}

/// The bucket of @p key with what has trickled in since it was last used. A new one is full.
RateLimiter::Bucket &RateLimiter::bucket(const QString &key, int limit, std::chrono::seconds per)
{
    const auto now = m_now();
    Bucket *bucket = m_buckets.object(key);
    if (!bucket) {
        bucket = new Bucket{.tokens = double(limit), .at = now};
        m_buckets.insert(key, bucket);
    }
    const std::chrono::duration<double> passed = now - bucket->at;
    bucket->tokens =
            std::min(double(limit), bucket->tokens + passed.count() * limit / double(per.count()));
    bucket->at = now;
    return *bucket;
}

std::optional<Problem> RateLimiter::spend(const QString &key, int limit, std::chrono::seconds per)
{
    if (limit <= 0)
        return {};
    const std::scoped_lock lock(m_mutex);
    Bucket &own = bucket(key, limit, per);
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
    return spend(u"booking "_s % toText(caller), m_limits.bookingsPerMinute, 60s);
}

static QString addressKey(const RateLimiter::Guess &guess)
{
    return u"guess %1 "_s.arg(int(guess.what)) % guess.address;
}

static QString accountKey(const RateLimiter::Guess &guess)
{
    return u"account "_s % guess.account;
}

bool RateLimiter::isKnown(const Guess &guess) const
{
    return m_entered.contains(guess.account % u' ' % guess.address);
}

RateLimiter::Clock::duration RateLimiter::waitFor(const QString &key) const
{
    const Bucket *own = m_buckets.object(key);
    return own ? std::max(own->waitUntil - m_now(), Clock::duration::zero())
               : Clock::duration::zero();
}

std::optional<Problem> RateLimiter::mayGuess(const Guess &guess) const
{
    if (m_limits.failuresPerMinute <= 0)
        return {};
    const std::scoped_lock lock(m_mutex);
    auto wait = waitFor(addressKey(guess));
    if (!guess.account.isEmpty() && !isKnown(guess))
        wait = std::max(wait, waitFor(accountKey(guess)));
    if (wait == Clock::duration::zero())
        return {};
    return tooMuch(wait, u"too many were wrong"_s);
}

void RateLimiter::noteWrong(const Guess &guess)
{
    const int limit = m_limits.failuresPerMinute;
    if (limit <= 0)
        return;
    const std::scoped_lock lock(m_mutex);
    QStringList keys{addressKey(guess)};
    if (!guess.account.isEmpty() && !isKnown(guess))
        keys << accountKey(guess);
    for (const QString &key : keys) {
        Bucket &own = bucket(key, limit, 60s);
        if (own.tokens >= limit)
            own.strikes = 0;
        own.tokens = std::max(0.0, own.tokens - 1);
        if (own.tokens < 1) {
            const auto wait =
                    std::min<Clock::duration>(longestWait, firstWait * (1 << own.strikes));
            own.strikes = std::min(own.strikes + 1, 8);
            own.waitUntil = m_now() + wait;
        }
    }
}

void RateLimiter::noteRight(const Guess &guess)
{
    if (guess.account.isEmpty())
        return;
    const std::scoped_lock lock(m_mutex);
    m_entered.insert(guess.account % u' ' % guess.address, new bool(true));
}

} // namespace Evently
