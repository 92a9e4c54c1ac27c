// SPDX-License-Identifier: GPL-3.0-only
#include "server/guesslimiter.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static constexpr int bucketsMax = 100'000;
static constexpr size_t parkedMax = 512;
static constexpr auto firstWait = 6s;
static constexpr auto longestWait = 60s;

static Problem waitFirst(GuessLimiter::Clock::duration wait)
{
    const int seconds = std::max(1, int(std::chrono::ceil<std::chrono::seconds>(wait).count()));
    return {.code = Problem::Code::RateLimited,
            .error = u"Too many attempts. Try again a little later."_s,
            .details = u"Too many were wrong; wait %1 s"_s.arg(seconds),
            .retryAfterSeconds = seconds};
}

GuessLimiter::Attempt::Attempt(GuessLimiter &limiter, const Guess &guess, const QStringList &keys)
    : m_limiter(limiter)
    , m_guess(guess)
    , m_keys(keys)
{
}

GuessLimiter::Attempt::~Attempt()
{
    if (!m_isSettled)
        m_limiter.settle(m_guess, m_keys, Verdict::None);
}

void GuessLimiter::Attempt::wasWrong()
{
    if (!std::exchange(m_isSettled, true))
        m_limiter.settle(m_guess, m_keys, Verdict::Wrong);
}

void GuessLimiter::Attempt::wasRight()
{
    if (!std::exchange(m_isSettled, true))
        m_limiter.settle(m_guess, m_keys, Verdict::Right);
}

GuessLimiter::GuessLimiter(int perMinute, std::function<Clock::time_point()> now)
    : m_perMinute(perMinute)
    , m_now(std::move(now))
    , m_buckets(bucketsMax)
    , m_entered(bucketsMax)
{
}

static QString pairOf(const QString &address, const QString &account)
{
    return account % u' ' % address;
}

/// The buckets that @p guess is counted in; none where there is no limit.
QStringList GuessLimiter::keysOf(const Guess &guess) const
{
    if (m_perMinute <= 0)
        return {};
    QStringList keys{u"address %1 "_s.arg(int(guess.what)) % guess.address};
    if (!guess.account.isEmpty() && !m_entered.contains(pairOf(guess.address, guess.account)))
        keys << u"account "_s % guess.account;
    return keys;
}

/// The bucket of @p key with what has trickled in since it was last used. A new one is full.
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

std::optional<Problem> GuessLimiter::refusal(const QStringList &keys)
{
    auto wait = Clock::duration::zero();
    for (const QString &key : keys)
        wait = std::max(wait, bucket(key).waitUntil - m_now());
    return wait > Clock::duration::zero() ? std::optional(waitFirst(wait)) : std::nullopt;
}

/// Whether, were all wrong that wait for their verdict, this one would be one too many.
bool GuessLimiter::isBusy(const QStringList &keys)
{
    return std::ranges::any_of(keys, [this](const QString &key) {
        const Bucket &own = bucket(key);
        return own.pending > 0 && own.left.tokens - own.pending < 1;
    });
}

GuessLimiter::AttemptPtr GuessLimiter::reserve(const Guess &guess, const QStringList &keys)
{
    for (const QString &key : keys)
        ++bucket(key).pending;
    return std::make_shared<Attempt>(*this, guess, keys);
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
    const QStringList keys = keysOf(guess);
    if (const auto wait = refusal(keys))
        return *wait;
    if (isBusy(keys))
        return waitFirst(1s);
    return reserve(guess, keys);
}

void GuessLimiter::beginThen(const Guess &guess, Next next)
{
    const auto begun = [&]() -> std::optional<Result<AttemptPtr>> {
        const std::scoped_lock lock(m_mutex);
        const QStringList keys = keysOf(guess);
        if (const auto wait = refusal(keys))
            return *wait;
        if (!isBusy(keys))
            return reserve(guess, keys);
        if (m_parked.size() >= parkedMax)
            return waitFirst(1s);
        m_parked.push_back({guess, next});
        return {};
    }();
    if (begun)
        next(*begun);
}

std::optional<Problem> GuessLimiter::noteWrong(const Guess &guess)
{
    const std::scoped_lock lock(m_mutex);
    const QStringList keys = keysOf(guess);
    if (const auto wait = refusal(keys))
        return wait;
    for (const QString &key : keys)
        penalize(bucket(key));
    return {};
}

void GuessLimiter::noteEntered(const QString &address, const QString &account)
{
    const std::scoped_lock lock(m_mutex);
    m_entered.insert(pairOf(address, account), new bool(true));
}

/// Takes those out of the park who need not wait for a verdict any more, in their order.
/// @return what is to be run without the mutex.
std::list<std::function<void()>> GuessLimiter::unpark()
{
    std::list<std::function<void()>> steps;
    for (auto at = m_parked.begin(); at != m_parked.end();) {
        const QStringList keys = keysOf(at->guess);
        const auto wait = refusal(keys);
        if (!wait && isBusy(keys)) {
            ++at;
            continue;
        }
        const Result<AttemptPtr> begun =
                wait ? Result<AttemptPtr>(*wait) : Result<AttemptPtr>(reserve(at->guess, keys));
        steps.push_back([next = std::move(at->next), begun] { next(begun); });
        at = m_parked.erase(at);
    }
    return steps;
}

void GuessLimiter::settle(const Guess &guess, const QStringList &keys, Verdict verdict)
{
    std::list<std::function<void()>> steps;
    {
        const std::scoped_lock lock(m_mutex);
        for (const QString &key : keys) {
            Bucket &own = bucket(key);
            own.pending = std::max(0, own.pending - 1);
            if (verdict == Verdict::Wrong)
                penalize(own);
        }
        if (verdict == Verdict::Right && !guess.account.isEmpty())
            m_entered.insert(pairOf(guess.address, guess.account), new bool(true));
        steps = unpark();
    }
    for (const auto &step : steps)
        step();
}

} // namespace Evently
