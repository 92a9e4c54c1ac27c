// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/currency.h"
#include "models/values/money.h"
#include "models/values/moneysum.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Money : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheDigitsOfCurrencies();
    void readsAmounts_data();
    void readsAmounts();
    void refusesOtherAmounts_data();
    void refusesOtherAmounts();
    void writesAllDigits_data();
    void writesAllDigits();
    void readsWhatItWrites();
    void addsUpWithoutAnEnd();
};

void tst_Money::knowsTheDigitsOfCurrencies()
{
    QCOMPARE(currencyDigits(u"EUR"), 2);
    QCOMPARE(currencyDigits(u"ZWG"), 2);
    QCOMPARE(currencyDigits(u"JPY"), 0);
    QCOMPARE(currencyDigits(u"KWD"), 3);
    for (const auto code : {u"", u"EU", u"eur", u"EURO", u"XAU", u"DEM", u"R U", u"DAF", u"  E"})
        QVERIFY2(!currencyDigits(code), qPrintable(QString::fromUtf16(code)));
}

void tst_Money::readsAmounts_data()
{
    QTest::addColumn<QJsonValue>("sent");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minorUnits");

    QTest::newRow("a string") << QJsonValue(u"25.00"_s) << u"EUR"_s << qint64(2500);
    QTest::newRow("fewer digits") << QJsonValue(u"25.5"_s) << u"EUR"_s << qint64(2550);
    QTest::newRow("no digits") << QJsonValue(u"25"_s) << u"EUR"_s << qint64(2500);
    QTest::newRow("free") << QJsonValue(u"0"_s) << u"EUR"_s << qint64(0);
    QTest::newRow("a cent") << QJsonValue(u"0.01"_s) << u"EUR"_s << qint64(1);
    QTest::newRow("a number") << QJsonValue(25.5) << u"EUR"_s << qint64(2550);
    QTest::newRow("a number that doubles can't hold") << QJsonValue(0.29) << u"EUR"_s << qint64(29);
    QTest::newRow("the highest price")
            << QJsonValue(9999999999.99) << u"EUR"_s << qint64(999'999'999'999);
    QTest::newRow("yen") << QJsonValue(2500) << u"JPY"_s << qint64(2500);
    QTest::newRow("dinar") << QJsonValue(1.234) << u"KWD"_s << qint64(1234);
    QTest::newRow("a year's revenue")
            << QJsonValue(u"92233720368547758.07"_s) << u"EUR"_s << qint64(9223372036854775807);
}

void tst_Money::readsAmounts()
{
    QFETCH(const QJsonValue, sent);
    QFETCH(const QString, currency);
    QTEST(minorUnitsFrom(sent, currency).value_or(-1), "minorUnits");
}

void tst_Money::refusesOtherAmounts_data()
{
    QTest::addColumn<QJsonValue>("sent");
    QTest::addColumn<QString>("currency");

    QTest::newRow("a third digit") << QJsonValue(25.105) << u"EUR"_s;
    QTest::newRow("a third digit, in a string") << QJsonValue(u"25.100"_s) << u"EUR"_s;
    QTest::newRow("a rounding error") << QJsonValue(0.1 + 0.2) << u"EUR"_s;
    QTest::newRow("decimals of yen") << QJsonValue(2500.5) << u"JPY"_s;
    QTest::newRow("a point in yen") << QJsonValue(u"2500."_s) << u"JPY"_s;
    QTest::newRow("negative") << QJsonValue(-1) << u"EUR"_s;
    QTest::newRow("negative, in a string") << QJsonValue(u"-1"_s) << u"EUR"_s;
    QTest::newRow("a plus") << QJsonValue(u"+1"_s) << u"EUR"_s;
    QTest::newRow("an exponent") << QJsonValue(u"1e2"_s) << u"EUR"_s;
    QTest::newRow("NaN") << QJsonValue(u"NaN"_s) << u"EUR"_s;
    QTest::newRow("a comma") << QJsonValue(u"25,00"_s) << u"EUR"_s;
    QTest::newRow("two points") << QJsonValue(u"2.5.0"_s) << u"EUR"_s;
    QTest::newRow("no whole part") << QJsonValue(u".50"_s) << u"EUR"_s;
    QTest::newRow("nothing") << QJsonValue(u""_s) << u"EUR"_s;
    QTest::newRow("a blank") << QJsonValue(u" 25"_s) << u"EUR"_s;
    QTest::newRow("a zero in front") << QJsonValue(u"025"_s) << u"EUR"_s;
    QTest::newRow("other digits") << QJsonValue(u"٢٥"_s) << u"EUR"_s;
    QTest::newRow("too much for 64 bits") << QJsonValue(u"92233720368547758.08"_s) << u"EUR"_s;
    QTest::newRow("far too much") << QJsonValue(1e300) << u"EUR"_s;
    QTest::newRow("true") << QJsonValue(true) << u"EUR"_s;
    QTest::newRow("null") << QJsonValue() << u"EUR"_s;
    QTest::newRow("an unknown currency") << QJsonValue(u"25"_s) << u"EUX"_s;
}

void tst_Money::refusesOtherAmounts()
{
    QFETCH(const QJsonValue, sent);
    QFETCH(const QString, currency);
    QCOMPARE(minorUnitsFrom(sent, currency), std::nullopt);
}

void tst_Money::writesAllDigits_data()
{
    QTest::addColumn<qint64>("minorUnits");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");

    QTest::newRow("euros") << qint64(2500) << u"EUR"_s << u"25.00"_s;
    QTest::newRow("cents") << qint64(7) << u"EUR"_s << u"0.07"_s;
    QTest::newRow("nothing") << qint64(0) << u"EUR"_s << u"0.00"_s;
    QTest::newRow("yen") << qint64(2500) << u"JPY"_s << u"2500"_s;
    QTest::newRow("dinar") << qint64(50) << u"KWD"_s << u"0.050"_s;
    QTest::newRow("owed") << qint64(-5) << u"EUR"_s << u"-0.05"_s;
    QTest::newRow("the least") << std::numeric_limits<qint64>::min() << u"EUR"_s
                               << u"-92233720368547758.08"_s;
}

void tst_Money::writesAllDigits()
{
    QFETCH(const qint64, minorUnits);
    QFETCH(const QString, currency);
    QTEST(toAmount(minorUnits, currency), "text");
}

void tst_Money::readsWhatItWrites()
{
    for (const auto &currency : {u"EUR"_s, u"JPY"_s, u"KWD"_s}) {
        for (qint64 amount = 1; amount <= minorUnitsMax; amount = amount * 3 + 1)
            QCOMPARE(minorUnitsFrom(toAmount(amount, currency), currency), amount);
    }
}

void tst_Money::addsUpWithoutAnEnd()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    MoneySum sum = most;
    QCOMPARE(qint64(sum), most);
    sum += most;
    sum += 3;
    QCOMPARE(sum.toDigits(), u"18446744073709551617"_s);
    QCOMPARE(toAmount(sum, u"EUR"), u"184467440737095516.17"_s);
    QCOMPARE(toAmount(sum, u"JPY"), u"18446744073709551617"_s);
    QCOMPARE(qint64(sum), most); // The maximum of 64 bits.
    for (const auto &digits :
         {u"0"_s, u"7"_s, u"-7"_s, u"-18446744073709551617"_s, u"100000000000000000000000000000"_s})
        QCOMPARE(MoneySum::fromDigits(digits).toDigits(), digits);
    QCOMPARE(toAmount(MoneySum(-7), u"EUR"), u"-0.07"_s);
    for (const auto &none : {u""_s, u"1.5"_s, u"5e18"_s, u"NaN"_s})
        QCOMPARE(MoneySum::fromDigits(none).toDigits(), u"0"_s);

    QCOMPARE(sumFrom(u"184467440737095516.17"_s, u"EUR"), std::optional(most));
    QCOMPARE(sumFrom(u"0.07"_s, u"EUR"), std::optional<qint64>(7));
    for (const auto &none : {u"1.005"_s, u"x"_s, u"-1"_s, u"184467440737095516.175"_s})
        QVERIFY(!sumFrom(none, u"EUR"));
    QVERIFY(!minorUnitsFrom(u"184467440737095516.17"_s, u"EUR"));
}

EVENTLY_SHARED_TEST(tst_Money)
#include "tst_money.moc"
