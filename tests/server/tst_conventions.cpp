// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "models/values/instant.h"
#include "server/access/accesstokens.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// The API's general conventions, rule by rule, with violations and their exact codes.
class tst_Conventions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void wantsJson_data();
    void wantsJson();
    void refusesBrokenBodies_data();
    void refusesBrokenBodies();
    void refusesLargeBodies();
    void readsMoneyExactly_data();
    void readsMoneyExactly();
    void readsIntegersStrictly_data();
    void readsIntegersStrictly();
    void keepsTextsClean_data();
    void keepsTextsClean();
    void readsTimesWithAnyOffset_data();
    void readsTimesWithAnyOffset();
    void saysWhatIsWrongWithARequest();
    void knowsItsPaths_data();
    void knowsItsPaths();
    void knowsItsMethods_data();
    void knowsItsMethods();
    void refusesStrangePathsAndQueries_data();
    void refusesStrangePathsAndQueries();
    void limitsLists();
    void wantsATokenOfItsOwn_data();
    void wantsATokenOfItsOwn();
    void refusesAnIdempotencyKeyThatIsNone_data();
    void refusesAnIdempotencyKeyThatIsNone();
    void countsEachChangeOfSeats();
    void saysWhenToComeBack();
    void limitsWhatOneAddressAsks();
    void limitsStrangersAtTheDesk_data();
    void limitsStrangersAtTheDesk();
    void limitsWrongTokens_data();
    void limitsWrongTokens();
    void passesOverAByteOrderMark();
    void refusesToUpgrade();

private:
    /// A compact JWT with @p header and @p claims, signed with @p key using HS256.
    static QByteArray tokenOf(const QByteArray &header, const QByteArray &claims,
                              const QByteArray &key);
    QByteArray claimsOf(const QString &token) const;

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<TestClient> m_user;
    QString m_event;
};

void tst_Conventions::initTestCase()
{
    m_venue = std::make_unique<Venue>();
    m_user = m_venue->newUser();
    m_event = m_venue->newEventId(1000);
}

void tst_Conventions::cleanupTestCase()
{
    m_user.reset();
    m_venue.reset();
}

void tst_Conventions::wantsJson_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");

    QTest::newRow("JSON") << "application/json"_ba << 201;
    QTest::newRow("JSON in UTF-8") << "application/json; charset=utf-8"_ba << 201;
    QTest::newRow("in any case") << "Application/JSON;Charset=\"UTF-8\""_ba << 201;
    QTest::newRow("text") << "text/plain"_ba << 415;
    QTest::newRow("a form") << "application/x-www-form-urlencoded"_ba << 415;
    QTest::newRow("another JSON") << "application/json-patch+json"_ba << 415;
    QTest::newRow("another charset") << "application/json; charset=latin1"_ba << 415;
    QTest::newRow("none") << ""_ba << 415;
}

void tst_Conventions::wantsJson()
{
    QFETCH(const QByteArray, type);
    const QByteArray order = QJsonDocument(QJsonObject{{u"eventId"_s, m_event}, {u"quantity"_s, 1}})
                                     .toJson(QJsonDocument::Compact);
    const Response answer =
            m_user->send("POST", u"/api/bookings"_s, order, {{"Content-Type", type}});
    QTEST(answer.status, "status");
    if (answer.status == 415)
        QCOMPARE(answer.code(), u"unsupported_media_type"_s);
    else
        QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
}

