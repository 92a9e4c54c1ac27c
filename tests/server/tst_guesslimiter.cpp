// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/guesslimiter.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

/// How password guessing is slowed down, with a clock that the test controls.
class tst_GuessLimiter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isOffAtZero();
    void makesGuessersWaitLongerAndLonger();
    void neverWaitsMoreThanAMinute();
    void locksNobodyOut();
    void sparesWhoProvedItself();
    void forgivesAfterAWhile();
    void keepsKindsOfGuessesApart();
    void makesEveryoneWaitAtAnAddressThatGuessesCodes();
    void takesAGuessForWrongUntilItIsKnown();
    void countsNoGuessThatWasDropped();
    void letsACrowdOfRightOnesIn();
    void turnsAwayWhoWaitedForWrongOnes();
    void boundsWhoWaits();
    void looksAtOneAfterTheOtherBehindAGuesser();
    void keepsNeighboursApart_data();
    void keepsNeighboursApart();
    void slowsDownWhoTriesManyAccounts();
    void countsWhoIsSignedInAlone();
    void recallsWhoEntered();
    void marksTellNothing();

private:
    using AttemptPtr = GuessLimiter::AttemptPtr;

    static Guess password(const QString &address, const QString &account);
    std::unique_ptr<GuessLimiter> limiter(int perMinute);
    static bool isWrong(GuessLimiter &limits, const Guess &guess);
    static int waitSeconds(GuessLimiter &limits, const Guess &guess);

    GuessLimiter::Clock::time_point m_now;
};

void tst_GuessLimiter::init()
{
    m_now = GuessLimiter::Clock::time_point(1000h);
}

Guess tst_GuessLimiter::password(const QString &address, const QString &account)
{
    return {.what = Guess::What::Password, .address = address, .account = account};
}

std::unique_ptr<GuessLimiter> tst_GuessLimiter::limiter(int perMinute)
{
    return std::make_unique<GuessLimiter>(perMinute, "a key", [this] { return m_now; });
}

/// Makes a wrong guess.
/// @return whether it was checked.
bool tst_GuessLimiter::isWrong(GuessLimiter &limits, const Guess &guess)
{
    const auto attempt = limits.begin(guess);
    if (attempt)
        (*attempt)->wasWrong();
    return bool(attempt);
}

int tst_GuessLimiter::waitSeconds(GuessLimiter &limits, const Guess &guess)
{
    const auto attempt = limits.begin(guess);
    return attempt ? 0 : attempt.error().retryAfterSeconds;
}

static const QString account = u"a@example.org"_s;

void tst_GuessLimiter::isOffAtZero()
{
    const auto limits = limiter(0);
    const Guess guess = password(u"10.0.0.1"_s, account);
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(isWrong(*limits, guess));
    QVERIFY(!limits->noteWrong(guess));
}

void tst_GuessLimiter::makesGuessersWaitLongerAndLonger()
{
    const auto limits = limiter(10);
    const Guess guess = password(u"10.0.0.1"_s, account);
    for (int i = 0; i < 10; ++i)
        QVERIFY(isWrong(*limits, guess));
    for (const int wait : {6, 12, 24, 48, 60}) {
        QVERIFY(!isWrong(*limits, guess));
        QCOMPARE(waitSeconds(*limits, guess), wait);
        // As if no new tries had accumulated: the next wrong one is again too many.
        m_now += std::chrono::seconds(wait);
        while (isWrong(*limits, guess)) { }
    }
}

void tst_GuessLimiter::neverWaitsMoreThanAMinute()
{
    const auto limits = limiter(10);
    const Guess guess = password(u"10.0.0.1"_s, account);
    for (int i = 0; i < 1000; ++i) {
        while (isWrong(*limits, guess)) { }
        QVERIFY(waitSeconds(*limits, guess) <= 60);
        m_now += 1s;
    }
    m_now += 60s;
    QCOMPARE(waitSeconds(*limits, guess), 0);
}

void tst_GuessLimiter::locksNobodyOut()
{
    const auto limits = limiter(10);
    const Guess owner = password(u"192.0.2.7"_s, account);
    (*limits->begin(owner))->wasRight();
    for (int i = 0; i < 1000; ++i)
        isWrong(*limits, password(u"10.0.0.%1"_s.arg(i % 200), account));
    QVERIFY(waitSeconds(*limits, password(u"198.51.100.1"_s, account)) > 0);
    QCOMPARE(waitSeconds(*limits, owner), 0);
    // The owner's own address may mistype, too, without waiting because of others' guesses.
    QVERIFY(isWrong(*limits, owner));
    QCOMPARE(waitSeconds(*limits, owner), 0);
}

void tst_GuessLimiter::sparesWhoProvedItself()
{
    const auto limits = limiter(10);
    for (int i = 0; i < 1000; ++i)
        isWrong(*limits, password(u"10.0.0.%1"_s.arg(i % 200), account));
    const Guess guess = password(u"198.51.100.1"_s, account);
    QVERIFY(waitSeconds(*limits, guess) > 0);
    limits->noteEntered(u"198.51.100.1"_s, account);
    QCOMPARE(waitSeconds(*limits, guess), 0);
    QVERIFY(waitSeconds(*limits, password(u"198.51.100.2"_s, account)) > 0);
}

