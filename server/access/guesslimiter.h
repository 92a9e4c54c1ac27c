// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/tokenbucket.h"

#include <QCache>

#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace Evently {

/// A secret that someone may try to guess.
struct Guess
{
    enum class What {
        Password,
        CurrentPassword, ///< Entered by someone who is signed in.
        PasswordToken,
        AdminToken,
        RefreshToken,
        PairingCode,
        AccessToken,
        DiscountCode,
    };

    What what;
    QString address{}; ///< As in Call::address.
    QString account{}; ///< For passwords, the account: by emailKey(), or by id if signed in.
};

/// Slows down guessing without locking anyone out: after the first wrong guesses, each further one
/// doubles the wait, up to a minute. Correct ones cost nothing. Counts are kept in memory, up to a
/// maximum number; the least recently used ones are dropped first.
///
/// For passwords:
/// - Wrong ones count for the account, wherever they come from. An address that has proved that it
///   belongs to the account, by its password or one of its sessions, has its own count there, so it
///   doesn't wait because of what others do to the account.
/// - Wrong ones count for the address as well, but many people may share it. So an address with too
///   many wrong guesses isn't refused: its further attempts are processed one at a time, a second
///   apart, and a wrong one is answered with the wait. Accounts that have proved themselves at the
///   address skip that queue.
///
/// Long random tokens can't be guessed, so a correct one never waits: callers check it first and
/// call noteWrong() if it is wrong. Any thread.
class GuessLimiter
{
    Q_DISABLE_COPY_MOVE(GuessLimiter)

public:
    using Clock = TokenBucket::Clock;

    /// @p perMinute wrong guesses pass without a wait; 0 means no limit. Marks are made with
    /// @p key. @p now returns the time; tests pass their own.
    explicit GuessLimiter(int perMinute, const QByteArray &key = {},
                          std::function<Clock::time_point()> now = Clock::now);

    /// A guess that is being checked. It counts as wrong until the result is known; otherwise a
    /// thousand at once would pass. If destroyed without a result, it isn't counted. It must not
    /// outlive the limiter.
    class Attempt
    {
        Q_DISABLE_COPY_MOVE(Attempt)

    public:
        Attempt(GuessLimiter &limiter, const Guess &guess, const QStringList &keys,
                Clock::time_point begin, bool isSlowed);
        ~Attempt();

        Clock::time_point begin() const { return m_begin; } ///< Not to be checked earlier.
        bool isSlowed() const { return m_isSlowed; } ///< The address has too many wrong guesses.

        /// @return the answer to send instead of "wrong", if the address has too many wrong
        /// guesses.
        std::optional<Problem> wasWrong();
        void wasRight(); ///< Also records that the address belongs to the account.

    private:
        GuessLimiter &m_limiter;
        const Guess m_guess;
        const QStringList m_keys;
        const Clock::time_point m_begin;
        const bool m_isSlowed;
        bool m_isSettled = false;
    };
    using AttemptPtr = std::shared_ptr<Attempt>;
    using Next = std::function<void(const Result<AttemptPtr> &)>;

    /// RateLimited while @p guess has to wait, including for the results of other attempts.
    Result<AttemptPtr> begin(const Guess &guess);

    /// Calls @p next once it is known whether @p guess has to wait: at once, or on another thread
    /// when the results of other attempts are known. So many people behind one address can sign in
    /// at the same time.
    void beginThen(const Guess &guess, Next next);

    /// RateLimited if @p guess has to wait, even if it may be right. For secrets that are short
    /// enough to be guessed but checked without an Attempt.
    std::optional<Problem> mustWait(const Guess &guess);

    /// Counts a wrong guess that was checked without an Attempt. @return RateLimited if it exceeded
    /// the limit.
    std::optional<Problem> noteWrong(const Guess &guess);

    /// Records that @p address belongs to @p account.
    void noteEntered(const QString &address, const QString &account);
    /// Whether that has been recorded, as far as it is still remembered.
    bool hasEntered(const QString &address, const QString &account);
    /// Whether it belongs to any account.
    bool hasEntered(const QString &address);

    /// What noteEntered() remembers, in a form to be stored and restored after a restart: one mark
    /// for the pair and one for the address, hashed with the key so that they reveal nothing.
    QByteArrayList marksOf(const QString &address, const QString &account) const;
    void recall(const QByteArrayList &marks);

private:
    struct Bucket
    {
        TokenBucket left;
        int pending = 0; ///< Attempts without a result.
        int strikes = 0; ///< Consecutive waits since the bucket was last full.
        Clock::time_point waitUntil{};
        Clock::time_point nextTurn{}; ///< For an address that is slowed down.
    };
    struct Parked
    {
        Guess guess;
        Next next;
    };
    enum class Verdict { None, Wrong, Right };
    using Begun = std::optional<Result<AttemptPtr>>;

    QByteArray markOf(const QString &text) const;

    // The mutex must be held for all of these.
    QStringList keysOf(const Guess &guess) const;
    Bucket &bucket(const QString &key);
    Clock::duration waitOf(const QStringList &keys);
    Clock::duration waitOfAddress(const QStringList &keys);
    bool isBusy(const QStringList &keys);
    Begun begun(const Guess &guess);
    Result<AttemptPtr> takeTurn(const Guess &guess, const QStringList &keys);
    AttemptPtr reserve(const Guess &guess, const QStringList &keys, Clock::time_point begin,
                       bool isSlowed);
    void penalize(Bucket &own);
    void remember(const QByteArrayList &marks);
    std::list<std::function<void()>> unpark();

    std::optional<Problem> settle(const Guess &guess, const QStringList &keys, Verdict verdict);

    const int m_perMinute;
    const QByteArray m_key;
    const std::function<Clock::time_point()> m_now;
    std::mutex m_mutex;
    QCache<QString, Bucket> m_buckets;
    QCache<QByteArray, bool> m_entered; ///< Marks of addresses that have proved themselves.
    std::list<Parked> m_parked;
};

} // namespace Evently