void tst_Conventions::refusesBrokenBodies_data()
{
    QTest::addColumn<QByteArray>("body");

    const QByteArray event = m_event.toLatin1();
    const auto order = [&](const QByteArray &rest) -> QByteArray {
        return R"({"eventId":")" + event + R"(","quantity":1)" + rest + "}";
    };
    QTest::newRow("none") << QByteArray();
    QTest::newRow("blanks") << "  \n "_ba;
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("a text") << "\"order\""_ba;
    QTest::newRow("cut off") << order({}).chopped(1);
    QTest::newRow("more behind it") << order({}) + "{}";
    QTest::newRow("a comma too many") << order(",");
    QTest::newRow("a comment") << order(" /* please */");
    QTest::newRow("single quotes") << "{'quantity':1}"_ba;
    QTest::newRow("the same name twice") << order(R"(,"quantity":100)");
    QTest::newRow("the same name twice, deep") << order(R"(,"customer":{"name":"a","name":"b"})");
    QTest::newRow("the same name by escape") << order(R"(,"\u0071uantity":2)");
    QTest::newRow("NUL") << order(R"(,"customer":{"name":"a\u0000b"})");
    QTest::newRow("a lone surrogate") << order(R"(,"customer":{"name":"\ud800"})");
    QTest::newRow("two surrogates the wrong way")
            << order(R"(,"customer":{"name":"\udc00\ud800"})");
    QTest::newRow("not UTF-8") << order(",\"customer\":{\"name\":\"\xff\"}");
    QTest::newRow("a surrogate in UTF-8") << order(",\"customer\":{\"name\":\"\xed\xa0\x80\"}");
    QTest::newRow("too long an encoding") << order(",\"customer\":{\"name\":\"\xc0\x80\"}");
    QTest::newRow("a raw line break") << order(",\"customer\":{\"name\":\"a\nb\"}");
    QTest::newRow("1e400") << R"({"eventId":")" + event + R"(","quantity":1e400})";
    QTest::newRow("NaN") << R"({"eventId":")" + event + R"(","quantity":NaN})";
    QTest::newRow("a number like 01") << R"({"eventId":")" + event + R"(","quantity":01})";
    QTest::newRow("17 levels") << order(",\"x\":" + QByteArray(16, '[') + QByteArray(16, ']'));
    QTest::newRow("1,000 levels") << order(",\"x\":" + QByteArray(1000, '[')
                                           + QByteArray(1000, ']'));
}

void tst_Conventions::refusesBrokenBodies()
{
    QFETCH(const QByteArray, body);
    const qint64 before = m_venue->event(m_event)[u"version"_s].toInteger();
    const Response refused = m_user->send("POST", u"/api/bookings"_s, body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QCOMPARE(m_venue->event(m_event)[u"version"_s], before);
}

void tst_Conventions::refusesLargeBodies()
{
    QByteArray order = QJsonDocument(QJsonObject{{u"eventId"_s, m_event}, {u"quantity"_s, 1}})
                               .toJson(QJsonDocument::Compact);
    order = order.leftJustified(64 * 1024, ' ');
    QCOMPARE(m_user->send("POST", u"/api/bookings"_s, order).status, 201);
    TestClient another(m_venue->server.port(), m_venue->server.newUser().token);
    const Response refused = another.send("POST", u"/api/bookings"_s, order + ' ');
    QCOMPARE(refused.status, 413);
    QCOMPARE(refused.code(), u"payload_too_large"_s);
}

void tst_Conventions::readsMoneyExactly_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QByteArray>("price"); // As written in the body.
    QTest::addColumn<QString>("shown"); // Empty: refused.

    QTest::newRow("euros") << u"EUR"_s << R"("25.00")"_ba << u"25.00"_s;
    QTest::newRow("fewer digits") << u"EUR"_s << R"("25.5")"_ba << u"25.50"_s;
    QTest::newRow("a number") << u"EUR"_s << "25.5"_ba << u"25.50"_s;
    QTest::newRow("a whole number") << u"EUR"_s << "25"_ba << u"25.00"_s;
    QTest::newRow("what no float is") << u"EUR"_s << "0.29"_ba << u"0.29"_s;
    QTest::newRow("the highest") << u"EUR"_s << R"("9999999999.99")"_ba << u"9999999999.99"_s;
    QTest::newRow("yen") << u"JPY"_s << R"("2500")"_ba << u"2500"_s;
    QTest::newRow("dinars") << u"KWD"_s << R"("1.234")"_ba << u"1.234"_s;
    QTest::newRow("too many digits") << u"EUR"_s << R"("25.001")"_ba << QString();
    QTest::newRow("too many, though nought") << u"JPY"_s << R"("2500.0")"_ba << QString();
    QTest::newRow("too high") << u"EUR"_s << R"("10000000000.00")"_ba << QString();
    QTest::newRow("past 64 bits") << u"EUR"_s << R"("92233720368547758.08")"_ba << QString();
    QTest::newRow("below nothing") << u"EUR"_s << "-1"_ba << QString();
    QTest::newRow("a sign") << u"EUR"_s << R"("+25.00")"_ba << QString();
    QTest::newRow("an exponent") << u"EUR"_s << R"("2.5e1")"_ba << QString();
    QTest::newRow("a comma") << u"EUR"_s << R"("25,00")"_ba << QString();
    QTest::newRow("a blank") << u"EUR"_s << R"(" 25.00")"_ba << QString();
    QTest::newRow("a nought in front") << u"EUR"_s << R"("025.00")"_ba << QString();
    QTest::newRow("other digits") << u"EUR"_s << R"("٢٥.٠٠")"_ba << QString();
    QTest::newRow("empty") << u"EUR"_s << R"("")"_ba << QString();
    QTest::newRow("null") << u"EUR"_s << "null"_ba << QString();
}

