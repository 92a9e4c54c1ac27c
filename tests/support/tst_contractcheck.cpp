// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/contractcheck.h"
#include "tests/support/sharedtest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

static const auto id = u"018f2b6e-7c00-7000-8000-000000000001"_s;
static const auto instant = u"2026-05-01T18:00:00.000Z"_s;

static QJsonObject jazz()
{
    return {{u"id"_s, id},
            {u"name"_s, u"Jazz"_s},
            {u"description"_s, u""_s},
            {u"venue"_s, u"Keller"_s},
            {u"dateTime"_s, instant},
            {u"endsAt"_s, QJsonValue::Null},
            {u"salesUntil"_s, instant},
            {u"cancelUntil"_s, instant},
            {u"timeZone"_s, u"Europe/Berlin"_s},
            {u"totalCapacity"_s, 100},
            {u"availableCapacity"_s, 97},
            {u"heldCapacity"_s, 1},
            {u"waitingCount"_s, 0},
            {u"waitingTickets"_s, 0},
            {u"price"_s, u"25.00"_s},
            {u"priceFrom"_s, QJsonValue::Null},
            {u"priceTo"_s, QJsonValue::Null},
            {u"ticketTypes"_s, QJsonArray()},
            {u"currency"_s, u"EUR"_s},
            {u"category"_s, u"other"_s},
            {u"status"_s, u"published"_s},
            {u"sales"_s, u"open"_s},
            {u"maxPerBooking"_s, 10},
            {u"maxPerUser"_s, QJsonValue::Null},
            {u"waitlistPolicy"_s, u"fill"_s},
            {u"createdBy"_s, id},
            {u"version"_s, 3},
            {u"revision"_s, 1},
            {u"createdAt"_s, instant},
            {u"updatedAt"_s, instant}};
}

static QJsonObject twoSeats()
{
    return {{u"id"_s, id},
            {u"bookingReference"_s, u"0000-0000-0012"_s},
            {u"userId"_s, id},
            {u"kioskId"_s, QJsonValue::Null},
            {u"createdBy"_s, QJsonValue::Null},
            {u"eventId"_s, id},
            {u"event"_s,
             QJsonObject{{u"name"_s, u"Jazz"_s},
                         {u"venue"_s, u"Keller"_s},
                         {u"dateTime"_s, instant},
                         {u"timeZone"_s, u"Europe/Berlin"_s}}},
            {u"quantity"_s, 2},
            {u"unitPrice"_s, u"25.00"_s},
            {u"totalAmount"_s, u"50.00"_s},
            {u"currency"_s, u"EUR"_s},
            {u"status"_s, u"confirmed"_s},
            {u"channel"_s, u"online"_s},
            {u"customer"_s, QJsonObject{{u"name"_s, u"Ada"_s}, {u"email"_s, QJsonValue::Null}}},
            {u"holdExpiresAt"_s, QJsonValue::Null},
            {u"paidAt"_s, QJsonValue::Null},
            {u"paidAmount"_s, u"0.00"_s},
            {u"paymentMethod"_s, QJsonValue::Null},
            {u"refundDue"_s, false},
            {u"refundDueAmount"_s, u"0.00"_s},
            {u"refundedAmount"_s, u"0.00"_s},
            {u"rescheduledFrom"_s, QJsonValue::Null},
            {u"createdAt"_s, instant},
            {u"confirmedAt"_s, instant},
            {u"cancelledAt"_s, QJsonValue::Null},
            {u"lines"_s,
             QJsonArray{QJsonObject{{u"type"_s, 1},
                                    {u"name"_s, u"Ticket"_s},
                                    {u"quantity"_s, 2},
                                    {u"admits"_s, 1},
                                    {u"unitPrice"_s, u"25.00"_s},
                                    {u"discount"_s, u"0.00"_s},
                                    {u"totalAmount"_s, u"50.00"_s},
                                    {u"taxRate"_s, u"7.7"_s},
                                    {u"taxAmount"_s, u"3.57"_s},
                                    {u"firstTicket"_s, 1}}}},
            {u"code"_s, QJsonValue::Null}};
}

static QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static QJsonObject with(QJsonObject object, const QString &name, const QJsonValue &value)
{
    object[name] = value;
    return object;
}

