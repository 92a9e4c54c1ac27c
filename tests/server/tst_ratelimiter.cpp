// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/ratelimiter.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

/// How often one caller may send requests, with a clock that the test controls.
class tst_RateLimiter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void allowsABurstAndThenTheRate();
    void keepsCallersApart();
    void isOffAtZero();

private:
    std::unique_ptr<RateLimiter> limiter(const RateLimits &limits);

    RateLimiter::Clock::time_point m_now;
};

void tst_RateLimiter::init()
{
    m_now = RateLimiter::Clock::time_point(1000h);
}

std::unique_ptr<RateLimiter> tst_RateLimiter::limiter(const RateLimits &limits)
{
    return std::make_unique<RateLimiter>(limits, [this] { return m_now; });
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
    const auto limits = limiter({.registrationsPerMinute = 0, .requestsPerSecond = 0});
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY(!limits->request(u"10.0.0.1"_s));
        QVERIFY(!limits->registration(u"10.0.0.1"_s));
    }
}

EVENTLY_SHARED_TEST(tst_RateLimiter)
#include "tst_ratelimiter.moc"
