// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/strictjson.h"
#include "tests/support/sharedtest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_StrictJson : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatQtReads_data();
    void readsWhatQtReads();
    void keepsWholeNumbersWhole();
    void takesNoFractionForAWholeNumber_data();
    void takesNoFractionForAWholeNumber();
    void refusesWhatIsAmbiguous_data();
    void refusesWhatIsAmbiguous();
    void saysWhichMemberIsWrong();
    void neverReadsBrokenBytesOtherwiseThanQt();
};

void tst_StrictJson::readsWhatQtReads_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << "{}"_ba;
    QTest::newRow("of every kind")
            << R"({"a": 1, "b": "two", "c": [true, false, null], "d": {"e": -2.5e3}})"_ba;
    QTest::newRow("blanks around") << " \t\r\n{\"a\" : 1}\n"_ba;
    QTest::newRow("escapes") << R"({"a": "\"\\\/\b\f\n\r\t\u00e4\ud83c\udf9f"})"_ba;
    QTest::newRow("UTF-8") << "{\"größe\": \"🎟\"}"_ba;
    QTest::newRow("nested") << R"([[[{}], {"a": []}], 1])"_ba.prepend("{\"a\": ").append('}');
    QTest::newRow("the same name in two places") << R"({"a": {"a": 1}, "b": {"a": 2}})"_ba;
    QTest::newRow("sixteen levels")
            << "{\"a\":"_ba + QByteArray(15, '[') + QByteArray(15, ']') + '}';
}

void tst_StrictJson::readsWhatQtReads()
{
    QFETCH(const QByteArray, bytes);
    const auto object = strictObjectFrom(bytes);
    QVERIFY2(object, qPrintable(object ? QString() : object.error().details));
    QCOMPARE(*object, QJsonDocument::fromJson(bytes).object());
}

void tst_StrictJson::keepsWholeNumbersWhole()
{
    const auto object = strictObjectFrom(
            R"({"large": 9007199254740993, "least": -9223372036854775808, "huge": 18446744073709551615})");
    QVERIFY(object);
    QCOMPARE((*object)[u"large"].toInteger(), 9007199254740993);
    QCOMPARE((*object)[u"least"].toInteger(), std::numeric_limits<qint64>::min());
    QCOMPARE((*object)[u"huge"].toDouble(), 18446744073709551615.0);
}

void tst_StrictJson::takesNoFractionForAWholeNumber_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<std::optional<double>>("read");

    const auto row = [](const char *number, std::optional<double> read) {
        QTest::newRow(number) << QByteArray(number) << read;
    };
    row("3.0", 3);
    row("0.3e1", 3);
    row("-30E-1", -3);
    row("0.00e-99", 0);
    row("1.5e+300", 1.5e300);
    row("301E-2", 3.01);
    row("0.1", 0.1);
    row("123456789012345678901234567890", 123456789012345678901234567890.0);
    row("2.99999999999999999999999", {});
    row("-3.00000000000000000000001", {});
    row("9007199254740993.5", {});
    row("1e-99999999999", {});
}

void tst_StrictJson::takesNoFractionForAWholeNumber()
{
    QFETCH(const QByteArray, number);
    QFETCH(const std::optional<double>, read);
    const QByteArray bytes = "{\"a\":" + number + '}';
    const auto object = strictObjectFrom(bytes);
    QCOMPARE(object.has_value(), read.has_value());
    if (read)
        QCOMPARE((*object)[u"a"].toDouble(), *read);
    else
        QCOMPARE(object.error().fields.value(0).field, u"a"_s);
}

