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

/// Something that is guessed at.
struct Guess
{
    enum class What {
        Password,
        CurrentPassword, ///< By someone who is signed in.
        PasswordToken,
        AdminToken,
        RefreshToken,
        PairingCode,
        AccessToken,
    };

    What what;
    QString address{}; ///< As Call::address has it.
    QString account{}; ///< With a password: whose, as emailKey() writes it; signed in, by id.
};

/// Slows down who guesses and locks no one out: after the first wrong ones each further one doubles
/// the wait, up to a minute, and right ones cost nothing. It counts in memory, for as many as there
/// is room; who was not heard of for longest is forgotten first.
///
/// What holds for passwords:
/// - Wrong ones count for the account, from wherever they come. An address that proved itself, by
///   the account's password or a session of its, does not wait for what others do to that account:
///   it has a count of its own there.
/// - Wrong ones count for the address as well; but many people may share it. So once it guessed too
///   much it is not refused: its further attempts are looked at one after the other, a second
///   apart, and a wrong one is answered with the wait. Who proved itself there is not in that
///   queue.
///
/// Long random tokens can't be guessed, so the right one is never made to wait: whoever got a wrong
/// one asks noteWrong() afterwards. Any thread.
class GuessLimiter
{
    Q_DISABLE_COPY_MOVE(GuessLimiter)

public:
    using Clock = TokenBucket::Clock;

    /// @p perMinute wrong ones are let pass without a wait, 0 is no limit. Marks are made with
    /// @p key. @p now is the time, and tests bring their own.
    explicit GuessLimiter(int perMinute, const QByteArray &key = {},
                          std::function<Clock::time_point()> now = Clock::now);

    /// A guess that is being looked at. Until it is known to be wrong or not it counts as wrong, or
    /// a thousand at once would pass. Dropped without a verdict, it was none. It must not outlive
    /// the limiter.
    class Attempt
    {
        Q_DISABLE_COPY_MOVE(Attempt)

    public:
        Attempt(GuessLimiter &limiter, const Guess &guess, const QStringList &keys,
                Clock::time_point begin, bool isSlowed);
        ~Attempt();

        Clock::time_point begin() const { return m_begin; } ///< Not to be looked at before.
        bool isSlowed() const { return m_isSlowed; } ///< Its address guessed too much.

        /// @return what to answer instead of that it was wrong, if its address guessed too much.
        std::optional<Problem> wasWrong();
        void wasRight(); ///< And so the address is known to belong to the account.

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
    /// Whether it has, for all that is remembered.
    bool hasEntered(const QString &address, const QString &account);
    /// Whether it belongs to any account.
    bool hasEntered(const QString &address);

    /// What noteEntered() remembers, to be kept and recalled after a restart: of the pair and of
    /// the address alone, hashed with the key so that they tell no one anything.
    QByteArrayList marksOf(const QString &address, const QString &account) const;
    void recall(const QByteArrayList &marks);

private:
    struct Bucket
    {
        TokenBucket left;
        int pending = 0; ///< Attempts without a verdict.
        int strikes = 0; ///< Waits in a row, since the bucket was last full.
        Clock::time_point waitUntil{};
        Clock::time_point nextTurn{}; ///< Of an address that guessed too much.
    };
    struct Parked
    {
        Guess guess;
        Next next;
    };
    enum class Verdict { None, Wrong, Right };
    using Begun = std::optional<Result<AttemptPtr>>;

    QByteArray markOf(const QString &text) const;

    // All under the mutex.
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
    QCache<QByteArray, bool> m_entered; ///< Marks of who proved itself.
    std::list<Parked> m_parked;
};

} // namespace Evently