void tst_Conventions::readsMoneyExactly()
{
    QFETCH(const QString, currency);
    QFETCH(const QByteArray, price);
    QFETCH(const QString, shown);
    QJsonObject body = Venue::eventBody({{u"currency"_s, currency}});
    body.remove(u"price"_s);
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact).chopped(1)
            + ",\"price\":" + price + "}";
    const Response answer = m_venue->organizer.send("POST", u"/api/events"_s, json);
    if (!shown.isEmpty()) {
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json()[u"price"_s], shown);
        return;
    }
    QCOMPARE(answer.code(), u"invalid"_s);
    QCOMPARE(answer.json()[u"fields"_s][0][u"field"_s], u"price"_s);
}

void tst_Conventions::readsIntegersStrictly_data()
{
    QTest::addColumn<QByteArray>("quantity");
    QTest::addColumn<int>("status");

    QTest::newRow("3") << "3"_ba << 201;
    QTest::newRow("0") << "0"_ba << 400;
    QTest::newRow("-1") << "-1"_ba << 400;
    QTest::newRow("101") << "101"_ba << 400;
    QTest::newRow("2^31") << "2147483648"_ba << 400;
    QTest::newRow("2^32 + 1") << "4294967297"_ba << 400;
    QTest::newRow("2^64 + 1") << "18446744073709551617"_ba << 400;
    QTest::newRow("2.5") << "2.5"_ba << 400;
    QTest::newRow("nearly 3") << "2.99999999999999999999999"_ba << 400;
    QTest::newRow("hardly more than 3") << "3.00000000000000000000001"_ba << 400;
    QTest::newRow("a text") << "\"3\""_ba << 400;
    QTest::newRow("true") << "true"_ba << 400;
    QTest::newRow("null") << "null"_ba << 400;
    QTest::newRow("a list") << "[3]"_ba << 400;
}

void tst_Conventions::readsIntegersStrictly()
{
    QFETCH(const QByteArray, quantity);
    const QByteArray order =
            R"({"eventId":")" + m_event.toLatin1() + R"(","quantity":)" + quantity + "}";
    const Response answer = m_user->send("POST", u"/api/bookings"_s, order);
    QTEST(answer.status, "status");
    if (answer.status == 400) {
        QCOMPARE(answer.code(), u"invalid"_s);
        QCOMPARE(answer.json()[u"fields"_s][0][u"field"_s], u"quantity"_s);
    }
}

void tst_Conventions::keepsTextsClean_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown"); // Empty: refused.

    QTest::newRow("plain") << u"Concert"_s << u"Concert"_s;
    QTest::newRow("trimmed") << u" \t Concert\n "_s << u"Concert"_s;
    QTest::newRow("other scripts") << u"音楽会 ☂ 🎷"_s << u"音楽会 ☂ 🎷"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE events; --"_s << u"'; DROP TABLE events; --"_s;
    QTest::newRow("markup") << u"<script>alert(1)</script>"_s << u"<script>alert(1)</script>"_s;
    QTest::newRow("200 characters") << QString(200, u'x') << QString(200, u'x');
    QTest::newRow("200 characters beyond 16 bits") << u"🎷"_s.repeated(200) << u"🎷"_s.repeated(200);
    QTest::newRow("201 characters") << QString(201, u'x') << QString();
    QTest::newRow("empty") << u""_s << QString();
    QTest::newRow("blank") << u"   "_s << QString();
    QTest::newRow("a line break inside") << u"a\nb"_s << QString();
    QTest::newRow("a bell") << u"a\u0007b"_s << QString();
    QTest::newRow("delete") << u"a\u007fb"_s << QString();
    QTest::newRow("a C1 control") << u"a\u0085b"_s << QString();
}

