// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/money.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "tests/support/sharedtest.h"
#include "ui/words/sentences.h"

#include <QTest>

#include <ctime>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Sentences : public QObject
{
    Q_OBJECT

private slots:
    void hasWordsForEveryProblem();
    void saysWhichFieldsAreWrong();
    void writesPrices_data();
    void writesPrices();
    void writesDatesAsTheyAreAtTheEvent_data();
    void writesDatesAsTheyAreAtTheEvent();
    void saysWhatCanBeBought_data();
    void saysWhatCanBeBought();
};

void tst_Sentences::hasWordsForEveryProblem()
{
    for (int code = 0; code <= int(Problem::Code::Unreachable); ++code) {
        const QString sentence = sentenceFor(Problem{.code = Problem::Code(code), .error = {}});
        QVERIFY2(sentence.size() > 10, qPrintable(QString::number(code)));
        QVERIFY2(!sentence.contains(u'_'), qPrintable(sentence)); // No error code of the API.
    }
}

void tst_Sentences::saysWhichFieldsAreWrong()
{
    const Problem problem = Problem::invalid(
            {{u"password"_s, u"is among the common ones"_s}, {u"email"_s, u"is no address"_s}});
    const QString sentence = sentenceFor(problem);
    QVERIFY(sentence.contains(u"Password is among the common ones."_s));
    QVERIFY(sentence.contains(u"Email address is no address."_s));
}

void tst_Sentences::writesPrices_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("minorUnits");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");

    QTest::newRow("ours") << u"en_GB"_s << qint64(2550) << u"GBP"_s << u"£25.50"_s;
    QTest::newRow("euro") << u"en_GB"_s << qint64(123'456) << u"EUR"_s << u"€1,234.56"_s;
    QTest::newRow("no digits") << u"en_GB"_s << qint64(8500) << u"JPY"_s << u"JPY\u00a08,500"_s;
    QTest::newRow("three digits") << u"en_GB"_s << qint64(1500) << u"KWD"_s << u"KWD\u00a01.500"_s;
    QTest::newRow("German") << u"de_DE"_s << qint64(123'456) << u"EUR"_s << u"1.234,56\u00a0€"_s;
    QTest::newRow("foreign") << u"de_DE"_s << qint64(8500) << u"JPY"_s << u"8.500\u00a0JPY"_s;
    QTest::newRow("the highest") << u"en_GB"_s << minorUnitsMax << u"EUR"_s
                                 << u"€9,999,999,999.99"_s;
    QTest::newRow("nothing") << u"en_GB"_s << qint64(0) << u"EUR"_s << u"free"_s;
}

void tst_Sentences::writesPrices()
{
    QFETCH(QString, locale);
    QFETCH(qint64, minorUnits);
    QFETCH(QString, currency);
    QFETCH(QString, text);

    QLocale::setDefault(QLocale(locale));
    QCOMPARE(priceText(minorUnits, currency), text);
}

void tst_Sentences::writesDatesAsTheyAreAtTheEvent_data()
{
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("text");

    QTest::newRow("at home") << QByteArray("Europe/Berlin") << u"Europe/Berlin"_s
                             << u"Thu, 31 Dec 2026, 23:30"_s;
    QTest::newRow("elsewhere at the same time")
            << QByteArray("Europe/Paris") << u"Europe/Berlin"_s << u"Thu, 31 Dec 2026, 23:30"_s;
    QTest::newRow("an hour away") << QByteArray("UTC") << u"Europe/Berlin"_s
                                  << u"Thu, 31 Dec 2026, 23:30 CET"_s;
    QTest::newRow("in another year")
            << QByteArray("UTC") << u"Asia/Tokyo"_s << u"Fri, 1 Jan 2027, 07:30 JST"_s;
}

void tst_Sentences::writesDatesAsTheyAreAtTheEvent()
{
    QFETCH(QByteArray, ours);
    QFETCH(QString, theirs);
    QFETCH(QString, text);

    QLocale::setDefault(QLocale(u"en_GB"_s));
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", ours);
    tzset();
    const QString written = dateText(*instantFrom(u"2026-12-31T22:30:00Z"_s), theirs);
    qputenv("TZ", before);
    tzset();
    QCOMPARE(written, text);
}

void tst_Sentences::saysWhatCanBeBought_data()
{
    QTest::addColumn<int>("sales");
    QTest::addColumn<QString>("text");

    QTest::newRow("open") << int(Event::Sales::Open) << u"1,037 of 2,000 left"_s;
    QTest::newRow("waitlist") << int(Event::Sales::Waitlist) << u"Waitlist first"_s;
    QTest::newRow("sold out") << int(Event::Sales::SoldOut) << u"Sold out"_s;
    QTest::newRow("closed") << int(Event::Sales::Closed) << u"Sales are closed"_s;
}

/// Depends on the server's sales state, not on the number of free seats.
void tst_Sentences::saysWhatCanBeBought()
{
    QFETCH(int, sales);
    QFETCH(QString, text);

    QLocale::setDefault(QLocale(u"en_GB"_s));
    Listing listing{.event = {}, .sales = Event::Sales(sales)};
    listing.event.totalCapacity = 2000;
    listing.event.availableCapacity = 1037;
    QCOMPARE(availabilityOf(listing), text);
}

EVENTLY_SHARED_TEST(tst_Sentences)
#include "tst_sentences.moc"