void tst_GuessLimiter::forgivesAfterAWhile()
{
    const auto limits = limiter(10);
    const Guess guess = password(u"10.0.0.1"_s, account);
    for (int i = 0; i < 20; ++i) {
        while (isWrong(*limits, guess)) { }
        m_now += 60s;
    }
    m_now += 1h;
    for (int i = 0; i < 10; ++i)
        QVERIFY(isWrong(*limits, guess));
    QCOMPARE(waitSeconds(*limits, guess), 6);
}

void tst_GuessLimiter::keepsKindsOfGuessesApart()
{
    const auto limits = limiter(1);
    const Guess code{.what = Guess::What::PairingCode, .address = u"10.0.0.1"_s};
    QVERIFY(isWrong(*limits, code));
    QVERIFY(limits->noteWrong(code));
    QVERIFY(limits->begin({.what = Guess::What::AdminToken, .address = u"10.0.0.1"_s}));
    QVERIFY(limits->begin({.what = Guess::What::PairingCode, .address = u"10.0.0.2"_s}));
}

void tst_GuessLimiter::makesEveryoneWaitAtAnAddressThatGuessesCodes()
{
    const auto limits = limiter(2);
    const Guess code{.what = Guess::What::DiscountCode, .address = u"10.0.0.1"_s};
    QVERIFY(!limits->mustWait(code));
    QVERIFY(!limits->noteWrong(code));
    QVERIFY(!limits->mustWait(code));
    QVERIFY(!limits->noteWrong(code));
    const auto wait = limits->mustWait(code);
    QVERIFY(wait);
    QCOMPARE(wait->code, Problem::Code::RateLimited);
    QCOMPARE(wait->retryAfterSeconds, 6);
    QVERIFY(!limits->mustWait({.what = Guess::What::DiscountCode, .address = u"10.0.0.2"_s}));
    m_now += 6s;
    QVERIFY(!limits->mustWait(code));
}

void tst_GuessLimiter::takesAGuessForWrongUntilItIsKnown()
{
    const auto limits = limiter(10);
    QList<AttemptPtr> all;
    for (int i = 0; i < 10; ++i) {
        const auto attempt = limits->begin(password(u"10.0.0.%1"_s.arg(i), account));
        QVERIFY(attempt);
        all << *attempt;
    }
    const auto tooMany = limits->begin(password(u"10.0.0.99"_s, account));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, Problem::Code::RateLimited);
    all.first()->wasRight();
    QVERIFY(limits->begin(password(u"10.0.0.99"_s, account)));
}

void tst_GuessLimiter::countsNoGuessThatWasDropped()
{
    const auto limits = limiter(10);
    const Guess guess = password(u"10.0.0.1"_s, account);
    for (int i = 0; i < 100; ++i)
        QVERIFY(limits->begin(guess));
}

void tst_GuessLimiter::letsACrowdOfRightOnesIn()
{
    const auto limits = limiter(10);
    QList<AttemptPtr> looking;
    int refused = 0;
    for (int i = 0; i < 100; ++i) {
        limits->beginThen(password(u"10.0.0.1"_s, u"%1@example.org"_s.arg(i)),
                          [&](const Result<AttemptPtr> &attempt) {
                              if (attempt)
                                  looking << *attempt;
                              else
                                  ++refused;
                          });
    }
    QCOMPARE(looking.size(), 10);
    for (int i = 0; i < looking.size(); ++i)
        AttemptPtr(looking[i])->wasRight(); // Lets the next one in, at the end of the list.
    QCOMPARE(looking.size(), 100);
    QCOMPARE(refused, 0);
}

void tst_GuessLimiter::turnsAwayWhoWaitedForWrongOnes()
{
    const auto limits = limiter(10);
    QList<AttemptPtr> looking;
    int refused = 0;
    for (int i = 0; i < 50; ++i) {
        limits->beginThen(password(u"10.0.0.%1"_s.arg(i), account),
                          [&](const Result<AttemptPtr> &attempt) {
                              if (attempt)
                                  looking << *attempt;
                              else
                                  ++refused;
                          });
    }
    for (int i = 0; i < looking.size(); ++i)
        AttemptPtr(looking[i])->wasWrong();
    QCOMPARE(looking.size(), 10);
    QCOMPARE(refused, 40);
}