void tst_Conventions::keepsTextsClean()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    const Response answer =
            m_venue->organizer.post(u"/api/events"_s, Venue::eventBody({{u"name"_s, name}}));
    if (!shown.isEmpty()) {
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json()[u"name"_s], shown);
        return;
    }
    QCOMPARE(answer.code(), u"invalid"_s);
    QCOMPARE(answer.json()[u"fields"_s][0][u"field"_s], u"name"_s);
}

void tst_Conventions::readsTimesWithAnyOffset_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("shown"); // Empty: refused.

    QTest::newRow("UTC") << u"2040-05-01T18:00:00Z"_s << u"2040-05-01T18:00:00.000Z"_s;
    QTest::newRow("an offset") << u"2040-05-01T20:00:00+02:00"_s << u"2040-05-01T18:00:00.000Z"_s;
    QTest::newRow("across midnight")
            << u"2040-05-02T00:30:00+05:45"_s << u"2040-05-01T18:45:00.000Z"_s;
    QTest::newRow("microseconds are cut")
            << u"2040-05-01T18:00:00.123987Z"_s << u"2040-05-01T18:00:00.123Z"_s;
    QTest::newRow("no offset") << u"2040-05-01T18:00:00"_s << QString();
    QTest::newRow("no seconds") << u"2040-05-01T18:00Z"_s << QString();
    QTest::newRow("only a date") << u"2040-05-01"_s << QString();
    QTest::newRow("no such day") << u"2041-02-29T18:00:00Z"_s << QString();
    QTest::newRow("no such hour") << u"2040-05-01T24:00:00Z"_s << QString();
    QTest::newRow("the year 10000") << u"10000-05-01T18:00:00Z"_s << QString();
    QTest::newRow("a number") << u"2219594400"_s << QString();
}

void tst_Conventions::readsTimesWithAnyOffset()
{
    QFETCH(const QString, time);
    QFETCH(const QString, shown);
    const Response answer =
            m_venue->organizer.post(u"/api/events"_s, Venue::eventBody({{u"dateTime"_s, time}}));
    if (!shown.isEmpty()) {
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json()[u"dateTime"_s], shown);
        return;
    }
    QCOMPARE(answer.code(), u"invalid"_s);
    QCOMPARE(answer.json()[u"fields"_s][0][u"field"_s], u"dateTime"_s);
}

/// No stack trace, SQL or file name; always the same four members.
void tst_Conventions::saysWhatIsWrongWithARequest()
{
    const auto anyone = m_venue->anyone();
    const QList<Response> refusals{
            m_user->post(u"/api/bookings"_s, QJsonObject()), // 400
            anyone->get(u"/api/bookings"_s), // 401
            m_user->get(u"/api/users"_s), // 403
            anyone->get(u"/api/events/nonsense"_s), // 404
            anyone->send("DELETE", u"/api/events"_s), // 405
            Venue::book(*m_user, m_venue->newEventId(1), 2), // 409
    };
    const QList<int> statuses{400, 401, 403, 404, 405, 409};
    for (qsizetype i = 0; i < refusals.size(); ++i) {
        QCOMPARE(refusals[i].status, statuses[i]);
        QCOMPARE(refusals[i].header("content-type"), QByteArray("application/json"));
        const QJsonObject json = refusals[i].json();
        QVERIFY(!json[u"error"_s].toString().isEmpty());
        QVERIFY(json[u"details"_s].isString());
        QCOMPARE(json.contains(u"fields"_s), statuses[i] == 400);
        for (const char *leak : {"SELECT", "INSERT", ".cpp", "evently_", "QPSQL"})
            QVERIFY2(!refusals[i].body.contains(leak), leak);
    }
}

