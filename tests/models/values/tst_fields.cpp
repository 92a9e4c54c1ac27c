// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/fields.h"
#include "models/values/id.h"
#include "tests/support/sharedtest.h"

#include <QJsonDocument>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

enum class Colour { Red, Green };

static QLatin1StringView wireName(Colour colour)
{
    return colour == Colour::Red ? "red"_L1 : "green"_L1;
}

/// The complaint of a reader of the member "it" in @p json, or "fine".
template <typename Read>
static QString complaintAbout(const QByteArray &json, Read read)
{
    Fields in(QJsonDocument::fromJson(json).object());
    read(in);
    const auto problem = in.problem();
    return problem ? problem->details : u"fine"_s;
}

class tst_Fields : public QObject
{
    Q_OBJECT

private slots:
    void takesOnlyWholeNumbers_data();
    void takesOnlyWholeNumbers();
    void takesOnlyCleanText_data();
    void takesOnlyCleanText();
    void takesOnlyItsOwnKind_data();
    void takesOnlyItsOwnKind();
    void returnsWhatItRead();
    void keepsSecretsAsTyped();
    void tellsAbsentFromNull();
    void namesMembersOfMembers();
    void hearsOfEverythingAtOnce();
};

void tst_Fields::takesOnlyWholeNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");

    const QString kind = u"it: must be a whole number"_s;
    const QString range = u"it: must be from 1 to 100"_s;
    QTest::newRow("the least") << R"({"it": 1})"_ba << u"fine"_s;
    QTest::newRow("the most") << R"({"it": 100})"_ba << u"fine"_s;
    QTest::newRow("zero") << R"({"it": 0})"_ba << range;
    QTest::newRow("negative") << R"({"it": -1})"_ba << range;
    QTest::newRow("one too many") << R"({"it": 101})"_ba << range;
    QTest::newRow("2^31") << R"({"it": 2147483648})"_ba << range;
    QTest::newRow("2^32 + 1") << R"({"it": 4294967297})"_ba << range;
    QTest::newRow("2^64 + 1") << R"({"it": 18446744073709551617})"_ba << kind;
    QTest::newRow("a string") << R"({"it": "3"})"_ba << kind;
    QTest::newRow("a fraction") << R"({"it": 2.5})"_ba << kind;
    QTest::newRow("true") << R"({"it": true})"_ba << kind;
    QTest::newRow("null") << R"({"it": null})"_ba << kind;
    QTest::newRow("a list") << R"({"it": [3]})"_ba << kind;
    QTest::newRow("absent") << R"({})"_ba << u"it: is required"_s;
}

void tst_Fields::takesOnlyWholeNumbers()
{
    QFETCH(const QByteArray, json);
    QTEST(complaintAbout(json, [](Fields &in) { in.integer(u"it"_s, 1, 100); }), "complaint");
}

void tst_Fields::takesOnlyCleanText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("asLine");
    QTest::addColumn<QString>("asText");

    const QString fine = u"fine"_s;
    const QString control = u"it: contains a control character"_s;
    const QString length = u"it: must have 1 to 5 characters, not 6"_s;
    const QString kind = u"it: must be a string"_s;
    QTest::newRow("short") << R"({"it": "a"})"_ba << fine << fine;
    QTest::newRow("the most") << R"({"it": "🎟🎟🎟🎟🎟"})"_ba << fine << fine;
    QTest::newRow("blanks around") << R"({"it": "  abcde  "})"_ba << fine << fine;
    QTest::newRow("too long") << R"({"it": "abcdef"})"_ba << length << length;
    QTest::newRow("empty") << R"({"it": ""})"_ba << u"it: must not be empty"_s
                           << u"it: must not be empty"_s;
    QTest::newRow("only blanks") << R"({"it": " \n "})"_ba << u"it: must not be empty"_s
                                 << u"it: must not be empty"_s;
    QTest::newRow("two lines") << R"({"it": "a\nb"})"_ba << control << fine;
    QTest::newRow("an escape") << R"({"it": "a\u001bb"})"_ba << control << control;
    QTest::newRow("a number") << R"({"it": 3})"_ba << kind << kind;
    QTest::newRow("absent") << R"({})"_ba << u"it: is required"_s << u"it: is required"_s;
}

