// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/money.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "tests/support/sharedtest.h"
#include "ui/words/salechanges.h"
#include "ui/words/salewords.h"
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
    void saysWhatChangedInWhatIsSold();
    void saysWhatACodeDoes();
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

void tst_Sentences::saysWhatChangedInWhatIsSold()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    const auto type = [](int no, const QString &name, const QJsonObject &more) {
        QJsonObject json =
                TicketType{.no = no, .name = name, .priceCents = 1000}.definition(u"EUR"_s);
        for (auto member = more.begin(); member != more.end(); ++member)
            json[member.key()] = member.value();
        return json;
    };
    const QJsonArray before{type(1, u"Adult"_s, {}), type(2, u"Child"_s, {}),
                            type(3, u"Old"_s, {})};
    const QJsonArray after{
            type(1, u"Adult"_s, {{u"price"_s, u"12.00"_s}, {u"taxRate"_s, u"7.7"_s}}),
            type(2, u"Child"_s, {{u"retired"_s, true}}),
            type(4, u"Family"_s, {{u"price"_s, u"0.00"_s}})};
    const QStringList wanted{u"Adult, price: €10.00 → €12.00"_s, u"Adult, tax: 0% → 7.7%"_s,
                             u"Retired ticket type “Child”"_s,
                             u"Added ticket type “Family”: free"_s, u"Removed ticket type “Old”"_s};
    QCOMPARE(saleChangesText({u"ticketTypes"_s, before, after}, u"EUR"_s, u"UTC"_s), wanted);
    const QJsonArray turned{before[1], before[0], before[2]};
    QCOMPARE(saleChangesText({u"ticketTypes"_s, before, turned}, u"EUR"_s, u"UTC"_s),
             QStringList{u"Changed the order of the ticket types"_s});
    const QJsonObject balcony{{u"no"_s, 1}, {u"name"_s, u"Balcony"_s}, {u"total"_s, 80}};
    const QJsonObject smaller{{u"no"_s, 1}, {u"name"_s, u"Balcony"_s}, {u"total"_s, 60}};
    QCOMPARE(saleChangesText({u"quotas"_s, QJsonArray{balcony}, QJsonArray{smaller}}, u"EUR"_s,
                             u"UTC"_s),
             QStringList{u"Quota “Balcony”: 80 → 60 seats"_s});
}

void tst_Sentences::saysWhatACodeDoes()
{
    using Effect = DiscountCode::Effect;
    QLocale::setDefault(QLocale(u"en_GB"_s));
    const auto text = [](Effect effect, qint64 value) {
        return effectText({.id = {}, .code = u"X"_s, .effect = effect, .value = value}, u"EUR"_s);
    };
    QCOMPARE(text(Effect::Percent, 1250), u"12.5% off"_s);
    QCOMPARE(text(Effect::Amount, 500), u"€5.00 off"_s);
    QCOMPARE(text(Effect::Price, 1000), u"€10.00 each"_s);
    QCOMPARE(text(Effect::Price, 0), u"Free"_s);
    QCOMPARE(text(Effect::Unlocks, 0), u"Unlocks tickets"_s);
}

EVENTLY_SHARED_TEST(tst_Sentences)
#include "tst_sentences.moc"
