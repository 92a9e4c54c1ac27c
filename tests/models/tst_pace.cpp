// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/pace.h"

#include <QTest>

using namespace Evently;
using namespace std::chrono_literals;

static constexpr Pace::Time start{1h};

/// A pace that has had 600 errands take 300 ms for long enough, where 100 ms are fine.
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
    pace.note(0, 20ms, start + 60ms); // It is over, and what comes much later is another one.
    pace.note(50, 190ms, start + 10s);
    QVERIFY(pace.admits(10'000, Urgency::Wanting));
}

void tst_Pace::refusesWhoWouldWaitTooLong_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<Urgency>("urgency");
    QTest::addColumn<bool>("admitted");

    // 600 took 300 ms, so 200 would take the 100 ms that are fine.
    QTest::newRow("wants seats, in time") << 199 << Urgency::Wanting << true;
    QTest::newRow("wants seats, too late") << 200 << Urgency::Wanting << false;
    QTest::newRow("settles, in time") << 260 << Urgency::Settling << true;
    QTest::newRow("settles, too late") << 270 << Urgency::Settling << false;
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
    for (int i = 0; i < 20; ++i)
        pace.note(0, 5s, start + i * 100ms);
    QVERIFY(pace.admits(63, Urgency::Wanting));
    QVERIFY(!pace.admits(64, Urgency::Wanting));
}

void tst_Pace::takesMoreAgainWhenTheCrowdIsGone()
{
    Pace pace = crowded();
    pace.note(100, 10ms, start + 1s);
    QVERIFY(pace.admits(200, Urgency::Wanting));
    for (int i = 0; i < 40; ++i)
        pace.note(1, 10ms, start + 2s);
    QVERIFY(pace.admits(1'000'000, Urgency::Wanting));
}

QTEST_APPLESS_MAIN(tst_Pace)
#include "tst_pace.moc"
