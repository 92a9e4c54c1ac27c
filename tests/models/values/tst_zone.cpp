// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/zone.h"
#include "tests/support/sharedtest.h"

#include <QTest>
#include <QThread>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Zone : public QObject
{
    Q_OBJECT

private slots:
    void knowsZones_data();
    void knowsZones();
    void givesTheDateOnTheWall_data();
    void givesTheDateOnTheWall();
    void findsWhenADayBegins_data();
    void findsWhenADayBegins();
    void neverBeginsADayOnAnother();
    void findsTheMomentOfAWallTime_data();
    void findsTheMomentOfAWallTime();
    void goesToTheWallAndBack();
    void worksInManyThreads();
};

void tst_Zone::knowsZones_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("known");

    for (const auto &name : {u"UTC"_s, u"Europe/Berlin"_s, u"Asia/Calcutta"_s, u"US/Eastern"_s,
                             u"America/Argentina/Buenos_Aires"_s, u"Etc/GMT+5"_s})
        QTest::newRow(qPrintable(name)) << name << true;
    for (const auto &name :
         {u"Mars/Olympus"_s, u"europe/berlin"_s, u"Europe"_s, u"ABC3"_s, u"UTC+01:00"_s,
          u"+01:00"_s, u"EST5EDT,M3.2.0,M11.1.0"_s, u"posix/Europe/Berlin"_s, u"zone.tab"_s,
          u"localtime"_s, u"/etc/passwd"_s, u"Europe/../UTC"_s, u"Europe/Berlin "_s,
          u"../zoneinfo/UTC"_s})
        QTest::newRow(qPrintable(name)) << name << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("NUL") << QString(u"UTC"_s % QChar(0)) << false;
    QTest::newRow("very long") << QString(100'000, u'A') << false;
}

void tst_Zone::knowsZones()
{
    QFETCH(const QString, name);
    QTEST(isZone(name), "known");
}

void tst_Zone::givesTheDateOnTheWall_data()
{
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("date");

    const QDate day(2026, 5, 1);
    QTest::newRow("in UTC") << u"2026-05-01T23:59:59.999Z"_s << u"UTC"_s << day;
    QTest::newRow("already tomorrow")
            << u"2026-05-01T22:00:00Z"_s << u"Europe/Berlin"_s << day.addDays(1);
    QTest::newRow("just not yet") << u"2026-05-01T21:59:59.999Z"_s << u"Europe/Berlin"_s << day;
    QTest::newRow("still yesterday")
            << u"2026-05-01T09:59:59Z"_s << u"Pacific/Honolulu"_s << day.addDays(-1);
    QTest::newRow("an older name") << u"2026-05-02T03:59:59Z"_s << u"US/Eastern"_s << day;
    QTest::newRow("half an hour") << u"2026-05-01T18:30:00Z"_s << u"Asia/Calcutta"_s
                                  << day.addDays(1);
}

void tst_Zone::givesTheDateOnTheWall()
{
    QFETCH(const QString, instant);
    QFETCH(const QString, zone);
    QTEST(localDate(*instantFrom(instant), zone), "date");
}

void tst_Zone::findsWhenADayBegins_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("instant");

    QTest::newRow("winter") << QDate(2026, 1, 1) << u"Europe/Berlin"_s
                            << u"2025-12-31T23:00:00.000Z"_s;
    QTest::newRow("summer") << QDate(2026, 7, 1) << u"Europe/Berlin"_s
                            << u"2026-06-30T22:00:00.000Z"_s;
    QTest::newRow("the day of the jump")
            << QDate(2026, 3, 29) << u"Europe/Berlin"_s << u"2026-03-28T23:00:00.000Z"_s;
    QTest::newRow("no midnight") << QDate(2018, 11, 4) << u"America/Sao_Paulo"_s
                                 << u"2018-11-04T03:00:00.000Z"_s;
    QTest::newRow("midnight twice")
            << QDate(2025, 11, 2) << u"America/Havana"_s << u"2025-11-02T04:00:00.000Z"_s;
    QTest::newRow("a date left out")
            << QDate(2011, 12, 30) << u"Pacific/Apia"_s << u"2011-12-30T10:00:00.000Z"_s;
}

void tst_Zone::findsWhenADayBegins()
{
    QFETCH(const QDate, date);
    QFETCH(const QString, zone);
    QTEST(toRfc3339(startOfDay(date, zone)), "instant");
}

void tst_Zone::neverBeginsADayOnAnother()
{
    for (const auto &zone : {u"Europe/Berlin"_s, u"America/Havana"_s, u"Asia/Beirut"_s,
                             u"Africa/Cairo"_s, u"America/Asuncion"_s, u"Australia/Lord_Howe"_s}) {
        for (QDate date(2024, 1, 1); date.year() < 2028; date = date.addDays(1)) {
            const Instant start = startOfDay(date, zone);
            QCOMPARE(localDate(start, zone), date);
            QCOMPARE(localDate(start - std::chrono::milliseconds(1), zone), date.addDays(-1));
        }
    }
}

static WallTime wall(const QString &text)
{
    return WallTime(instantFrom(QString(text % u"Z"_s))->time_since_epoch());
}