void tst_Conventions::knowsItsPaths_data()
{
    QTest::addColumn<QString>("path");

    for (const char *path : {"/", "/api", "/api/", "/api/nothing", "/events", "/API/events",
                             "/api/events/", "/api//events", "/api/events/%7B%7D/x",
                             "/api/events/a/b/c", "/api/bookings/reference", "/favicon.ico"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void tst_Conventions::knowsItsPaths()
{
    QFETCH(const QString, path);
    const Response refused = m_venue->organizer.get(path);
    QCOMPARE(refused.status, 404);
    QCOMPARE(refused.code(), u"not_found"_s);
}

void tst_Conventions::knowsItsMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("allow");

    const QString event = u"/api/events/"_s % toText(newId());
    QTest::newRow("events") << "DELETE"_ba << u"/api/events"_s << "GET, HEAD, OPTIONS, POST"_ba;
    QTest::newRow("an event") << "POST"_ba << event << "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"_ba;
    QTest::newRow("bookings") << "PUT"_ba << u"/api/bookings"_s << "GET, HEAD, OPTIONS, POST"_ba;
    QTest::newRow("confirm") << "GET"_ba << u"/api/bookings/x/confirm"_s << "OPTIONS, POST"_ba;
    QTest::newRow("live") << "POST"_ba << u"/api/live"_s << "GET, HEAD, OPTIONS"_ba;
    for (const QByteArray method : {"TRACE", "PROPFIND", "LINK", "FOO"})
        QTest::newRow(method) << method << u"/api/events"_s << "GET, HEAD, OPTIONS, POST"_ba;
}

void tst_Conventions::knowsItsMethods()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, allow);
    const auto sorted = [](const QByteArray &methods) {
        QByteArrayList list = methods.split(',');
        for (QByteArray &each : list)
            each = each.trimmed();
        std::ranges::sort(list);
        return list;
    };
    const Response refused = m_venue->organizer.send(method, path);
    QCOMPARE(refused.status, 405);
    QCOMPARE(refused.code(), u"method_not_allowed"_s);
    QCOMPARE(sorted(refused.header("allow")), sorted(allow));
    QCOMPARE(sorted(m_venue->organizer.send("OPTIONS", path).header("allow")), sorted(allow));
}

void tst_Conventions::refusesStrangePathsAndQueries_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("code");

    QTest::newRow("NUL in the path") << u"/api/events/%00"_s << u"bad_request"_s;
    QTest::newRow("a line break in the path") << u"/api/events/y%0d%0aX:%20y"_s << u"bad_request"_s;
    QTest::newRow("a broken escape") << u"/api/events/%zz"_s << u"bad_request"_s;
    QTest::newRow("a way up") << u"/api/../api/events"_s << u"bad_request"_s;
    QTest::newRow("not UTF-8") << u"/api/events/%ff"_s << u"bad_request"_s;
    QTest::newRow("NUL in the query") << u"/api/events?search=%00"_s << u"invalid_query"_s;
    QTest::newRow("no UTF-8 in the query") << u"/api/events?search=%ff"_s << u"invalid_query"_s;
    QTest::newRow("a broken escape in the query")
            << u"/api/events?search=%zz"_s << u"invalid_query"_s;
    QTest::newRow("half an escape in the query")
            << u"/api/bookings?status=%2"_s << u"invalid_query"_s;
    QTest::newRow("a control character where nothing is scanned")
            << u"/api/bookings?status=%07confirmed"_s << u"invalid_query"_s;
    QTest::newRow("a control character") << u"/api/events?search=a%07b"_s << u"invalid_query"_s;
    QTest::newRow("SQL in sort") << u"/api/events?sort=price;DROP%20TABLE%20events"_s
                                 << u"invalid_query"_s;
    QTest::newRow("a long target")
            << u"/api/events?search="_s % QString(20'000, u'x') << u"uri_too_long"_s;
}

void tst_Conventions::refusesStrangePathsAndQueries()
{
    QFETCH(const QString, target);
    TestClient client(m_venue->server.port());
    client.setToken(m_venue->admin.token);
    const Response refused = client.get(target);
    QTEST(refused.code(), "code");
    if (refused.code() == u"invalid_query") {
        const QString parameter = target.section(u'?', 1).section(u'=', 0, 0);
        QVERIFY2(refused.json()[u"details"_s].toString().startsWith(parameter % u':'),
                 refused.body.constData());
    }
    QCOMPARE(client.get(u"/api/health"_s).status, 200);
}

