// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Instant : public QObject
{
    Q_OBJECT

private slots:
    void readsAnyOffset_data();
    void readsAnyOffset();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void readsWhatItWrites();
};

void tst_Instant::readsAnyOffset_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");

    QTest::newRow("UTC") << u"2026-05-01T18:00:00Z"_s << u"2026-05-01T18:00:00.000Z"_s;
    QTest::newRow("small letters") << u"2026-05-01t18:00:00z"_s << u"2026-05-01T18:00:00.000Z"_s;
    QTest::newRow("east") << u"2026-05-01T20:00:00+02:00"_s << u"2026-05-01T18:00:00.000Z"_s;
    QTest::newRow("west") << u"2026-05-01T13:30:00-04:30"_s << u"2026-05-01T18:00:00.000Z"_s;
    QTest::newRow("the day before")
            << u"2026-01-01T00:30:00+01:00"_s << u"2025-12-31T23:30:00.000Z"_s;
    QTest::newRow("one decimal") << u"2026-05-01T18:00:00.5Z"_s << u"2026-05-01T18:00:00.500Z"_s;
    QTest::newRow("microseconds are cut")
            << u"2026-05-01T18:00:00.123999Z"_s << u"2026-05-01T18:00:00.123Z"_s;
    QTest::newRow("a leap day") << u"2028-02-29T00:00:00Z"_s << u"2028-02-29T00:00:00.000Z"_s;
    QTest::newRow("the first") << u"1970-01-01T00:00:00Z"_s << u"1970-01-01T00:00:00.000Z"_s;
    QTest::newRow("the last") << u"9999-12-31T23:59:59.999Z"_s << u"9999-12-31T23:59:59.999Z"_s;
}

void tst_Instant::readsAnyOffset()
{
    QFETCH(const QString, text);
    const auto instant = instantFrom(text);
    QVERIFY(instant);
    QTEST(toRfc3339(*instant), "utc");
}

void tst_Instant::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");

    for (const auto &text : {u""_s,
                             u"2026-05-01"_s,
                             u"2026-05-01T18:00Z"_s,
                             u"2026-05-01T18:00:00"_s,
                             u"2026-05-01 18:00:00Z"_s,
                             u"2026-05-01T18:00:00.Z"_s,
                             u"2026-05-01T18:00:00+0200"_s,
                             u"2026-05-01T18:00:00+24:00"_s,
                             u"2026-05-01T18:00:00 02:00"_s,
                             u"2026-02-29T00:00:00Z"_s,
                             u"2026-04-31T00:00:00Z"_s,
                             u"2026-13-01T00:00:00Z"_s,
                             u"2026-00-01T00:00:00Z"_s,
                             u"2026-05-01T24:00:00Z"_s,
                             u"2026-05-01T18:60:00Z"_s,
                             u"2026-05-01T18:00:60Z"_s,
                             u"26-05-01T18:00:00Z"_s,
                             u"12026-05-01T18:00:00Z"_s,
                             u"1969-12-31T23:59:59Z"_s,
                             u"1970-01-01T00:00:00+01:00"_s,
                             u"9999-12-31T23:59:59-01:00"_s,
                             u"2026-05-01T18:00:00Z "_s,
                             u"2026-05-01T18:00:00Zulu"_s,
                             u"2026-05-01T18:00:00.0123456789Z"_s,
                             u"1777658400"_s,
                             u"tomorrow"_s,
                             u"٢٠٢٦-05-01T18:00:00Z"_s})
        QTest::newRow(text.isEmpty() ? "nothing" : qPrintable(text)) << text;
}

void tst_Instant::refusesWhatIsNoTime()
{
    QFETCH(const QString, text);
    QCOMPARE(instantFrom(text), std::nullopt);
}

void tst_Instant::readsWhatItWrites()
{
    const Instant last = *instantFrom(u"9999-12-31T23:59:59.999Z");
    for (Instant instant; instant < last; instant += std::chrono::milliseconds(98'765'432'101))
        QCOMPARE(instantFrom(toRfc3339(instant)), instant);
}

EVENTLY_SHARED_TEST(tst_Instant)
#include "tst_instant.moc"