void tst_Zone::findsTheMomentOfAWallTime_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("instant");

    const QString berlin = u"Europe/Berlin"_s;
    QTest::newRow("winter") << berlin << u"2027-01-10T20:00:00"_s << u"2027-01-10T19:00:00.000Z"_s;
    QTest::newRow("summer") << berlin << u"2027-07-10T20:00:00"_s << u"2027-07-10T18:00:00.000Z"_s;
    QTest::newRow("left out") << berlin << u"2027-03-28T02:30:00"_s
                              << u"2027-03-28T01:30:00.000Z"_s; // 03:30
    QTest::newRow("the first that is left out")
            << berlin << u"2027-03-28T02:00:00"_s << u"2027-03-28T01:00:00.000Z"_s;
    QTest::newRow("the first after the gap")
            << berlin << u"2027-03-28T03:00:00"_s << u"2027-03-28T01:00:00.000Z"_s;
    QTest::newRow("the last before the gap")
            << berlin << u"2027-03-28T01:59:59.999"_s << u"2027-03-28T00:59:59.999Z"_s;
    QTest::newRow("twice") << berlin << u"2027-10-31T02:30:00"_s << u"2027-10-31T00:30:00.000Z"_s;
    QTest::newRow("the last before it comes twice")
            << berlin << u"2027-10-31T01:59:00"_s << u"2027-10-30T23:59:00.000Z"_s;
    QTest::newRow("the first after it came twice")
            << berlin << u"2027-10-31T03:00:00"_s << u"2027-10-31T02:00:00.000Z"_s;
    QTest::newRow("half an hour left out") << u"Australia/Lord_Howe"_s << u"2027-10-03T02:10:00"_s
                                           << u"2027-10-02T15:40:00.000Z"_s; // 02:40
    QTest::newRow("half an hour twice") << u"Australia/Lord_Howe"_s << u"2027-04-04T01:45:00"_s
                                        << u"2027-04-03T14:45:00.000Z"_s;
    QTest::newRow("no midnight") << u"America/Sao_Paulo"_s << u"2018-11-04T00:30:00"_s
                                 << u"2018-11-04T03:30:00.000Z"_s; // 01:30
    QTest::newRow("a date left out") << u"Pacific/Apia"_s << u"2011-12-30T12:00:00"_s
                                     << u"2011-12-30T22:00:00.000Z"_s; // on the 31st
    QTest::newRow("UTC") << u"UTC"_s << u"2027-03-28T02:30:00"_s << u"2027-03-28T02:30:00.000Z"_s;
    QTest::newRow("far away") << u"Pacific/Kiritimati"_s << u"2027-01-01T00:00:00"_s
                              << u"2026-12-31T10:00:00.000Z"_s;
    QTest::newRow("long from now")
            << berlin << u"2399-07-10T20:00:00"_s << u"2399-07-10T18:00:00.000Z"_s;
}

void tst_Zone::findsTheMomentOfAWallTime()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, shown);
    QTEST(toRfc3339(instantOf(wall(shown), zone)), "instant");
}

/// Around every clock change of many zones: a moment's local time leads back to it, or to the first
/// of two; a skipped local time leads past the gap, by the length of the jump.
void tst_Zone::goesToTheWallAndBack()
{
    using namespace std::chrono_literals;
    int twice = 0;
    int never = 0;
    for (const auto &zone :
         {u"Europe/Berlin"_s, u"America/New_York"_s, u"America/Havana"_s, u"Africa/Cairo"_s,
          u"Africa/Casablanca"_s, u"Australia/Lord_Howe"_s, u"America/Santiago"_s, u"Asia/Beirut"_s,
          u"Pacific/Apia"_s, u"Antarctica/Troll"_s, u"Europe/Dublin"_s, u"America/St_Johns"_s,
          u"Pacific/Chatham"_s, u"Asia/Tehran"_s, u"UTC"_s}) {
        for (Instant at = *instantFrom(u"2011-10-01T00:00:00Z");
             at < *instantFrom(u"2015-01-01T00:00:00Z"); at += 1h) {
            const auto before = wallTime(at - 1h, zone);
            const auto after = wallTime(at, zone);
            if (after - before == 1h)
                continue;
            for (Instant::duration step = -3h; step <= 3h; step += 15min) {
                const Instant instant = at + step;
                const WallTime shown = wallTime(instant, zone);
                const Instant first = instantOf(shown, zone);
                QVERIFY(first <= instant);
                QCOMPARE(wallTime(first, zone), shown);
                if (first != instant) {
                    ++twice;
                    QCOMPARE(secondInstantOf(shown, zone), std::optional(instant));
                }
            }
            for (WallTime shown = before; shown < after; shown += 15min) {
                const Instant instant = instantOf(shown, zone);
                if (wallTime(instant, zone) == shown)
                    continue;
                ++never;
                QVERIFY(!secondInstantOf(shown, zone));
                QCOMPARE(wallTime(instant, zone) - shown, after - before - 1h);
            }
        }
    }
    QVERIFY(twice > 200);
    QVERIFY(never > 200);
}

void tst_Zone::worksInManyThreads()
{
    const Instant instant = *instantFrom(u"2026-05-01T22:00:00Z");
    std::atomic<int> right = 0;
    QList<QThread *> threads;
    for (int i = 0; i < 4; ++i) {
        threads << QThread::create([&] {
            for (int round = 0; round < 500; ++round)
                right += localDate(instant, u"Europe/Berlin"_s) == QDate(2026, 5, 2)
                        && localDate(instant, u"UTC"_s) == QDate(2026, 5, 1);
        });
        threads.last()->start();
    }
    for (QThread *thread : threads)
        thread->wait();
    qDeleteAll(threads);
    QCOMPARE(right, 2000);
}

EVENTLY_SHARED_TEST(tst_Zone)
#include "tst_zone.moc"