void tst_Fields::takesOnlyCleanText()
{
    QFETCH(const QByteArray, json);
    QTEST(complaintAbout(json, [](Fields &in) { in.line(u"it"_s, 1, 5); }), "asLine");
    QTEST(complaintAbout(json, [](Fields &in) { in.text(u"it"_s, 1, 5); }), "asText");
}

void tst_Fields::takesOnlyItsOwnKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");

    const auto row = [](const char *kind, const QByteArray &value, const QString &complaint) {
        QTest::addRow("%s %s", kind, value.constData())
                << QString::fromLatin1(kind) << QByteArray("{\"it\": " + value + '}')
                << (complaint == u"fine" ? complaint : u"it: "_s % complaint);
    };
    const QString fine = u"fine"_s;
    row("flag", "true", fine);
    row("flag", "1", u"must be true or false"_s);
    row("flag", "\"true\"", u"must be true or false"_s);
    row("email", "\"ada@example.org\"", fine);
    row("email", "\"ada\"", u"must be an email address"_s);
    row("id", "\"018f2b6e-7c00-7000-8000-000000000001\"", fine);
    row("id", "\"{018f2b6e-7c00-7000-8000-000000000001}\"", u"must be a UUID"_s);
    row("id", "7", u"must be a string"_s);
    row("instant", "\"2026-05-01T20:00:00+02:00\"", fine);
    row("instant", "\"2026-05-01\"", u"must be a time such as 2026-05-01T20:00:00+02:00"_s);
    row("zone", "\"Europe/Berlin\"", fine);
    row("zone", "\"Mars/Olympus\"", u"must be a time zone such as Europe/Berlin"_s);
    row("currency", "\"EUR\"", fine);
    row("currency", "\"eur\"", u"must be a currency such as EUR"_s);
    row("money", "25.5", fine);
    row("money", "\"9999999999.99\"", fine);
    const QString amount = u"must be an amount in EUR such as \"25.00\", up to 9999999999.99"_s;
    row("money", "\"10000000000.00\"", amount);
    row("money", "25.105", amount);
    row("money", "null", amount);
    row("reference", "\"0000-0000-0012\"", fine);
    row("reference", "\"0000-0000-0013\"", u"is not a reference; check for a misread letter"_s);
    row("choice", "\"green\"", fine);
    row("choice", "\"Green\"", u"must be one of: red, green"_s);
    row("choice", "0", u"must be one of: red, green"_s);
    row("within", "{}", fine);
    row("within", "[]", u"must be an object"_s);
}

void tst_Fields::takesOnlyItsOwnKind()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, json);
    const QHash<QString, std::function<void(Fields &)>> readers{
            {u"flag"_s, [](Fields &in) { in.flag(u"it"_s); }},
            {u"email"_s, [](Fields &in) { in.email(u"it"_s); }},
            {u"id"_s, [](Fields &in) { in.id(u"it"_s); }},
            {u"instant"_s, [](Fields &in) { in.instant(u"it"_s); }},
            {u"zone"_s, [](Fields &in) { in.zone(u"it"_s); }},
            {u"currency"_s, [](Fields &in) { in.currency(u"it"_s); }},
            {u"money"_s, [](Fields &in) { in.money(u"it"_s, u"EUR"_s); }},
            {u"reference"_s, [](Fields &in) { in.reference(u"it"_s); }},
            {u"choice"_s,
             [](Fields &in) {
                 in.choice(u"it"_s, {Colour::Red, Colour::Green});
             }},
            {u"within"_s, [](Fields &in) { in.within(u"it"_s); }},
    };
    QTEST(complaintAbout(json, readers[kind]), "complaint");
    QCOMPARE(complaintAbout("{}", readers[kind]), u"it: is required"_s);
}

