// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/pace.h"

#include <QTest>

using namespace Evently;
using namespace std::chrono_literals;

class tst_Pace : public QObject
{
    Q_OBJECT

private slots:
    void takesAnyCrowdWhileNobodyWaitsLong();
    void refusesWhoWouldWaitTooLong_data();
    void refusesWhoWouldWaitTooLong();
    void neverRefusesAFew();
    void takesMoreAgainWhenTheCrowdIsGone();
};

void tst_Pace::takesAnyCrowdWhileNobodyWaitsLong()
{
    Pace pace(100ms);
    QVERIFY(pace.admits(10'000, Urgency::Wanting));
    pace.note(10'000, 99ms);
    pace.note(0, 1ms);
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

    Pace pace(100ms);
    pace.note(600, 300ms);
    QTEST(pace.admits(ahead, urgency), "admitted");
}

void tst_Pace::neverRefusesAFew()
{
    Pace pace(100ms);
    for (int i = 0; i < 20; ++i)
        pace.note(0, 5s);
    QVERIFY(pace.admits(31, Urgency::Wanting));
    QVERIFY(!pace.admits(32, Urgency::Wanting));
}

void tst_Pace::takesMoreAgainWhenTheCrowdIsGone()
{
    Pace pace(100ms);
    pace.note(600, 300ms);
    pace.note(100, 10ms);
    QVERIFY(pace.admits(200, Urgency::Wanting));
    for (int i = 0; i < 40; ++i)
        pace.note(1, 10ms);
    QVERIFY(pace.admits(1'000'000, Urgency::Wanting));
}

QTEST_APPLESS_MAIN(tst_Pace)
#include "tst_pace.moc"
