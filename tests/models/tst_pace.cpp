// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/pace.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace std::chrono_literals;

static constexpr Pace::Time start{1h};

/// A pace at which 600 requests have taken 300 ms for long enough, where 100 ms are acceptable and
/// 70 are the target.
static Pace crowded()
{
    Pace pace(100ms);
    pace.note(600, 300ms, start);
    pace.note(600, 300ms, start + 200ms);
    return pace;
}

class tst_Pace : public QObject
{
    Q_OBJECT

private slots:
    void takesAnyCrowdWhileNobodyWaitsLong();
    void forgivesAHiccup();
    void refusesWhoWouldWaitTooLong_data();
    void refusesWhoWouldWaitTooLong();
    void neverRefusesAFew();
    void refusesFewerUntilItProvesToLast();
    void dropsCallersItWouldNotHaveAdmitted_data();
    void dropsCallersItWouldNotHaveAdmitted();
    void servesACrowdThatNobodyFollows();
    void isNotImpressedByAFewQuickOnes();
    void takesWhoComesLateInAFlight();
    void remembersACrowdForAWhile();
    void takesMoreAgainWhenTheCrowdIsGone();
};

void tst_Pace::takesAnyCrowdWhileNobodyWaitsLong()
{
    Pace pace(100ms);
    QVERIFY(pace.admits(10'000, Urgency::Wanting));
    pace.note(10'000, 99ms, start);
    pace.note(0, 1ms, start + 1s);
    QVERIFY(pace.admits(10'000, Urgency::Wanting));
}

void tst_Pace::forgivesAHiccup()
{
    Pace pace(100ms);
    for (int i = 0; i < 50; ++i)
        pace.note(i, 190ms, start + i * 1ms);
    QVERIFY(pace.admits(10'000, Urgency::Wanting));
    pace.note(0, 20ms, start + 60ms); // It has ended; a much later one is a new one.
    pace.note(50, 190ms, start + 10s);
    QVERIFY(pace.admits(10'000, Urgency::Wanting));
}

void tst_Pace::refusesWhoWouldWaitTooLong_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<Urgency>("urgency");
    QTest::addColumn<bool>("admitted");

    // 600 took 300 ms, so 140 would take the target of 70 ms.
    QTest::newRow("wants seats, in time") << 139 << Urgency::Wanting << true;
    QTest::newRow("wants seats, too late") << 140 << Urgency::Wanting << false;
    QTest::newRow("settles, in time") << 186 << Urgency::Settling << true;
    QTest::newRow("settles, too late") << 187 << Urgency::Settling << false;
    QTest::newRow("staff") << 5'000 << Urgency::Staff << true;
}

void tst_Pace::refusesWhoWouldWaitTooLong()
{
    QFETCH(int, ahead);
    QFETCH(Urgency, urgency);

    QTEST(crowded().admits(ahead, urgency), "admitted");
}

void tst_Pace::neverRefusesAFew()
{
    Pace pace(100ms);
    for (int i = 0; i < 40; ++i) {
        pace.note(0, 5s, start + i * 100ms);
        pace.noteRefusal(start + i * 100ms);
    }
    QVERIFY(pace.admits(31, Urgency::Wanting));
    QVERIFY(!pace.admits(33, Urgency::Wanting));
}

void tst_Pace::refusesFewerUntilItProvesToLast()
{
    Pace pace(100ms);
    pace.note(30, 5s, start);
    pace.note(30, 5s, start + 200ms);
    QVERIFY(pace.admits(63, Urgency::Wanting));
    QVERIFY(!pace.admits(64, Urgency::Wanting));
    pace.note(40, 10ms, start + 210ms); // The disk recovered.
    QVERIFY(pace.admits(64, Urgency::Wanting));
}

void tst_Pace::dropsCallersItWouldNotHaveAdmitted_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<Urgency>("urgency");
    QTest::addColumn<Pace::Duration>("waited");
    QTest::addColumn<bool>("givenUp");

    const Pace::Duration justLong = 101ms;
    const Pace::Duration inTime = 100ms;
    QTest::newRow("came before the limit was known") << 150 << Urgency::Wanting << justLong << true;
    QTest::newRow("may be in time") << 150 << Urgency::Wanting << inTime << false;
    QTest::newRow("was among the first") << 139 << Urgency::Wanting << justLong << false;
    QTest::newRow("staff") << 150 << Urgency::Staff << justLong << false;
}

void tst_Pace::dropsCallersItWouldNotHaveAdmitted()
{
    QFETCH(int, ahead);
    QFETCH(Urgency, urgency);
    QFETCH(Pace::Duration, waited);

    Pace pace = crowded();
    pace.noteRefusal(start + 1s);
    QTEST(pace.givesUp(ahead, urgency, waited, start + 1s), "givenUp");
}

void tst_Pace::servesACrowdThatNobodyFollows()
{
    Pace pace = crowded();
    QVERIFY(!pace.givesUp(500, Urgency::Wanting, 1s, start + 1s));
    pace.noteRefusal(start + 1s);
    QVERIFY(pace.givesUp(500, Urgency::Wanting, 1s, start + 1s));
    QVERIFY(!pace.givesUp(500, Urgency::Wanting, 1s, start + 1100ms));
}

void tst_Pace::isNotImpressedByAFewQuickOnes()
{
    Pace pace = crowded();
    pace.noteRefusal(start + 200ms);
    for (int i = 0; i < 40; ++i)
        pace.note(1, 10ms, start + 201ms);
    QVERIFY(!pace.admits(150, Urgency::Wanting));
    pace.note(100, 10ms, start + 202ms);
    QVERIFY(pace.admits(150, Urgency::Wanting));
}

void tst_Pace::takesWhoComesLateInAFlight()
{
    Pace calm(100ms);
    Pace pace = crowded();
    for (int i = 0; i < 40; ++i) {
        calm.noteFlight(40, 80ms);
        pace.noteFlight(40, 80ms);
        pace.noteFlight(1, 30ms); // No indication for the others.
    }
    const Pace::Time now = start + 300ms;
    QVERIFY(calm.admitsDuring(40, 1ms, Urgency::Wanting, now));
    QVERIFY(pace.admitsDuring(40, 1ms, Urgency::Wanting, now)); // No one was rejected.
    pace.noteRefusal(now);
    QVERIFY(!pace.admitsDuring(40, 30ms, Urgency::Wanting, now));
    QVERIFY(pace.admitsDuring(40, 30ms, Urgency::Settling, now));
    QVERIFY(pace.admitsDuring(40, 40ms, Urgency::Wanting, now));
    QVERIFY(pace.admitsDuring(5, 1ms, Urgency::Wanting,
                              now)); // That flight is too short to matter.
}

void tst_Pace::remembersACrowdForAWhile()
{
    QVERIFY(!Pace(100ms).remembers(start));
    Pace pace = crowded();
    QVERIFY(!pace.remembers(start + 300ms)); // It rejected no one.
    pace.noteRefusal(start + 200ms);
    QVERIFY(pace.remembers(start + 500ms));
    QVERIFY(!pace.remembers(start + 10s));
}

void tst_Pace::takesMoreAgainWhenTheCrowdIsGone()
{
    Pace pace = crowded();
    pace.noteRefusal(start + 1s);
    pace.note(1, 10ms, start + 1300ms);
    QVERIFY(!pace.admits(200, Urgency::Wanting));
    pace.note(1, 10ms, start + 1500ms); // No one has been rejected for a while.
    QVERIFY(pace.admits(1'000'000, Urgency::Wanting));
}

EVENTLY_SHARED_TEST(tst_Pace)
#include "tst_pace.moc"