void tst_StrictJson::refusesWhatIsAmbiguous_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("details");

    QTest::newRow("nothing") << ""_ba << u"Parsing stopped at byte 1."_s;
    QTest::newRow("an array") << "[]"_ba << u"It is an array."_s;
    QTest::newRow("a text") << "\"a\""_ba << u"It is a single value."_s;
    QTest::newRow("a number") << "3"_ba << u"It is a single value."_s;
    QTest::newRow("null") << "null"_ba << u"It is a single value."_s;
    QTest::newRow("cut short") << "{\"a\": 1"_ba << u"Parsing stopped at byte 8."_s;
    QTest::newRow("something behind") << "{}{}"_ba << u"Parsing stopped at byte 3."_s;
    QTest::newRow("a byte behind") << QByteArray("{}\0", 3) << u"Parsing stopped at byte 3."_s;
    QTest::newRow("a byte and more behind")
            << QByteArray("{}\0{}", 5) << u"Parsing stopped at byte 3."_s;
    QTest::newRow("a comma too many") << "{\"a\": 1,}"_ba << u"Parsing stopped at byte 9."_s;
    QTest::newRow("single quotes") << "{'a': 1}"_ba << u"Parsing stopped at byte 2."_s;
    QTest::newRow("a comment") << "{/* */}"_ba << u"Parsing stopped at byte 2."_s;
    QTest::newRow("NaN") << "{\"a\": NaN}"_ba << u"Parsing stopped at byte 7."_s;
    QTest::newRow("a zero in front") << "{\"a\": 01}"_ba << u"Parsing stopped at byte 8."_s;
    QTest::newRow("too large") << "{\"a\": 1e400}"_ba << u"A number near byte 11 is too large."_s;
    QTest::newRow("a name twice") << R"({"a": 1, "\u0061": 2})"_ba << u"a: appears twice"_s;
    QTest::newRow("a name twice inside") << R"({"customer": {"name": "a", "name": "b"}})"_ba
                                         << u"customer.name: appears twice"_s;
    QTest::newRow("NUL in a text")
            << R"({"a": "b\u0000c"})"_ba << u"a: contains the character NUL"_s;
    QTest::newRow("NUL in a list")
            << R"({"a": ["b", "\u0000"]})"_ba << u"a.1: contains the character NUL"_s;
    QTest::newRow("NUL in a name")
            << R"({"a\u0000": 1})"_ba << u"A name in it contains the character NUL."_s;
    QTest::newRow("a lone surrogate")
            << R"({"a": "\ud83c"})"_ba << u"Parsing stopped at byte 14."_s;
    QTest::newRow("a low surrogate first")
            << R"({"a": "\udf9f"})"_ba << u"Parsing stopped at byte 13."_s;
    QTest::newRow("a surrogate in UTF-8")
            << "{\"a\": \"\xed\xa0\xbc\"}"_ba << u"Parsing stopped at byte 9."_s;
    QTest::newRow("Latin-1") << "{\"a\": \"\xe4\"}"_ba << u"Parsing stopped at byte 9."_s;
    QTest::newRow("an overlong slash")
            << "{\"a\": \"\xc0\xaf\"}"_ba << u"Parsing stopped at byte 8."_s;
    QTest::newRow("seventeen levels") << "{\"a\":"_ba + QByteArray(16, '[') + QByteArray(16, ']')
                    + '}' << u"It is nested more than 16 levels deep."_s;
    QTest::newRow("very many levels") << QByteArray(60'000, '[') << u"It is an array."_s;
}

void tst_StrictJson::refusesWhatIsAmbiguous()
{
    QFETCH(const QByteArray, bytes);
    const auto object = strictObjectFrom(bytes);
    QVERIFY(!object);
    QCOMPARE(object.error().code, Problem::Code::Invalid);
    QTEST(object.error().details, "details");
}

void tst_StrictJson::saysWhichMemberIsWrong()
{
    const auto object = strictObjectFrom(R"({"quantity": 1, "quantity": 100})");
    QVERIFY(!object);
    QCOMPARE(object.error().fields, (QList<Problem::Field>{{u"quantity"_s, u"appears twice"_s}}));
}

void tst_StrictJson::neverReadsBrokenBytesOtherwiseThanQt()
{
    const QByteArray whole = R"({"name": "Jazz \u00e4\ud83c\udf9f\n", "seats": [1, 2.5, -3e2, true],
            "customer": {"name": null, "größe": ""}, "price": "25.00", "z": 9007199254740993})";
    QRandomGenerator chance(20'260'501);
    int read = 0;
    for (int round = 0; round < 50'000; ++round) {
        QByteArray bytes = whole;
        for (quint32 breaks = chance.bounded(4); breaks > 0; --breaks) {
            const auto at = qsizetype(chance.bounded(quint32(bytes.size())));
            if (chance.bounded(2) == 0)
                bytes[at] = char(chance.bounded(256));
            else
                bytes.remove(at, qsizetype(chance.bounded(3)));
        }
        const auto object = strictObjectFrom(bytes);
        if (!object)
            continue;
        ++read;
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(bytes, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, bytes);
        QCOMPARE(*object, document.object());
    }
    QVERIFY(read > 5'000 && read < 45'000);
}

EVENTLY_SHARED_TEST(tst_StrictJson)
#include "tst_strictjson.moc"
