// SPDX-License-Identifier: GPL-3.0-only
#include "server/ratelimiter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

/// What one caller may do in a while, by a clock that the test moves.
class tst_RateLimiter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void allowsABurstAndThenTheRate();
    void keepsCallersApart();
    void isOffAtZero();
    void makesGuessersWaitLongerAndLonger();
    void neverWaitsMoreThanAMinute();
    void locksNobodyOut();
    void forgivesAfterAWhile();
    void keepsKindsOfGuessesApart();

private:
    using Guess = RateLimiter::Guess;
    static Guess password(const QString &address, const QString &account);
    std::unique_ptr<RateLimiter> limiter(const RateLimits &limits);
    int waitSeconds(const RateLimiter &limits, const Guess &guess) const;

    RateLimiter::Clock::time_point m_now;
};

void tst_RateLimiter::init()
{
    m_now = RateLimiter::Clock::time_point(1000h);
}

tst_RateLimiter::Guess tst_RateLimiter::password(const QString &address, const QString &account)
{
    return {.what = Guess::What::Password, .address = address, .account = account};
}

std::unique_ptr<RateLimiter> tst_RateLimiter::limiter(const RateLimits &limits)
{
    return std::make_unique<RateLimiter>(limits, [this] { return m_now; });
}

int tst_RateLimiter::waitSeconds(const RateLimiter &limits, const Guess &guess) const
{
    const auto problem = limits.mayGuess(guess);
    return problem ? problem->retryAfterSeconds : 0;
}

void tst_RateLimiter::allowsABurstAndThenTheRate()
{
    const auto limits = limiter({.requestsPerSecond = 5});
    for (int i = 0; i < 5; ++i)
        QVERIFY(!limits->request(u"10.0.0.1"_s));
    const auto refused = limits->request(u"10.0.0.1"_s);
    QVERIFY(refused);
    QCOMPARE(refused->code, Problem::Code::RateLimited);
    QCOMPARE(refused->retryAfterSeconds, 1);

    m_now += 200ms;
    QVERIFY(!limits->request(u"10.0.0.1"_s));
    QVERIFY(limits->request(u"10.0.0.1"_s));
}

void tst_RateLimiter::keepsCallersApart()
{
    const auto limits = limiter({.registrationsPerMinute = 1});
    QVERIFY(!limits->registration(u"10.0.0.1"_s));
    QVERIFY(limits->registration(u"10.0.0.1"_s));
    QVERIFY(!limits->registration(u"10.0.0.2"_s));
}

void tst_RateLimiter::isOffAtZero()
{
    const auto limits =
            limiter({.failuresPerMinute = 0, .registrationsPerMinute = 0, .requestsPerSecond = 0});
    const Guess guess = password(u"10.0.0.1"_s, u"a@example.org"_s);
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY(!limits->request(u"10.0.0.1"_s));
        QVERIFY(!limits->registration(u"10.0.0.1"_s));
        limits->noteWrong(guess);
    }
    QVERIFY(!limits->mayGuess(guess));
}

void tst_RateLimiter::makesGuessersWaitLongerAndLonger()
{
    const auto limits = limiter({.failuresPerMinute = 10});
    const Guess guess = password(u"10.0.0.1"_s, u"a@example.org"_s);
    for (int i = 0; i < 9; ++i) {
        limits->noteWrong(guess);
        QCOMPARE(waitSeconds(*limits, guess), 0);
    }
    limits->noteWrong(guess);
    QCOMPARE(waitSeconds(*limits, guess), 6);
    limits->noteWrong(guess);
    QCOMPARE(waitSeconds(*limits, guess), 12);
    limits->noteWrong(guess);
    QCOMPARE(waitSeconds(*limits, guess), 24);
}

void tst_RateLimiter::neverWaitsMoreThanAMinute()
{
    const auto limits = limiter({.failuresPerMinute = 10});
    const Guess guess = password(u"10.0.0.1"_s, u"a@example.org"_s);
    for (int i = 0; i < 1000; ++i)
        limits->noteWrong(guess);
    QCOMPARE(waitSeconds(*limits, guess), 60);
    m_now += 60s;
    QCOMPARE(waitSeconds(*limits, guess), 0);
}

void tst_RateLimiter::locksNobodyOut()
{
    const auto limits = limiter({.failuresPerMinute = 10});
    const Guess owner = password(u"192.0.2.7"_s, u"a@example.org"_s);
    limits->noteRight(owner);
    for (int i = 0; i < 1000; ++i)
        limits->noteWrong(password(u"10.0.0.%1"_s.arg(i % 200), u"a@example.org"_s));
    QVERIFY(waitSeconds(*limits, password(u"198.51.100.1"_s, u"a@example.org"_s)) > 0);
    QCOMPARE(waitSeconds(*limits, owner), 0);
}

void tst_RateLimiter::forgivesAfterAWhile()
{
    const auto limits = limiter({.failuresPerMinute = 10});
    const Guess guess = password(u"10.0.0.1"_s, u"a@example.org"_s);
    for (int i = 0; i < 20; ++i)
        limits->noteWrong(guess);
    m_now += 1h;
    for (int i = 0; i < 9; ++i)
        limits->noteWrong(guess);
    QCOMPARE(waitSeconds(*limits, guess), 0);
    limits->noteWrong(guess);
    QCOMPARE(waitSeconds(*limits, guess), 6);
}

void tst_RateLimiter::keepsKindsOfGuessesApart()
{
    const auto limits = limiter({.failuresPerMinute = 1});
    const Guess code{.what = Guess::What::PairingCode, .address = u"10.0.0.1"_s};
    limits->noteWrong(code);
    QVERIFY(limits->mayGuess(code));
    QVERIFY(!limits->mayGuess({.what = Guess::What::AdminToken, .address = u"10.0.0.1"_s}));
    QVERIFY(!limits->mayGuess({.what = Guess::What::PairingCode, .address = u"10.0.0.2"_s}));
}

QTEST_GUILESS_MAIN(tst_RateLimiter)
#include "tst_ratelimiter.moc"