void tst_Conventions::limitsLists()
{
    for (int i = 0; i < 21; ++i)
        m_venue->newEvent({{u"category"_s, u"many"_s}});
    const auto anyone = m_venue->anyone();
    const QString list = u"/api/events?category=many"_s;
    const Response first = anyone->get(list);
    QCOMPARE(dataOf(first).size(), 20);
    QVERIFY(first.json()[u"nextCursor"_s].isString());
    QVERIFY(!first.json().contains(u"pagination"_s));
    const Response all = anyone->get(list % u"&limit=100"_s);
    QCOMPARE(dataOf(all).size(), 21);
    QVERIFY(all.json()[u"nextCursor"_s].isNull());
    const QString both = list % u"&page=1&cursor="_s % first.json()[u"nextCursor"_s].toString();
    QCOMPARE(anyone->get(both).code(), u"invalid_query"_s);
}

QByteArray tst_Conventions::tokenOf(const QByteArray &header, const QByteArray &claims,
                                    const QByteArray &key)
{
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray signedPart = header.toBase64(form) + '.' + claims.toBase64(form);
    return signedPart + '.'
            + QMessageAuthenticationCode::hash(signedPart, key, QCryptographicHash::Sha256)
                      .toBase64(form);
}

QByteArray tst_Conventions::claimsOf(const QString &token) const
{
    return QByteArray::fromBase64(token.section(u'.', 1, 1).toLatin1(),
                                  QByteArray::Base64UrlEncoding);
}

void tst_Conventions::wantsATokenOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("code"); // Empty: accepted.

    const QByteArray key = m_venue->server.usedSettings().signingKeys.first();
    const QString token = m_venue->server.newUser().token;
    const QByteArray claims = claimsOf(token);
    const QByteArray header = QByteArray::fromBase64(token.section(u'.', 0, 0).toLatin1(),
                                                     QByteArray::Base64UrlEncoding);
    const AccessTokens tokens({key});
    const auto read = tokens.read(token.toLatin1(), systemNow());
    const auto expired = tokens.issue(read->userId, read->session, read->tokenVersion,
                                      systemNow() - AccessTokens::lifetime - 60s);
    const QByteArray bare = token.toLatin1();
    QByteArray tampered = bare;
    const qsizetype middle = bare.indexOf('.') + 5;
    tampered[middle] = tampered[middle] == 'A' ? 'B' : 'A';
    const QByteArray none = R"({"alg":"none","typ":"JWT"})";
    const QByteArray unsignedToken = tokenOf(none, claims, key);

    const QString refused = u"unauthenticated"_s;
    QTest::newRow("its own") << "Bearer " + bare << QString();
    QTest::newRow("any case of Bearer") << "bearer " + bare << QString();
    QTest::newRow("made by the same rule") << "Bearer " + tokenOf(header, claims, key) << QString();
    QTest::newRow("expired") << "Bearer " + expired.token << u"token_expired"_s;
    QTest::newRow("another key") << "Bearer " + tokenOf(header, claims, "another key") << refused;
    QTest::newRow("changed claims") << "Bearer " + tampered << refused;
    QTest::newRow("alg none, signed") << "Bearer " + unsignedToken << refused;
    QTest::newRow("alg none, unsigned")
            << "Bearer " + unsignedToken.left(unsignedToken.lastIndexOf('.') + 1) << refused;
    QTest::newRow("alg None") << "Bearer " + tokenOf(R"({"alg":"None"})", claims, key) << refused;
    QTest::newRow("HS512 by name")
            << "Bearer " + tokenOf(R"({"alg":"HS512","typ":"JWT"})", claims, key) << refused;
    QTest::newRow("a key of the client's")
            << "Bearer " + tokenOf(R"({"alg":"HS256","jwk":{"k":"AAAA"}})", claims, "") << refused;
    QTest::newRow("no MAC") << "Bearer " + bare.left(bare.lastIndexOf('.')) << refused;
    QTest::newRow("a part too many") << "Bearer " + bare + ".x" << refused;
    QTest::newRow("padding") << "Bearer " + bare + "=" << refused;
    QTest::newRow("nonsense") << "Bearer nonsense"_ba << refused;
    QTest::newRow("empty") << "Bearer "_ba << refused;
    QTest::newRow("another scheme") << "Basic YWRtaW46YWRtaW4="_ba << refused;
    QTest::newRow("5,000 bytes") << "Bearer " + QByteArray(5000, 'a') << refused;
}