static QJsonObject without(QJsonObject object, const QString &name)
{
    object.remove(name);
    return object;
}

static const WireExchange::Header asJson{"content-type", "application/json"};
static const QByteArray eventPath = "/api/events/018f2b6e-7c00-7000-8000-000000000001";

static WireExchange showing(const QJsonObject &event)
{
    return {.method = "GET",
            .target = eventPath,
            .status = 200,
            .headers = {asJson, {"etag", "\"1.3\""}},
            .body = bytes(event)};
}

static WireExchange placing(const QJsonObject &booking)
{
    return {.method = "POST",
            .target = "/api/bookings",
            .requestBody = R"({"eventId": "018f2b6e-7c00-7000-8000-000000000001", "quantity": 2})",
            .status = 201,
            .headers = {asJson, {"evently-seq", "4"}},
            .body = bytes(booking)};
}

static WireExchange refusing(const QByteArray &method, const QByteArray &target, int status,
                             const QByteArray &code, QList<WireExchange::Header> headers = {})
{
    headers << asJson;
    return {.method = method,
            .target = target,
            .requestBody = {},
            .status = status,
            .headers = headers,
            .body = R"({"error": "No.", "details": "", "code": ")" + code + "\"}"};
}

class tst_ContractCheck : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWrong_data();
    void findsNothingWrong();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void knowsWhoMayCallWhat();

private:
    ContractCheck m_contract;
};

void tst_ContractCheck::findsNothingWrong_data()
{
    QTest::addColumn<WireExchange>("exchange");

    QTest::newRow("an event") << showing(jazz());
    QTest::newRow("an event in yen")
            << showing(with(with(jazz(), u"currency"_s, u"JPY"_s), u"price"_s, u"2500"_s));
    QTest::newRow("a list") << WireExchange{
            .method = "GET",
            .target = "/api/events?limit=100&search=jazz",
            .status = 200,
            .headers = {{"content-type", "application/json; charset=utf-8"}},
            .body = bytes({{u"data"_s, QJsonArray{jazz(), jazz()}}, {u"nextCursor"_s, u"x"_s}})};
    QTest::newRow("a booking") << placing(twoSeats());
    QTest::newRow("a kiosk's booking") << placing(without(twoSeats(), u"customer"_s));
    QTest::newRow("the same event")
            << WireExchange{.method = "GET", .target = eventPath, .status = 304};
    QTest::newRow("only its head") << WireExchange{.method = "HEAD",
                                                   .target = eventPath,
                                                   .status = 200,
                                                   .headers = {asJson, {"etag", "\"1.3\""}}};
    QTest::newRow("done") << WireExchange{
            .method = "POST", .target = "/api/auth/logout", .status = 204};
    QTest::newRow("sold out") << refusing("POST", "/api/bookings", 409, "sold_out");
    QTest::newRow("invalid") << refusing("POST", "/api/bookings", 400, "invalid");
    QTest::newRow("another's") << refusing("GET", eventPath, 404, "not_found");
    QTest::newRow("no such path") << refusing("GET", "/api/nowhere", 404, "not_found");
    QTest::newRow("no such method") << refusing("DELETE", "/api/events", 405, "method_not_allowed",
                                                {{"allow", "GET, POST"}});
    QTest::newRow("not signed in") << refusing("GET", "/api/bookings", 401, "unauthenticated",
                                               {{"www-authenticate", "Bearer"}});
    QTest::newRow("busy") << refusing("GET", "/api/events", 503, "overloaded",
                                      {{"retry-after", "2"}});
    QTest::newRow("figures") << WireExchange{
            .method = "GET",
            .target = "/api/metrics",
            .status = 200,
            .headers = {{"content-type", "text/plain; version=0.0.4"}},
            .body = "up 1\n"};
}

void tst_ContractCheck::findsNothingWrong()
{
    QFETCH(const WireExchange, exchange);
    QCOMPARE(m_contract.complaints(exchange).join(u'\n'), QString());
}