void tst_GuessLimiter::boundsWhoWaits()
{
    const auto limits = limiter(1);
    const Guess guess = password(u"10.0.0.1"_s, account);
    AttemptPtr first;
    int refused = 0;
    for (int i = 0; i < 10'000; ++i) {
        limits->beginThen(guess, [&](const Result<AttemptPtr> &attempt) {
            if (!attempt)
                ++refused;
            else if (!first)
                first = *attempt;
        });
    }
    QVERIFY(refused > 9'000);
    first->wasWrong();
    QCOMPARE(refused, 9'999);
}

static const QString shared = u"10.0.0.1"_s;

/// Guesses at so many accounts from one address that the address reaches its limit.
static void exhaust(GuessLimiter &limits, int guesses = 10)
{
    for (int i = 0; i < guesses; ++i) {
        if (const auto attempt = limits.begin({.what = Guess::What::Password,
                                               .address = shared,
                                               .account = u"%1@example.com"_s.arg(i)}))
            (*attempt)->wasWrong();
    }
}

/// People behind one address: guesses by one of them delay the others, but lock none out.
void tst_GuessLimiter::looksAtOneAfterTheOtherBehindAGuesser()
{
    const auto limits = limiter(10);
    exhaust(*limits);
    QList<AttemptPtr> waiting;
    for (int turn = 0; turn < 5; ++turn) {
        const auto attempt = limits->begin(password(shared, u"%1@example.net"_s.arg(turn)));
        QVERIFY(attempt);
        QVERIFY((*attempt)->isSlowed());
        QCOMPARE((*attempt)->begin() - m_now, std::chrono::seconds(turn));
        waiting << *attempt;
    }
    const auto tooMany = limits->begin(password(shared, account));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, Problem::Code::RateLimited);
    QCOMPARE(tooMany.error().retryAfterSeconds, 5);

    // A wrong password is answered with the delay, a right one as usual.
    const auto answer = waiting[0]->wasWrong();
    QVERIFY(answer);
    QCOMPARE(answer->code, Problem::Code::RateLimited);
    waiting[1]->wasRight();
    const auto again = limits->begin(password(shared, u"1@example.net"_s));
    QVERIFY(again);
    QVERIFY(!(*again)->isSlowed()); // It had the right password.
}

void tst_GuessLimiter::keepsNeighboursApart_data()
{
    QTest::addColumn<int>("accounts");

    QTest::newRow("guesses at one account") << 1;
    QTest::newRow("guesses at two") << 2;
    QTest::newRow("guesses at many") << 1000;
}

void tst_GuessLimiter::keepsNeighboursApart()
{
    QFETCH(int, accounts);
    const auto limits = limiter(10);
    limits->noteEntered(shared, u"known@example.org"_s);
    for (int i = 0; i < 50; ++i) {
        isWrong(*limits, password(shared, u"%1@example.com"_s.arg(i % accounts)));
        m_now += 200ms;
    }
    m_now += 5s; // Until those that wait have been checked.
    const auto stranger = limits->begin(password(shared, account));
    QVERIFY(stranger);
    QCOMPARE((*stranger)->begin(), m_now);
    const auto known = limits->begin(password(shared, u"known@example.org"_s));
    QVERIFY(known);
    QVERIFY(!(*known)->isSlowed());
}

/// One password tried with many accounts: no single account notices, so the address is limited.
void tst_GuessLimiter::slowsDownWhoTriesManyAccounts()
{
    const auto limits = limiter(10);
    int looked = 0;
    for (int i = 0; i < 6000; ++i) {
        looked += isWrong(*limits, password(shared, u"%1@example.com"_s.arg(i))) ? 1 : 0;
        m_now += 10ms;
    }
    QVERIFY2(looked <= 10 + 60 + 5, qPrintable(QString::number(looked))); // In a minute.
}

void tst_GuessLimiter::countsWhoIsSignedInAlone()
{
    const auto limits = limiter(10);
    exhaust(*limits);
    const Guess own{.what = Guess::What::CurrentPassword, .address = shared, .account = u"id"_s};
    for (int i = 0; i < 10; ++i)
        QVERIFY(isWrong(*limits, own));
    QVERIFY(waitSeconds(*limits, own) > 0);
    Guess elsewhere = own;
    elsewhere.address = u"10.0.0.2"_s;
    QVERIFY(waitSeconds(*limits, elsewhere) > 0);
    elsewhere.account = u"another id"_s;
    QCOMPARE(waitSeconds(*limits, elsewhere), 0);
}

void tst_GuessLimiter::recallsWhoEntered()
{
    const auto before = limiter(10);
    const auto after = limiter(10);
    QVERIFY(!after->hasEntered(shared, account));
    after->recall(before->marksOf(shared, account));
    QVERIFY(after->hasEntered(shared, account));
    QVERIFY(after->hasEntered(shared));
    QVERIFY(!after->hasEntered(shared, u"another@example.org"_s));
    QVERIFY(!after->hasEntered(u"10.0.0.2"_s));
}

void tst_GuessLimiter::marksTellNothing()
{
    const GuessLimiter ours(10, "a key");
    const GuessLimiter theirs(10, "another key");
    const QByteArrayList marks = ours.marksOf(shared, account);
    QVERIFY(marks != theirs.marksOf(shared, account));
    for (const QByteArray &mark : marks) {
        QCOMPARE(mark.size(), 32);
        QVERIFY(!mark.contains("10.0.0.1"));
    }
}

EVENTLY_SHARED_TEST(tst_GuessLimiter)
#include "tst_guesslimiter.moc"