void tst_Conventions::wantsATokenOfItsOwn()
{
    QFETCH(const QByteArray, authorization);
    QFETCH(const QString, code);
    TestClient client(m_venue->server.port());
    const Response answer = client.get(u"/api/bookings"_s, {{"Authorization", authorization}});
    QCOMPARE(answer.status, code.isEmpty() ? 200 : 401);
    QCOMPARE(answer.code(), code);
    // A bad token is refused even where no token is needed.
    const Response open = client.get(u"/api/events"_s, {{"Authorization", authorization}});
    QCOMPARE(open.status, code.isEmpty() ? 200 : 401);
}

void tst_Conventions::refusesAnIdempotencyKeyThatIsNone_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("status");

    QTest::newRow("64 characters") << QByteArray(64, '~') << 201;
    QTest::newRow("65 characters") << QByteArray(65, 'x') << 400;
    QTest::newRow("a blank") << "a b"_ba << 400;
    QTest::newRow("not ASCII") << "sch\xc3\xb6n"_ba << 400;
}

void tst_Conventions::refusesAnIdempotencyKeyThatIsNone()
{
    QFETCH(const QByteArray, key);
    const Response answer =
            m_user->post(u"/api/bookings"_s, {{u"eventId"_s, m_event}, {u"quantity"_s, 1}},
                         {{"Idempotency-Key", key}});
    QTEST(answer.status, "status");
    if (answer.status == 400)
        QCOMPARE(answer.code(), u"invalid"_s);
}

/// Every answer to a change of seats has its number in the ledger, without gaps.
void tst_Conventions::countsEachChangeOfSeats()
{
    const QString id = m_venue->newEventId(4);
    const auto bob = m_venue->newUser();
    const Response held = Venue::book(*m_user, id, 2, {{u"hold"_s, true}});
    QCOMPARE(held.seq(), 2);
    QCOMPARE(m_user->post(bookingPath(held) % u"/confirm"_s).seq(), 3);
    QCOMPARE(Venue::book(*m_user, id, 2).seq(), 4);
    const Response entry = Venue::wait(*bob, id, 1);
    QCOMPARE(entry.seq(), 5);
    QCOMPARE(m_user->del(bookingPath(held) % u"?quantity=1"_s).seq(), 6); // 7 is the offer.
    QCOMPARE(bob->post(u"/api/waitlist/%1/accept"_s.arg(id)).seq(), 8);
    QCOMPARE(m_venue->organizer.patch(u"/api/events/"_s % id, {{u"totalCapacity"_s, 9}}).seq(), 9);
    QCOMPARE(m_venue->organizer.del(u"/api/events/"_s % id).seq(), 10);
    QCOMPARE(m_venue->event(id)[u"version"_s], 10);
}

/// A server under load says so at once, and when to retry.
void tst_Conventions::saysWhenToComeBack()
{
    ServerSettings settings = TestServer::settings();
    settings.deadlines.read = 1ms; // No one is that fast, so nothing is read.
    settings.waitingMax = 0;
    TestServer busy(settings);
    TestClient client(busy.port());
    const Response refused = client.get(u"/api/events/"_s % toText(newId()));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.code(), u"overloaded"_s);
    QVERIFY(refused.header("retry-after").toInt() >= 1);
}

void tst_Conventions::limitsWhatOneAddressAsks()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.requestsPerSecond = 1;
    TestServer strict(settings);
    TestClient client(strict.port());
    Response last;
    for (int i = 0; i < 200 && last.status != 429; ++i)
        last = client.get(u"/api/health"_s);
    QCOMPARE(last.status, 429);
    QCOMPARE(last.code(), u"rate_limited"_s);
    QVERIFY(last.header("retry-after").toInt() >= 1);
}