void tst_ContractCheck::findsWhatIsWrong_data()
{
    QTest::addColumn<WireExchange>("exchange");
    QTest::addColumn<QString>("complaint");

    QTest::newRow("a leak") << showing(with(jazz(), u"passwordHash"_s, u"$argon2id$"_s))
                            << u"passwordHash"_s;
    QTest::newRow("a member missing") << showing(without(jazz(), u"sales"_s)) << u"sales"_s;
    QTest::newRow("an amount as a number") << showing(with(jazz(), u"price"_s, 25)) << u"price"_s;
    QTest::newRow("an amount with too few digits")
            << showing(with(jazz(), u"price"_s, u"25.0"_s)) << u"price is not written as EUR are"_s;
    QTest::newRow("yen with decimals") << showing(with(jazz(), u"currency"_s, u"JPY"_s))
                                       << u"price is not written as JPY are"_s;
    QTest::newRow("no currency") << showing(with(jazz(), u"currency"_s, u"XXX"_s))
                                 << u"XXX is not a currency"_s;
    QTest::newRow("a time with an offset")
            << showing(with(jazz(), u"dateTime"_s, u"2026-05-01T20:00:00.000+02:00"_s))
            << u"dateTime"_s;
    QTest::newRow("a time without milliseconds")
            << showing(with(jazz(), u"endsAt"_s, u"2026-05-01T20:00:00Z"_s)) << u"endsAt"_s;
    QTest::newRow("an id in braces")
            << showing(with(jazz(), u"id"_s, QString(u'{' % id % u'}'))) << u"id"_s;
    QTest::newRow("a fraction of a seat")
            << showing(with(jazz(), u"availableCapacity"_s, 2.5)) << u"availableCapacity"_s;
    QTest::newRow("an oversold event")
            << showing(with(jazz(), u"availableCapacity"_s, -1)) << u"availableCapacity"_s;
    QTest::newRow("an unknown status")
            << showing(with(jazz(), u"status"_s, u"over"_s)) << u"status"_s;
    QTest::newRow("a leak in a booking's customer")
            << placing(with(twoSeats(), u"customer"_s,
                            QJsonObject{{u"name"_s, u"Ada"_s},
                                        {u"email"_s, u"ada@example.org"_s},
                                        {u"phone"_s, u"1"_s}}))
            << u"customer"_s;

    WireExchange noEtag = showing(jazz());
    noEtag.headers = {asJson};
    QTest::newRow("no ETag") << noEtag << u"ETag is missing"_s;
    WireExchange oddEtag = showing(jazz());
    oddEtag.headers = {asJson, {"etag", "W/\"3\""}};
    QTest::newRow("an odd ETag") << oddEtag << u"ETag is wrong"_s;
    WireExchange noSeq = placing(twoSeats());
    noSeq.headers = {asJson};
    QTest::newRow("no Evently-Seq") << noSeq << u"Evently-Seq is missing"_s;
    WireExchange oddSeq = placing(twoSeats());
    oddSeq.headers = {asJson, {"evently-seq", "four"}};
    QTest::newRow("an odd Evently-Seq") << oddSeq << u"Evently-Seq is wrong"_s;
    WireExchange untyped = showing(jazz());
    untyped.headers = {{"etag", "\"1.3\""}};
    QTest::newRow("no Content-Type") << untyped << u"its Content-Type is"_s;
    WireExchange broken = showing(jazz());
    broken.body.chop(1);
    QTest::newRow("half a body") << broken << u"its body can't be read"_s;
    WireExchange twice = showing(jazz());
    twice.body.chop(1);
    twice.body += R"(,"id":"x"})";
    QTest::newRow("a member twice") << twice << u"appears twice"_s;
    QTest::newRow("a body where there is none") << WireExchange{.method = "POST",
                                                                .target = "/api/auth/logout",
                                                                .status = 204,
                                                                .headers = {asJson},
                                                                .body = "{}"}
                                                << u"it must not have a body"_s;

    WireExchange tooMany = placing(twoSeats());
    tooMany.requestBody.replace("2}", "101}");
    QTest::newRow("an order too large was taken") << tooMany << u"it took a body that is wrong"_s;
    WireExchange asText = placing(twoSeats());
    asText.requestBody.replace("2}", "\"2\"}");
    QTest::newRow("an order in words was taken") << asText << u"it took a body that is wrong"_s;
    QTest::newRow("a limit too high was taken")
            << WireExchange{.method = "GET",
                            .target = "/api/events?limit=101",
                            .status = 200,
                            .headers = {asJson},
                            .body = R"({"data": [], "nextCursor": null})"}
            << u"it took the query parameter limit"_s;

    QTest::newRow("a status it does not have")
            << WireExchange{.method = "GET", .target = eventPath, .status = 202}
            << u"it has no answer 202"_s;
    QTest::newRow("a path that should not be there")
            << WireExchange{.method = "GET", .target = "/api/debug", .status = 200}
            << u"it should be refused"_s;
    QTest::newRow("a method that should not be there")
            << WireExchange{.method = "DELETE", .target = "/api/events", .status = 204}
            << u"it should be refused"_s;
    QTest::newRow("another code for a path that is not there")
            << refusing("GET", "/api/nowhere", 403, "forbidden")
            << u"it may not be refused with forbidden"_s;
    QTest::newRow("a code it may not have") << refusing("GET", eventPath, 409, "sold_out")
                                            << u"it may not be refused with sold_out"_s;
    QTest::newRow("forbidden where anyone may") << refusing("GET", eventPath, 403, "forbidden")
                                                << u"it may not be refused with forbidden"_s;
    QTest::newRow("a code nobody knows") << refusing("POST", "/api/bookings", 409, "no_luck")
                                         << u"it may not be refused with no_luck"_s;
    QTest::newRow("a code with another's status")
            << refusing("POST", "/api/bookings", 400, "sold_out") << u"has not the status 400"_s;
    QTest::newRow("a failure nobody caught") << refusing("GET", "/api/events", 500, "internal")
                                             << u"it may not be refused with internal"_s;
    QTest::newRow("405 without Allow")
            << refusing("DELETE", "/api/events", 405, "method_not_allowed")
            << u"405 without allow"_s;
    QTest::newRow("401 without a challenge")
            << refusing("GET", "/api/bookings", 401, "unauthenticated") << u"401 without"_s;
    QTest::newRow("503 without a time")
            << refusing("GET", "/api/events", 503, "overloaded") << u"503 without retry-after"_s;
    QTest::newRow("an odd time to wait")
            << refusing("GET", "/api/events", 503, "overloaded", {{"retry-after", "soon"}})
            << u"Retry-After is no number"_s;
    WireExchange html = refusing("GET", "/api/nowhere", 404, "not_found");
    html.headers = {{"content-type", "text/html"}};
    QTest::newRow("an error in HTML") << html << u"its Content-Type is"_s;
    WireExchange empty = refusing("POST", "/api/bookings", 409, "sold_out");
    empty.body.clear();
    QTest::newRow("an error without a body") << empty << u"its body can't be read"_s;
    WireExchange open = refusing("POST", "/api/bookings", 409, "sold_out");
    open.body.replace(R"("details": "")", R"("details": "INSERT INTO bookings")");
    QTest::newRow("an error that tells of SQL") << open << u"it reveals the server's internals"_s;
}

void tst_ContractCheck::findsWhatIsWrong()
{
    QFETCH(const WireExchange, exchange);
    QFETCH(const QString, complaint);
    const QStringList complaints = m_contract.complaints(exchange);
    QVERIFY2(
            !complaints.filter(QRegularExpression(QRegularExpression::escape(complaint))).isEmpty(),
            qPrintable(u"says: "_s % complaints.join(u'\n')));
}

void tst_ContractCheck::knowsWhoMayCallWhat()
{
    const auto operations = m_contract.operations();
    QVERIFY(operations.size() > 40);
    const auto is = [](const QByteArray &method, const QString &path) {
        return [=](const auto &operation) {
            return operation.method == method && operation.path == path;
        };
    };
    const auto create = std::ranges::find_if(operations, is("POST", u"/api/events"_s));
    QCOMPARE(create->access, QStringList{u"admin"_s});
    const auto list = std::ranges::find_if(operations, is("GET", u"/api/events"_s));
    QCOMPARE(list->access, QStringList{u"anyone"_s});
}

EVENTLY_SHARED_TEST(tst_ContractCheck)
#include "tst_contractcheck.moc"
