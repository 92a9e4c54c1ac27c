// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/guesslimiter.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static constexpr int bucketsMax = 100'000;
static constexpr int marksMax = 200'000;
static constexpr size_t parkedMax = 512;
static constexpr auto firstWait = 6s;
static constexpr auto longestWait = 60s;
static constexpr auto turn = 1s; ///< Between two attempts from an address that guessed too often.
static constexpr auto turnsAhead = 4s; ///< How long such an attempt may wait for its turn.

/// Marks buckets of addresses, which slow down attempts instead of refusing them.
static const QString sharedPrefix = u"shared "_s;

static Problem waitFirst(GuessLimiter::Clock::duration wait)
{
    const int seconds = std::max(1, int(std::chrono::ceil<std::chrono::seconds>(wait).count()));
    return {.code = Problem::Code::RateLimited,
            .error = u"Too many attempts. Try again a little later."_s,
            .details = u"Too many wrong attempts; wait %1 s"_s.arg(seconds),
            .retryAfterSeconds = seconds};
}

GuessLimiter::Attempt::Attempt(GuessLimiter &limiter, const Guess &guess, const QStringList &keys,
                               Clock::time_point begin, bool isSlowed)
    : m_limiter(limiter)
    , m_guess(guess)
    , m_keys(keys)
    , m_begin(begin)
    , m_isSlowed(isSlowed)
{
}

GuessLimiter::Attempt::~Attempt()
{
    if (!m_isSettled)
        m_limiter.settle(m_guess, m_keys, Verdict::None);
}

std::optional<Problem> GuessLimiter::Attempt::wasWrong()
{
    if (std::exchange(m_isSettled, true))
        return {};
    const auto wait = m_limiter.settle(m_guess, m_keys, Verdict::Wrong);
    return m_isSlowed ? wait : std::nullopt;
}

void GuessLimiter::Attempt::wasRight()
{
    if (!std::exchange(m_isSettled, true))
        m_limiter.settle(m_guess, m_keys, Verdict::Right);
}

GuessLimiter::GuessLimiter(int perMinute, const QByteArray &key,
                           std::function<Clock::time_point()> now)
    : m_perMinute(perMinute)
    , m_key(key)
    , m_now(std::move(now))
    , m_buckets(bucketsMax)
    , m_entered(marksMax)
{
}

QByteArray GuessLimiter::markOf(const QString &text) const
{
    return QMessageAuthenticationCode::hash(text.toUtf8(), m_key, QCryptographicHash::Sha256);
}

QByteArrayList GuessLimiter::marksOf(const QString &address, const QString &account) const
{
    // Addresses contain no blanks, so different pairs yield different texts.
    return {markOf(address % u' ' % account), markOf(address)};
}

/// The buckets in which @p guess is counted; none where there is no limit.
QStringList GuessLimiter::keysOf(const Guess &guess) const
{
    if (m_perMinute <= 0)
        return {};
    switch (guess.what) {
    case Guess::What::Password:
        if (m_entered.contains(markOf(guess.address % u' ' % guess.account)))
            return {u"own "_s % guess.address % u' ' % guess.account};
        return {u"account "_s % guess.account, sharedPrefix % guess.address};
    case Guess::What::CurrentPassword: return {u"current "_s % guess.account};
    default: return {u"address %1 "_s.arg(int(guess.what)) % guess.address};
    }
}

/// The bucket of @p key, refilled for the time since it was last used. A new one is full.
GuessLimiter::Bucket &GuessLimiter::bucket(const QString &key)
{
    const auto now = m_now();
    Bucket *own = m_buckets.object(key);
    if (!own) {
        own = new Bucket{.left = TokenBucket::full(m_perMinute, now)};
        m_buckets.insert(key, own);
    }
    own->left.refill(m_perMinute, 60s, now);
    return *own;
}

/// How long @p guess has to wait for those buckets of @p keys that refuse.
GuessLimiter::Clock::duration GuessLimiter::waitOf(const QStringList &keys)
{
    auto wait = Clock::duration::zero();
    for (const QString &key : keys) {
        if (!key.startsWith(sharedPrefix))
            wait = std::max(wait, bucket(key).waitUntil - m_now());
    }
    return wait;
}

/// How much longer the address among @p keys is slowed down.
GuessLimiter::Clock::duration GuessLimiter::waitOfAddress(const QStringList &keys)
{
    for (const QString &key : keys) {
        if (key.startsWith(sharedPrefix))
            return std::max(Clock::duration::zero(), bucket(key).waitUntil - m_now());
    }
    return Clock::duration::zero();
}

/// Whether this attempt would exceed a limit if all attempts in progress turned out to be wrong.
bool GuessLimiter::isBusy(const QStringList &keys)
{
    return std::ranges::any_of(keys, [this](const QString &key) {
        const Bucket &own = bucket(key);
        return own.pending > 0 && own.left.tokens - own.pending < 1;
    });
}

GuessLimiter::AttemptPtr GuessLimiter::reserve(const Guess &guess, const QStringList &keys,
                                               Clock::time_point begin, bool isSlowed)
{
    for (const QString &key : keys)
        ++bucket(key).pending;
    return std::make_shared<Attempt>(*this, guess, keys, begin, isSlowed);
}

