// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "models/words/dates.h"
#include "tests/support/sharedtest.h"
#include "ui/organizer/editor/walltime.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>
#include <QTimeZone>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Local times, with and without clock changes.
class tst_WallTime : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheInstants_data();
    void tellsTheInstants();
    void movesByTheClockOnTheWall_data();
    void movesByTheClockOnTheWall();
    void saysWhereTheClockGoesOn();
    void writesTheClockAsItsReadersDo_data();
    void writesTheClockAsItsReadersDo();
    void namesZonesInTheReadersLanguage();
};

static QDateTime asUtc(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

void tst_WallTime::tellsTheInstants_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QStringList>("instants");
    QTest::addColumn<QString>("decided");

    QTest::newRow("summer") << u"Europe/Berlin"_s << u"2027-07-01 20:00"_s
                            << QStringList{u"2027-07-01T18:00:00.000Z"_s}
                            << u"2027-07-01T18:00:00.000Z"_s;
    QTest::newRow("twice") << u"Europe/Berlin"_s << u"2027-10-31 02:30"_s
                           << QStringList{u"2027-10-31T00:30:00.000Z"_s,
                                          u"2027-10-31T01:30:00.000Z"_s}
                           << u"2027-10-31T00:30:00.000Z"_s;
    QTest::newRow("just before twice")
            << u"Europe/Berlin"_s << u"2027-10-31 01:59"_s
            << QStringList{u"2027-10-30T23:59:00.000Z"_s} << u"2027-10-30T23:59:00.000Z"_s;
    QTest::newRow("just after twice")
            << u"Europe/Berlin"_s << u"2027-10-31 03:00"_s
            << QStringList{u"2027-10-31T02:00:00.000Z"_s} << u"2027-10-31T02:00:00.000Z"_s;
    QTest::newRow("never") << u"Europe/Berlin"_s << u"2027-03-28 02:30"_s << QStringList{}
                           << u"2027-03-28T01:30:00.000Z"_s;
    QTest::newRow("never, by half an hour") << u"Australia/Lord_Howe"_s << u"2027-10-03 02:15"_s
                                            << QStringList{} << u"2027-10-02T15:45:00.000Z"_s;
    QTest::newRow("midnight that never comes") << u"America/Havana"_s << u"2027-03-14 00:30"_s
                                               << QStringList{} << u"2027-03-14T05:30:00.000Z"_s;
    QTest::newRow("a whole day left out") << u"Pacific/Apia"_s << u"2011-12-30 12:00"_s
                                          << QStringList{} << u"2011-12-30T22:00:00.000Z"_s;
}

void tst_WallTime::tellsTheInstants()
{
    QFETCH(QString, zone);
    QFETCH(QString, shown);
    QFETCH(QStringList, instants);
    QFETCH(QString, decided);

    QStringList found;
    for (const Instant instant : instantsAt(asUtc(shown), zone))
        found << toRfc3339(instant);
    QCOMPARE(found, instants);
    QCOMPARE(toRfc3339(instantAt(asUtc(shown), zone)), decided);
    if (!instants.isEmpty())
        QCOMPARE(wallAt(*instantFrom(instants.first()), zone), asUtc(shown));
}

void tst_WallTime::movesByTheClockOnTheWall_data()
{
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("moved");

    // 18:00 on the day before stays 18:00 on the day before, though the clocks change in between.
    QTest::newRow("over the end of summer")
            << u"2027-10-29T16:00:00.000Z"_s << u"2027-10-30 20:00"_s << u"2027-11-06 20:00"_s
            << u"2027-11-05T17:00:00.000Z"_s;
    QTest::newRow("into the hour that is left out")
            << u"2027-03-21T01:30:00.000Z"_s << u"2027-03-21 20:00"_s << u"2027-03-28 20:00"_s
            << u"2027-03-28T01:30:00.000Z"_s;
    QTest::newRow("not at all") << u"2027-03-21T01:30:00.000Z"_s << u"2027-03-21 20:00"_s
                                << u"2027-03-21 20:00"_s << u"2027-03-21T01:30:00.000Z"_s;
}

void tst_WallTime::movesByTheClockOnTheWall()
{
    QFETCH(QString, deadline);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, moved);
    QCOMPARE(toRfc3339(movedAlong(*instantFrom(deadline), asUtc(before), asUtc(after),
                                  u"Europe/Berlin"_s)),
             moved);
}

void tst_WallTime::saysWhereTheClockGoesOn()
{
    QCOMPARE(afterGap(asUtc(u"2027-03-28 02:30"_s), u"Europe/Berlin"_s),
             asUtc(u"2027-03-28 03:00"_s));
    QCOMPARE(afterGap(asUtc(u"2027-10-03 02:15"_s), u"Australia/Lord_Howe"_s),
             asUtc(u"2027-10-03 02:30"_s));
}

void tst_WallTime::writesTheClockAsItsReadersDo_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("evening");

    QTest::newRow("C") << u"C"_s << u"20:05"_s;
    QTest::newRow("German") << u"de_DE"_s << u"20:05"_s;
    QTest::newRow("British") << u"en_GB"_s << u"20:05"_s;
    QTest::newRow("American") << u"en_US"_s << u"8:05 PM"_s;
}

void tst_WallTime::writesTheClockAsItsReadersDo()
{
    QFETCH(QString, locale);
    QFETCH(QString, evening);
    QLocale::setDefault(QLocale(locale));
    const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    QString written = clockText(QTime(20, 5));
    QCOMPARE(written.replace(QChar(0x202f), u' ').replace(QChar(0xa0), u' '), evening);
}

void tst_WallTime::namesZonesInTheReadersLanguage()
{
    const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    const QDateTime winter(QDate(2027, 1, 15), QTime(20, 0), QTimeZone("Europe/Berlin"));
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(zoneText(winter), u"MEZ"_s);
    QCOMPARE(offsetText(winter), u"UTC+01:00"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QCOMPARE(zoneText(winter), u"CET"_s);
    const QDateTime dubai(QDate(2027, 1, 15), QTime(20, 0), QTimeZone("Asia/Dubai"));
    QCOMPARE(zoneText(dubai), u"UTC+04:00"_s);
}

EVENTLY_SHARED_TEST(tst_WallTime)
#include "tst_walltime.moc"