void tst_Fields::returnsWhatItRead()
{
    Fields in(QJsonDocument::fromJson(R"({"name": " Jazz ", "count": 3, "free": true,
            "email": " Ada@example.org ", "id": "018F2B6E-7C00-7000-8000-000000000001",
            "at": "2026-05-01T20:00:00+02:00", "price": 25.5, "code": "oooo00000012",
            "colour": "green"})")
                      .object());
    QCOMPARE(in.line(u"name"_s, 1, 10), u"Jazz"_s);
    QCOMPARE(in.integer(u"count"_s, 1, 10), 3);
    QVERIFY(in.flag(u"free"_s));
    QCOMPARE(in.email(u"email"_s), u"Ada@example.org"_s);
    QCOMPARE(toText(in.id(u"id"_s)), u"018f2b6e-7c00-7000-8000-000000000001"_s);
    QCOMPARE(toRfc3339(in.instant(u"at"_s)), u"2026-05-01T18:00:00.000Z"_s);
    QCOMPARE(in.money(u"price"_s, u"EUR"_s), 2550);
    QCOMPARE(in.reference(u"code"_s), u"0000-0000-0012"_s);
    QCOMPARE(in.choice(u"colour"_s, {Colour::Red, Colour::Green}), Colour::Green);
    QVERIFY(!in.problem());
}

void tst_Fields::keepsSecretsAsTyped()
{
    Fields in(QJsonDocument::fromJson(R"({"password": " pass\tword "})").object());
    QCOMPARE(in.secret(u"password"_s, 8, 128), u" pass\tword "_s);
    QVERIFY(!in.problem());
}

void tst_Fields::tellsAbsentFromNull()
{
    Fields in(QJsonDocument::fromJson(R"({"null": null, "three": 3})").object());
    QVERIFY(in.has(u"null"_s));
    QVERIFY(in.isNull(u"null"_s));
    QVERIFY(!in.has(u"absent"_s));
    QVERIFY(!in.isNull(u"absent"_s));

    QCOMPARE(in.optional(u"absent"_s, &Fields::integer, 1, 10), std::nullopt);
    QCOMPARE(in.optional(u"three"_s, &Fields::integer, 1, 10), 3);
    QCOMPARE(in.nullable(u"null"_s, &Fields::integer, 1, 10), std::nullopt);
    QCOMPARE(in.nullable(u"three"_s, &Fields::integer, 1, 10), 3);
    QVERIFY(!in.problem());

    in.optional(u"null"_s, &Fields::integer, 1, 10);
    QCOMPARE(in.problem()->details, u"null: must be a whole number"_s);
}

void tst_Fields::namesMembersOfMembers()
{
    Fields in(QJsonDocument::fromJson(R"({"customer": {"name": "Ada"}})").object());
    Fields customer = in.within(u"customer"_s);
    QCOMPARE(customer.line(u"name"_s, 1, 200), u"Ada"_s);
    customer.email(u"email"_s);
    QCOMPARE(in.problem()->fields,
             (QList<Problem::Field>{{u"customer.email"_s, u"is required"_s}}));
}

void tst_Fields::hearsOfEverythingAtOnce()
{
    Fields in(QJsonDocument::fromJson(R"({"quantity": 0, "endsAt": "2026-05-01T20:00:00Z"})")
                      .object());
    in.id(u"eventId"_s);
    in.integer(u"quantity"_s, 1, 100);
    in.complain(u"endsAt"_s, u"must be after dateTime"_s);

    const auto problem = in.problem();
    QVERIFY(problem);
    QCOMPARE(problem->code, Problem::Code::Invalid);
    QCOMPARE(problem->fields,
             (QList<Problem::Field>{{u"eventId"_s, u"is required"_s},
                                    {u"quantity"_s, u"must be from 1 to 100"_s},
                                    {u"endsAt"_s, u"must be after dateTime"_s}}));
}

EVENTLY_SHARED_TEST(tst_Fields)
#include "tst_fields.moc"