/// The next turn of an address that is slowed down, unless it is too far away.
Result<GuessLimiter::AttemptPtr> GuessLimiter::takeTurn(const Guess &guess, const QStringList &keys)
{
    Bucket &own = bucket(sharedPrefix % guess.address);
    const auto begin = std::max(m_now(), own.nextTurn);
    if (begin - m_now() > turnsAhead)
        return waitFirst(begin - m_now());
    own.nextTurn = begin + turn;
    return reserve(guess, keys, begin, true);
}

/// Starts or refuses @p guess; nothing if it has to wait for the results of other attempts.
GuessLimiter::Begun GuessLimiter::begun(const Guess &guess)
{
    const QStringList keys = keysOf(guess);
    if (const auto wait = waitOf(keys); wait > Clock::duration::zero())
        return waitFirst(wait);
    if (waitOfAddress(keys) > Clock::duration::zero())
        return takeTurn(guess, keys);
    if (isBusy(keys))
        return {};
    return reserve(guess, keys, m_now(), false);
}

void GuessLimiter::penalize(Bucket &own)
{
    if (own.left.tokens >= m_perMinute)
        own.strikes = 0;
    own.left.tokens = std::max(0.0, own.left.tokens - 1);
    if (own.left.tokens >= 1)
        return;
    own.waitUntil =
            m_now() + std::min<Clock::duration>(longestWait, firstWait * (1 << own.strikes));
    own.strikes = std::min(own.strikes + 1, 8);
}

Result<GuessLimiter::AttemptPtr> GuessLimiter::begin(const Guess &guess)
{
    const std::scoped_lock lock(m_mutex);
    const Begun now = begun(guess);
    return now ? *now : Result<AttemptPtr>(waitFirst(1s));
}

void GuessLimiter::beginThen(const Guess &guess, Next next)
{
    Begun now;
    {
        const std::scoped_lock lock(m_mutex);
        now = begun(guess);
        if (!now && m_parked.size() >= parkedMax)
            now = waitFirst(1s);
        if (!now)
            m_parked.push_back({guess, next});
    }
    if (now)
        next(*now);
}

std::optional<Problem> GuessLimiter::mustWait(const Guess &guess)
{
    const std::scoped_lock lock(m_mutex);
    const auto wait = waitOf(keysOf(guess));
    return wait > Clock::duration::zero() ? std::optional(waitFirst(wait)) : std::nullopt;
}

std::optional<Problem> GuessLimiter::noteWrong(const Guess &guess)
{
    const std::scoped_lock lock(m_mutex);
    const QStringList keys = keysOf(guess);
    if (const auto wait = waitOf(keys); wait > Clock::duration::zero())
        return waitFirst(wait);
    for (const QString &key : keys)
        penalize(bucket(key));
    return {};
}

void GuessLimiter::remember(const QByteArrayList &marks)
{
    for (const QByteArray &mark : marks)
        m_entered.insert(mark, new bool(true));
}

void GuessLimiter::noteEntered(const QString &address, const QString &account)
{
    recall(marksOf(address, account));
}

void GuessLimiter::recall(const QByteArrayList &marks)
{
    const std::scoped_lock lock(m_mutex);
    remember(marks);
}

bool GuessLimiter::hasEntered(const QString &address, const QString &account)
{
    const std::scoped_lock lock(m_mutex);
    return m_entered.contains(markOf(address % u' ' % account));
}

bool GuessLimiter::hasEntered(const QString &address)
{
    const std::scoped_lock lock(m_mutex);
    return m_entered.contains(markOf(address));
}

/// Takes the attempts that no longer have to wait for other results out of the park, in order.
/// @return the functions to run after the mutex is released.
std::list<std::function<void()>> GuessLimiter::unpark()
{
    std::list<std::function<void()>> steps;
    for (auto at = m_parked.begin(); at != m_parked.end();) {
        const Begun now = begun(at->guess);
        if (!now) {
            ++at;
            continue;
        }
        steps.push_back([next = std::move(at->next), attempt = *now] { next(attempt); });
        at = m_parked.erase(at);
    }
    return steps;
}

/// @return how long the address of @p guess has to wait now, if it is slowed down.
std::optional<Problem> GuessLimiter::settle(const Guess &guess, const QStringList &keys,
                                            Verdict verdict)
{
    std::list<std::function<void()>> steps;
    auto wait = Clock::duration::zero();
    {
        const std::scoped_lock lock(m_mutex);
        for (const QString &key : keys) {
            Bucket &own = bucket(key);
            own.pending = std::max(0, own.pending - 1);
            if (verdict == Verdict::Wrong)
                penalize(own);
        }
        if (verdict == Verdict::Right && guess.what == Guess::What::Password)
            remember(marksOf(guess.address, guess.account));
        wait = waitOfAddress(keys);
        steps = unpark();
    }
    for (const auto &step : steps)
        step();
    return wait > Clock::duration::zero() ? std::optional(waitFirst(wait)) : std::nullopt;
}

} // namespace Evently