void tst_Conventions::refusesToUpgrade()
{
    const TestClient client(m_venue->server.port());
    const QByteArray answer = client.raw(
            "GET /api/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: "
            "websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            500ms);
    QVERIFY(!answer.contains("101"));
    QVERIFY(answer.startsWith("HTTP/1.1 "));
}

void tst_Conventions::limitsStrangersAtTheDesk_data()
{
    QTest::addColumn<QString>("token");

    QTest::newRow("without a token") << QString();
    QTest::newRow("with a forged token") << u"a.b.c"_s;
    QTest::newRow("with a kiosk's token that nobody has") << u"kiosk_"_s % QString(43, u'x');
}

void tst_Conventions::limitsStrangersAtTheDesk()
{
    QFETCH(const QString, token);
    ServerSettings settings = TestServer::settings();
    settings.limits.requestsPerSecond = 50;
    Venue venue(settings);
    const QString event = venue.newEventId(1'000);
    TestClient stranger(venue.server.port(), token);
    Response last = Venue::book(stranger, event, 1);
    QCOMPARE(last.status, 401);
    for (int i = 0; i < 5'000 && last.status != 429; ++i)
        last = Venue::book(stranger, event, 1);
    QCOMPARE(last.status, 429);
    QCOMPARE(last.code(), u"rate_limited"_s);
    // Signed-in clients are served at once, though the address is the same.
    for (int i = 0; i < 100; ++i)
        QCOMPARE(Venue::book(venue.organizer, event, 1).status, 201);
}

void tst_Conventions::limitsWrongTokens_data()
{
    QTest::addColumn<QString>("token");

    QTest::newRow("forged") << u"a.b.c"_s;
    QTest::newRow("a kiosk's that nobody has") << u"kiosk_"_s % QString(43, u'x');
}

void tst_Conventions::limitsWrongTokens()
{
    QFETCH(const QString, token);
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 10;
    Venue venue(settings);
    const QString me = u"/api/auth/me"_s;
    const auto kiosk = venue.server.newKiosk(venue.admin);
    const auto revoked = venue.server.newKiosk(venue.admin);
    QCOMPARE(venue.organizer.del(u"/api/kiosks/"_s % revoked.id).status, 204);
    const AccessTokens tokens(settings.signingKeys);
    const auto expired = tokens.issue(newId(), newId(), 0, systemNow() - 1h).token;

    TestClient guesser(venue.server.port(), token);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(guesser.get(me).status, 401);
    const Response slowed = guesser.get(me);
    QCOMPARE(slowed.status, 429);
    QCOMPARE(slowed.code(), u"rate_limited"_s);
    QVERIFY(slowed.header("retry-after").toInt() > 0);

    // Valid tokens from the same address still work, even those that the server hasn't seen yet;
    // and expired tokens are reported as such.
    QCOMPARE(venue.organizer.get(me).status, 200);
    QCOMPARE(TestClient(venue.server.port(), kiosk.token).get(u"/api/bookings"_s).status, 200);
    for (int i = 0; i < 20; ++i) {
        TestClient late(venue.server.port(), QString::fromLatin1(expired));
        QCOMPARE(late.get(me).code(), u"token_expired"_s);
        TestClient gone(venue.server.port(), revoked.token);
        QCOMPARE(gone.get(u"/api/bookings"_s).code(), u"unauthenticated"_s);
    }
}

void tst_Conventions::passesOverAByteOrderMark()
{
    TestClient client(m_venue->server.port(), m_venue->admin.token);
    client.onComplaint([](const QString &) {}); // The check can't parse a BOM.
    const QByteArray body = QJsonDocument(Venue::eventBody()).toJson();
    const auto send = [&](const QByteArray &before) {
        return client.send("POST", u"/api/events"_s, before + body);
    };
    QCOMPARE(send("\xef\xbb\xbf").status, 201);
    QCOMPARE(send("\xef\xbb").code(), u"invalid"_s);
    QCOMPARE(send("\xef\xbb\xbf\xef\xbb\xbf").code(), u"invalid"_s);
}

QTEST_GUILESS_MAIN(tst_Conventions)
#include "tst_conventions.moc"
