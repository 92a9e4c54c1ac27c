// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/tokenbucket.h"

#include <QCache>

#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace Evently {

/// Something that is guessed at.
struct Guess
{
    enum class What { Password, AdminToken, RefreshToken, PairingCode, AccessToken };

    What what;
    QString address{}; ///< As Call::address has it.
    QString account{}; ///< With a password: whose, as emailKey() writes it.
};

/// Slows down who guesses, by address and by account, and locks nobody out: after the first wrong
/// ones each further one doubles the wait, up to a minute, and right ones cost nothing. It counts
/// in memory, for as many as there is room; who was not heard of for longest is forgotten first.
///
/// An address that proved itself lately, by the account's password or a session of its, does not
/// wait for what others do to that account. Any thread.
class GuessLimiter
{
    Q_DISABLE_COPY_MOVE(GuessLimiter)

public:
    using Clock = TokenBucket::Clock;

    /// @p perMinute wrong ones are let pass without a wait, 0 is no limit; @p now is the time, and
    /// tests bring their own.
    explicit GuessLimiter(int perMinute, std::function<Clock::time_point()> now = Clock::now);

    /// A guess that is being looked at. Until it is known to be wrong or not it counts as wrong, or
    /// a thousand at once would pass. Dropped without a verdict, it was none. It must not outlive
    /// the limiter.
    class Attempt
    {
        Q_DISABLE_COPY_MOVE(Attempt)

    public:
        Attempt(GuessLimiter &limiter, const Guess &guess, const QStringList &keys);
        ~Attempt();

        void wasWrong();
        void wasRight(); ///< And so the address is known to belong to the account.

    private:
        GuessLimiter &m_limiter;
        const Guess m_guess;
        const QStringList m_keys;
        bool m_isSettled = false;
    };
    using AttemptPtr = std::shared_ptr<Attempt>;
    using Next = std::function<void(const Result<AttemptPtr> &)>;

    /// RateLimited while @p guess has to wait, be it for the verdict on others.
    Result<AttemptPtr> begin(const Guess &guess);

    /// Goes on with @p next once it is known whether @p guess has to wait: at once, or on another
    /// thread when others' verdicts are in. So a crowd behind one address may sign in together.
    void beginThen(const Guess &guess, Next next);

    /// What a wrong guess that was looked at without an Attempt is answered: RateLimited, if it was
    /// one too many.
    std::optional<Problem> noteWrong(const Guess &guess);

    /// @p address has shown that it belongs to @p account.
    void noteEntered(const QString &address, const QString &account);

private:
    struct Bucket
    {
        TokenBucket left;
        int pending = 0; ///< Attempts without a verdict.
        int strikes = 0; ///< Waits in a row, since the bucket was last full.
        Clock::time_point waitUntil{};
    };
    struct Parked
    {
        Guess guess;
        Next next;
    };
    enum class Verdict { None, Wrong, Right };

    // All under the mutex.
    QStringList keysOf(const Guess &guess) const;
    Bucket &bucket(const QString &key);
    std::optional<Problem> refusal(const QStringList &keys);
    bool isBusy(const QStringList &keys);
    AttemptPtr reserve(const Guess &guess, const QStringList &keys);
    void penalize(Bucket &own);
    std::list<std::function<void()>> unpark();

    void settle(const Guess &guess, const QStringList &keys, Verdict verdict);

    const int m_perMinute;
    const std::function<Clock::time_point()> m_now;
    std::mutex m_mutex;
    QCache<QString, Bucket> m_buckets;
    QCache<QString, bool> m_entered; ///< Accounts with an address they were entered from.
    std::list<Parked> m_parked;
};

} // namespace Evently
