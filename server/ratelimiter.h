// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/settings.h"

#include <QCache>

#include <chrono>
#include <functional>
#include <mutex>

namespace Evently {

/// Says when one caller asks too much. It counts in memory, for as many callers as there is room;
/// who was not heard of for longest is forgotten first. Any thread.
class RateLimiter
{
    Q_DISABLE_COPY_MOVE(RateLimiter)

public:
    using Clock = std::chrono::steady_clock;

    /// @p now is the time; tests bring their own.
    explicit RateLimiter(const RateLimits &limits,
                         std::function<Clock::time_point()> now = Clock::now);

    // Each counts one request and says RateLimited when it is one too many.
    std::optional<Problem> request(const QString &address);
    std::optional<Problem> registration(const QString &address);
    std::optional<Problem> booking(const QUuid &caller);

    /// Something that is guessed at.
    struct Guess
    {
        enum class What { Password, AdminToken, RefreshToken, PairingCode };

        What what;
        QString address{};
        QString account{}; ///< With a password: whose.
    };
    /// RateLimited while @p guess must wait because too many were wrong. The wait doubles with each
    /// further wrong one, up to a minute. An address from which the account was entered before does
    /// not wait for what others do to that account, so nobody can be locked out.
    std::optional<Problem> mayGuess(const Guess &guess) const;
    void noteWrong(const Guess &guess);
    void noteRight(const Guess &guess);

private:
    struct Bucket
    {
        double tokens = 0;
        Clock::time_point at{};
        int strikes = 0; ///< Waits in a row, since the bucket was last full.
        Clock::time_point waitUntil{};
    };

    std::optional<Problem> spend(const QString &key, int limit, std::chrono::seconds per);
    Bucket &bucket(const QString &key, int limit, std::chrono::seconds per);
    Clock::duration waitFor(const QString &key) const;
    bool isKnown(const Guess &guess) const;

    const RateLimits m_limits;
    const std::function<Clock::time_point()> m_now;
    mutable std::mutex m_mutex;
    mutable QCache<QString, Bucket> m_buckets;
    mutable QCache<QString, bool> m_entered; ///< Accounts with an address they were entered from.
};

} // namespace Evently
