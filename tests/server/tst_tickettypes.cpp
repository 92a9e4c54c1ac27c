// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// Ticket types and quotas over HTTP: what an organizer sets up, what each caller sees of it, and
/// which wall refuses whom.
class tst_TicketTypes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void sellsLinesOfSeveralTypes();
    void hasOneTypeForAPrice();
    void makesATypeForAPriceBesideQuotas();
    void booksTheDefaultTypeByQuantity();
    void namesTheWallThatRefuses();
    void refusesBadLines_data();
    void refusesBadLines();
    void limitsPeopleAndUnits();
    void countsUnitsForTheLimits();
    void refusesBadPlans_data();
    void refusesBadPlans();
    void refusesAPriceBesideTypes();
    void changesWhatIsSentOfAType();
    void keepsWhatWasSold();
    void turnsAPlainEventIntoTypes();
    void changesTheCurrencyOfUnsoldTypes();
    void showsTypesByWhoLooks();
    void sellsByChannel();
    void opensAndClosesByTheClock();
    void hasATagForEachView();
    void sortsByTheLowestPrice();
    void saysInTheHistoryWhatChanged();
    void givesBackByLine();
    void refusesToGiveBackWhatIsNotThere();
    void holdsAndConfirmsLines();
    void waitsForLines();
    void holdsBackWhoDrawsFromTheSameWall();
    void wakesWhoWaitsForARaisedQuota();
    void waitsInsteadOfBooking();
    void refusesToWaitForWhatCannotCome();
    void endsEntriesOfRetiredTypes();
    void cancelsEverything();

private:
    QString theatre(const QJsonObject &changes = {});
    Response change(const QString &id, const char *body);
    QJsonObject type(const QString &id, int no);
    QJsonObject quota(const QString &id, int no);

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<TestClient> m_ann;
    std::unique_ptr<TestClient> m_bob;
    std::unique_ptr<TestClient> m_kiosk;
};

using Lines = Venue::Lines;

enum Type { Adult = 1, Child, Family, Balcony, Hidden, Late };
enum Wall { Stalls = 1, Upstairs };

static QJsonObject json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull())
        qFatal("not JSON: %s", text.constData());
    return document.object();
}

static const QJsonObject inHouse = json(R"({
    "totalCapacity": 20, "price": null,
    "quotas": [{"name": "Stalls", "total": 12}, {"name": "Balcony", "total": 4}],
    "ticketTypes": [
        {"name": "Adult", "price": "25.00", "taxRate": "7", "quotas": [1], "description": "From 14"},
        {"name": "Child", "price": "0", "quotas": [1], "maxPerBooking": 3},
        {"name": "Family", "price": "60.00", "taxRate": "7", "admits": 4, "quotas": [1]},
        {"name": "Balcony", "price": 15, "taxRate": "7.7", "quotas": [2]},
        {"name": "Guest list", "price": "0", "hidden": true},
        {"name": "Group", "price": "9.50", "minPerBooking": 5, "quotas": [1]}]})");

void tst_TicketTypes::initTestCase()
{
    m_venue = std::make_unique<Venue>();
    m_ann = m_venue->newUser();
    m_bob = m_venue->newUser();
    m_kiosk = m_venue->newKiosk();
}

void tst_TicketTypes::cleanupTestCase()
{
    m_kiosk.reset();
    m_bob.reset();
    m_ann.reset();
    m_venue.reset();
}

void tst_TicketTypes::cleanup()
{
    if (!QTest::currentDataTag())
        QCOMPARE(m_venue->contradictions(), QString());
}

/// The body of an event with @p changes, without a price if it is null.
static QJsonObject bodyOf(const QJsonObject &changes)
{
    QJsonObject body = Venue::eventBody(changes);
    if (body[u"price"_s].isNull())
        body.remove(u"price"_s);
    return body;
}

QString tst_TicketTypes::theatre(const QJsonObject &changes)
{
    QJsonObject plan = inHouse;
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it)
        plan[it.key()] = it.value();
    const Response made = m_venue->organizer.post(u"/api/events"_s, bodyOf(plan));
    if (made.status != 201)
        qFatal("%s", made.body.constData());
    return made.json()[u"id"_s].toString();
}

Response tst_TicketTypes::change(const QString &id, const char *body)
{
    return m_venue->organizer.patch(u"/api/events/"_s % id, json(body));
}

static QJsonObject numbered(const QJsonValue &list, int no)
{
    for (const QJsonValue &item : list.toArray()) {
        if (item[u"no"] == no)
            return item.toObject();
    }
    return {};
}

QJsonObject tst_TicketTypes::type(const QString &id, int no)
{
    return numbered(m_venue->event(id)[u"ticketTypes"_s], no);
}

QJsonObject tst_TicketTypes::quota(const QString &id, int no)
{
    return numbered(m_venue->event(id)[u"quotas"_s], no);
}

static QList<int> numbersIn(const QJsonObject &event)
{
    QList<int> numbers;
    for (const QJsonValue &type : event[u"ticketTypes"_s].toArray())
        numbers << type[u"no"].toInt();
    return numbers;
}

static QString fieldOf(const Response &refused)
{
    return refused.json()[u"fields"_s][0][u"field"_s].toString();
}

void tst_TicketTypes::sellsLinesOfSeveralTypes()
{
    const QString id = theatre();
    const Response booked = Venue::order(*m_ann, id, {{Adult, 2}, {Child, 1}, {Family, 1}});
    QCOMPARE(booked.status, 201);
    const QJsonObject booking = booked.json();
    QCOMPARE(booking[u"quantity"_s], 7);
    QCOMPARE(booking[u"totalAmount"_s], u"110.00"_s);
    QVERIFY(booking[u"unitPrice"_s].isNull());
    QVERIFY(booking[u"code"_s].isNull());
    const QJsonArray lines = booking[u"lines"_s].toArray();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].toObject(),
             json(R"({"type": 1, "name": "Adult", "quantity": 2, "admits": 1, "unitPrice": "25.00",
                      "discount": "0.00", "totalAmount": "50.00", "taxRate": "7",
                      "taxAmount": "3.27", "firstTicket": 1})"));
    QCOMPARE(lines[1][u"firstTicket"], 3);
    QCOMPARE(lines[1][u"taxRate"], u"0"_s);
    QCOMPARE(lines[2].toObject(),
             json(R"({"type": 3, "name": "Family", "quantity": 1, "admits": 4, "unitPrice": "60.00",
                      "discount": "0.00", "totalAmount": "60.00", "taxRate": "7",
                      "taxAmount": "3.93", "firstTicket": 4})"));
    QCOMPARE(m_ann->get(bookingPath(booked)).json(), booking);

    const QJsonObject event = m_venue->event(id);
    QCOMPARE(event[u"availableCapacity"_s], 13);
    QCOMPARE(
            quota(id, Stalls),
            json(R"({"no": 1, "name": "Stalls", "total": 12, "available": 5, "held": 0, "sold": 7})"));
    QCOMPARE(quota(id, Upstairs)[u"sold"_s], 0);
    QCOMPARE(type(id, Family)[u"sold"_s], 1);
    QCOMPARE(type(id, Family)[u"available"_s], 1);
    QCOMPARE(type(id, Adult)[u"available"_s], 5);
    QCOMPARE(type(id, Balcony)[u"available"_s], 4);

    // All cost the same and admit one, so one price says it.
    const Response alike = Venue::order(*m_ann, id, {{Balcony, 2}});
    QCOMPARE(alike.json()[u"unitPrice"_s], u"15.00"_s);
    QCOMPARE(alike.json()[u"totalAmount"_s], u"30.00"_s);
}

void tst_TicketTypes::hasOneTypeForAPrice()
{
    const QString id = m_venue->newEventId(10);
    const QJsonObject event = m_venue->event(id);
    QCOMPARE(event[u"quotas"_s], QJsonArray());
    QCOMPARE(event[u"priceFrom"_s], u"25.00"_s);
    QCOMPARE(event[u"priceTo"_s], u"25.00"_s);
    QCOMPARE(event[u"ticketTypes"_s],
             QJsonArray{json(R"({"no": 1, "name": "Ticket", "description": "", "price": "25.00",
                 "taxRate": "0", "admits": 1, "quotas": [], "channels": ["online", "desk", "kiosk"],
                 "salesFrom": null, "salesUntil": null, "minPerBooking": 1, "maxPerBooking": null,
                 "hidden": false, "retired": false, "position": 1, "available": 10, "held": 0,
                 "sold": 0, "sales": "open"})")});
    const Response booked = Venue::order(*m_ann, id, {{1, 3}});
    QCOMPARE(booked.status, 201);
    QCOMPARE(booked.json()[u"unitPrice"_s], u"25.00"_s);
    QCOMPARE(booked.json()[u"lines"_s][0][u"name"_s], u"Ticket"_s);
    QCOMPARE(Venue::order(*m_ann, id, {{2, 1}}).code(), u"invalid"_s);
    QCOMPARE(type(id, 1)[u"sold"_s], 3);
    const Response given = m_ann->del(bookingPath(booked) % u"?type=1&quantity=1"_s);
    QCOMPARE(given.json()[u"quantity"_s], 2);
}

void tst_TicketTypes::makesATypeForAPriceBesideQuotas()
{
    const QString id = m_venue->newEventId(
            10, json(R"({"quotas": [{"no": 5, "name": "Front", "total": 4}]})"));
    QCOMPARE(numbersIn(m_venue->event(id)), QList<int>{1});
    QCOMPARE(type(id, 1)[u"price"_s], u"25.00"_s);
    QCOMPARE(quota(id, 5)[u"available"_s], 4);
    QCOMPARE(Venue::book(*m_ann, id, 6).status, 201);
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1},
                            {"name": "Front row", "price": "40.00", "quotas": [5]}]})")
                     .status,
             200);
    QCOMPARE(Venue::order(*m_ann, id, {{2, 4}}).status, 201);
    QCOMPARE(quota(id, 5)[u"sold"_s], 4);
}

void tst_TicketTypes::booksTheDefaultTypeByQuantity()
{
    const QString id = theatre();
    const Response booked = Venue::book(*m_ann, id, 2);
    QCOMPARE(booked.status, 201);
    QCOMPARE(booked.json()[u"lines"_s][0][u"type"_s], Adult);
    QCOMPARE(booked.json()[u"totalAmount"_s], u"50.00"_s);

    // The first that is sold online.
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1, "retired": true},
                            {"no": 2, "channels": ["desk"]}, {"no": 5}, {"no": 4}, {"no": 3}]})")
                     .status,
             200);
    QCOMPARE(m_ann->get(u"/api/events/"_s % id).json()[u"price"_s], u"15.00"_s);
    QCOMPARE(Venue::book(*m_ann, id, 1).json()[u"lines"_s][0][u"type"_s], Balcony);
    QCOMPARE(Venue::book(m_venue->organizer, id, 1).json()[u"lines"_s][0][u"type"_s], Child);

    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1}, {"no": 2}, {"no": 4, "retired": true}]})")
                     .status,
             200);
    const Response refused = Venue::book(*m_ann, id, 1);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"type_not_on_sale"_s);
    QCOMPARE(m_ann->get(u"/api/events/"_s % id).json()[u"sales"_s], u"closed"_s);
}

void tst_TicketTypes::namesTheWallThatRefuses()
{
    const QString id = theatre();
    const Response few = Venue::order(*m_ann, id, {{Adult, 1}, {Balcony, 5}});
    QCOMPARE(few.status, 409);
    QCOMPARE(few.code(), u"not_enough_left"_s);
    QCOMPARE(few.json()[u"wall"_s], Upstairs);
    QCOMPARE(few.json()[u"wallName"_s], u"Balcony"_s);
    QCOMPARE(few.json()[u"details"_s], u"5 requested. Balcony has 4 left, the house 20."_s);
    QCOMPARE(Venue::order(*m_ann, id, {{Balcony, 4}}).status, 201);
    const Response none = Venue::order(*m_ann, id, {{Adult, 1}, {Balcony, 1}});
    QCOMPARE(none.code(), u"sold_out"_s);
    QCOMPARE(none.json()[u"wall"_s], Upstairs);
    QCOMPARE(type(id, Balcony)[u"sales"_s], u"sold_out"_s);

    // 16 are left in the house, 12 of them in the stalls; the guest list needs no quota.
    QCOMPARE(change(id, R"({"totalCapacity": 12})").status, 200);
    const Response full = Venue::order(*m_ann, id, {{Adult, 9}});
    QCOMPARE(full.code(), u"not_enough_left"_s);
    QCOMPARE(full.json()[u"wall"_s], u"house"_s);
    QCOMPARE(full.json()[u"wallName"_s], u"House"_s);

    // A plain event has the house alone.
    const QString plain = m_venue->newEventId(1);
    QCOMPARE(Venue::book(*m_ann, plain, 2).json()[u"wall"_s], u"house"_s);
}

void tst_TicketTypes::refusesBadLines_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const QByteArray &order, int status, const QString &code,
                        const QString &field = {}) {
        QTest::newRow(name) << order << status << code << field;
    };
    row("an unknown type", R"("lines": [{"type": 7, "quantity": 1}])", 400, u"invalid"_s,
        u"lines[0].type"_s);
    row("a type of another event", R"("lines": [{"type": 900, "quantity": 1}])", 400, u"invalid"_s,
        u"lines[0].type"_s);
    row("a type twice", R"("lines": [{"type": 1, "quantity": 1}, {"type": 1, "quantity": 1}])", 400,
        u"invalid"_s, u"lines[1].type"_s);
    row("quantity 0", R"("lines": [{"type": 1, "quantity": 0}])", 400, u"invalid"_s,
        u"lines[0].quantity"_s);
    row("quantity 101", R"("lines": [{"type": 1, "quantity": 101}])", 400, u"invalid"_s,
        u"lines[0].quantity"_s);
    row("half a ticket", R"("lines": [{"type": 1, "quantity": 0.5}])", 400, u"invalid"_s,
        u"lines[0].quantity"_s);
    row("no quantity", R"("lines": [{"type": 1}])", 400, u"invalid"_s, u"lines[0].quantity"_s);
    row("no type", R"("lines": [{"quantity": 1}])", 400, u"invalid"_s, u"lines[0].type"_s);
    row("a type in words", R"("lines": [{"type": "1", "quantity": 1}])", 400, u"invalid"_s,
        u"lines[0].type"_s);
    row("no lines", R"("lines": [])", 400, u"invalid"_s, u"lines"_s);
    row("lines that are none", R"("lines": {"type": 1, "quantity": 1})", 400, u"invalid"_s,
        u"lines"_s);
    row("a line that is none", R"("lines": [1])", 400, u"invalid"_s, u"lines[0]"_s);
    row("lines and quantity", R"("quantity": 1, "lines": [{"type": 1, "quantity": 1}])", 400,
        u"invalid"_s, u"quantity"_s);
    row("neither", R"("hold": false)", 400, u"invalid"_s, u"quantity"_s);
    row("a hidden type", R"("lines": [{"type": 5, "quantity": 1}])", 400, u"invalid"_s,
        u"lines[0].type"_s);
    row("a retired type", R"("lines": [{"type": 11, "quantity": 1}])", 409, u"type_not_on_sale"_s);
    row("a type of tomorrow", R"("lines": [{"type": 12, "quantity": 1}])", 409,
        u"type_not_on_sale"_s);
    row("a type of yesterday", R"("lines": [{"type": 13, "quantity": 1}])", 409,
        u"type_not_on_sale"_s);
    row("a type of the kiosk's", R"("lines": [{"type": 14, "quantity": 1}])", 409,
        u"type_not_on_sale"_s);
    row("too few of a type", R"("lines": [{"type": 6, "quantity": 4}])", 409, u"limit_per_type"_s);
    row("too many of a type", R"("lines": [{"type": 2, "quantity": 4}])", 409, u"limit_per_type"_s);
    row("too many together", R"("lines": [{"type": 1, "quantity": 8}, {"type": 2, "quantity": 3}])",
        409, u"limit_per_booking"_s);
    row("a code that can't be one", R"("quantity": 1, "code": 7)", 400, u"invalid"_s, u"code"_s);
    row("a code that isn't", R"("quantity": 1, "code": "NOSUCH")", 404, u"unknown_code"_s);
    row("a code of blanks", R"("quantity": 1, "code": "n o")", 404, u"unknown_code"_s);
}

void tst_TicketTypes::refusesBadLines()
{
    static const QString id = [this] {
        QJsonArray types = inHouse[u"ticketTypes"_s].toArray();
        types << json(R"({"no": 11, "name": "Old", "price": 1, "retired": true})")
              << json(R"({"no": 12, "name": "Tomorrow", "price": 1})")
              << json(R"({"no": 13, "name": "Yesterday", "price": 1})")
              << json(R"({"no": 14, "name": "At the door", "price": 1, "channels": ["kiosk"]})");
        QJsonObject tomorrow = types[7].toObject();
        tomorrow[u"salesFrom"_s] = timeIn(24h);
        types[7] = tomorrow;
        QJsonObject yesterday = types[8].toObject();
        yesterday[u"salesUntil"_s] = timeIn(-24h);
        types[8] = yesterday;
        return theatre({{u"ticketTypes"_s, types}});
    }();
    QFETCH(const QByteArray, order);
    QFETCH(const QString, field);
    const QByteArray body = "{\"eventId\": \"" + id.toLatin1() + "\", " + order + '}';
    const QByteArray before = m_venue->organizer.get(u"/api/events/"_s % id).body;
    for (const auto &path : {u"/api/bookings"_s, u"/api/waitlist"_s}) {
        const Response refused = m_ann->send("POST", path, body);
        QTEST(refused.status, "status");
        QTEST(refused.code(), "code");
        QCOMPARE(fieldOf(refused), field);
    }
    QCOMPARE(m_venue->organizer.get(u"/api/events/"_s % id).body, before);
}

void tst_TicketTypes::limitsPeopleAndUnits()
{
    const QString id = theatre(
            json(R"({"totalCapacity": 5000, "quotas": [], "maxPerBooking": 100, "ticketTypes": [
                     {"name": "Coach", "price": "1.00", "admits": 20},
                     {"name": "Single", "price": "1.00"}]})"));
    QCOMPARE(Venue::order(*m_ann, id, {{1, 51}}).status, 400);
    QCOMPARE(fieldOf(Venue::order(*m_ann, id, {{1, 50}, {2, 1}})), u"lines"_s);
    QCOMPARE(Venue::order(*m_ann, id, {{1, 1}, {2, 100}}).status, 400);
    const Response most = Venue::order(*m_ann, id, {{1, 50}});
    QCOMPARE(most.status, 201);
    QCOMPARE(most.json()[u"quantity"_s], 1000);
    QCOMPARE(Venue::order(*m_ann, id, {{2, 100}}).status, 201);
}

void tst_TicketTypes::countsUnitsForTheLimits()
{
    const QString id = theatre({{u"maxPerBooking"_s, 2}, {u"maxPerUser"_s, 3}});
    QCOMPARE(Venue::order(*m_ann, id, {{Adult, 3}}).code(), u"limit_per_booking"_s);
    QCOMPARE(Venue::order(*m_ann, id, {{Family, 2}}).status, 201); // Eight people.
    QCOMPARE(Venue::order(*m_ann, id, {{Adult, 2}}).code(), u"limit_per_user"_s);
    const Response last = Venue::order(*m_ann, id, {{Adult, 1}}, {{u"hold"_s, true}});
    QCOMPARE(last.status, 201);
    QCOMPARE(Venue::order(*m_ann, id, {{Adult, 1}}).code(), u"limit_per_user"_s);
    m_ann->del(bookingPath(last));
    QCOMPARE(Venue::order(*m_ann, id, {{Balcony, 1}}).status, 201);

    const QString other = theatre({{u"maxPerBooking"_s, 2}});
    QCOMPARE(Venue::order(*m_bob, other, {{Family, 1}}, {{u"hold"_s, true}}).status, 201);
    QCOMPARE(Venue::order(*m_bob, other, {{Adult, 2}}, {{u"hold"_s, true}}).code(),
             u"too_many_holds"_s);
    QCOMPARE(Venue::order(*m_bob, other, {{Adult, 1}}, {{u"hold"_s, true}}).status, 201);
}

void tst_TicketTypes::refusesBadPlans_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const QByteArray &plan, const QString &field) {
        QTest::newRow(name) << plan << field;
    };
    const auto type = [](const char *name, const QByteArray &members, const QString &field) {
        QTest::newRow(name) << QByteArray(R"("ticketTypes": [{"name": "A", "price": "1.00", )"
                                          + members + "}]")
                            << QString(u"ticketTypes[0]."_s % field);
    };
    row("no types", R"("ticketTypes": [])", u"ticketTypes"_s);
    row("types that are none", R"("ticketTypes": {})", u"ticketTypes"_s);
    row("a type without a name", R"("ticketTypes": [{"price": 1}])", u"ticketTypes[0].name"_s);
    row("a type without a price", R"("ticketTypes": [{"name": "A"}])", u"ticketTypes[0].price"_s);
    row("a price with too many digits", R"("ticketTypes": [{"name": "A", "price": "1.001"}])",
        u"ticketTypes[0].price"_s);
    row("a number with too many digits", R"("ticketTypes": [{"name": "A", "price": 1.001}])",
        u"ticketTypes[0].price"_s);
    row("a price below 0", R"("ticketTypes": [{"name": "A", "price": "-1.00"}])",
        u"ticketTypes[0].price"_s);
    row("a price above the highest", R"("ticketTypes": [{"name": "A", "price": "10000000.01"}])",
        u"ticketTypes[0].price"_s);
    row("a total beyond 2^53", R"("ticketTypes": [{"name": "A", "price": "90071992547409.92"}])",
        u"ticketTypes[0].price"_s);
    row("a price that is none", R"("ticketTypes": [{"name": "A", "price": true}])",
        u"ticketTypes[0].price"_s);
    type("tax 100.01", R"("taxRate": "100.01")", u"taxRate"_s);
    type("tax with four decimals", R"("taxRate": "7.7001")", u"taxRate"_s);
    type("tax below 0", R"("taxRate": "-1")", u"taxRate"_s);
    type("tax that is none", R"("taxRate": "reduced")", u"taxRate"_s);
    type("admits no one", R"("admits": 0)", u"admits"_s);
    type("admits 21", R"("admits": 21)", u"admits"_s);
    type("admits more than the house", R"("admits": 11)", u"admits"_s);
    type("an unknown quota", R"("quotas": [9])", u"quotas"_s);
    type("a quota twice", R"("quotas": [1, 1])", u"quotas"_s);
    type("no channel", R"("channels": [])", u"channels"_s);
    type("an unknown channel", R"("channels": ["post"])", u"channels"_s);
    type("min 0", R"("minPerBooking": 0)", u"minPerBooking"_s);
    type("max 101", R"("maxPerBooking": 101)", u"maxPerBooking"_s);
    type("max below min", R"("minPerBooking": 3, "maxPerBooking": 2)", u"maxPerBooking"_s);
    type("an end before the beginning",
         R"("salesFrom": "2099-05-01T00:00:00Z", "salesUntil": "2099-04-01T00:00:00Z")",
         u"salesUntil"_s);
    type("a time that is none", R"("salesFrom": "tomorrow")", u"salesFrom"_s);
    type("no 0", R"("no": 0)", u"no"_s);
    type("no 1000", R"("no": 1000)", u"no"_s);
    type("a long description", R"("description": ")" + QByteArray(501, 'x') + '"',
         u"description"_s);
    type("hidden in words", R"("hidden": "yes")", u"hidden"_s);
    row("a number twice",
        R"("ticketTypes": [{"no": 2, "name": "A", "price": 1}, {"no": 2, "name": "B", "price": 1}])",
        u"ticketTypes[1].no"_s);
    row("31 types",
        R"("ticketTypes": [)" + QByteArray(R"({"name": "A", "price": 1},)").repeated(30)
                + R"({"name": "A", "price": 1}])",
        u"ticketTypes"_s);
    row("a quota without a name", R"("quotas": [{"total": 1}])", u"quotas[0].name"_s);
    row("a quota without a total", R"("quotas": [{"name": "A"}])", u"quotas[0].total"_s);
    row("a quota of 0", R"("quotas": [{"name": "A", "total": 0}])", u"quotas[0].total"_s);
    row("a quota twice", R"("quotas": [{"no": 1, "name": "A", "total": 1},
                                       {"no": 1, "name": "B", "total": 1}])",
        u"quotas[1].no"_s);
    row("16 quotas",
        R"("quotas": [)" + QByteArray(R"({"name": "A", "total": 1},)").repeated(15)
                + R"({"name": "A", "total": 1}])",
        u"quotas"_s);
    row("a quota smaller than one ticket admits",
        R"("quotas": [{"name": "A", "total": 3}],
           "ticketTypes": [{"name": "A", "price": 1, "admits": 4, "quotas": [1]}])",
        u"ticketTypes[0].admits"_s);
}

void tst_TicketTypes::refusesBadPlans()
{
    static const QString id = m_venue->newEventId(10);
    QFETCH(const QByteArray, plan);
    QFETCH(const QString, field);
    const QJsonObject before = m_venue->event(id);

    const QJsonObject edit = json('{' + plan + '}');
    const Response changed = m_venue->organizer.patch(u"/api/events/"_s % id, edit);
    QCOMPARE(changed.status, 400);
    QCOMPARE(changed.code(), u"invalid"_s);
    QCOMPARE(fieldOf(changed), field);
    QCOMPARE(m_venue->event(id), before);

    QJsonObject body = edit;
    if (body.contains(u"ticketTypes"_s))
        body[u"price"_s] = QJsonValue();
    const Response made = m_venue->organizer.post(u"/api/events"_s, bodyOf(body));
    QCOMPARE(made.status, 400);
    QCOMPARE(fieldOf(made), field);
}

void tst_TicketTypes::refusesAPriceBesideTypes()
{
    QJsonObject both = inHouse;
    both[u"price"_s] = u"1.00"_s;
    QCOMPARE(fieldOf(m_venue->organizer.post(u"/api/events"_s, Venue::eventBody(both))),
             u"price"_s);
    QJsonObject neither = Venue::eventBody();
    neither.remove(u"price"_s);
    QCOMPARE(fieldOf(m_venue->organizer.post(u"/api/events"_s, neither)), u"price"_s);

    const QString id = theatre();
    QCOMPARE(fieldOf(change(id, R"({"price": "1.00"})")), u"price"_s);
    QCOMPARE(fieldOf(change(id, R"({"price": "1.00", "ticketTypes": [{"no": 1}]})")), u"price"_s);

    // Where there is one type, the price is its.
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 4}]})").status, 200);
    QCOMPARE(change(id, R"({"price": "16.50"})").status, 200);
    QCOMPARE(type(id, Balcony)[u"price"_s], u"16.50"_s);
    QCOMPARE(fieldOf(change(id, R"({"price": "10000000.01"})")), u"price"_s);
}

void tst_TicketTypes::changesWhatIsSentOfAType()
{
    const QString id = theatre();
    const QJsonObject adult = type(id, Adult);
    const Response changed = change(id, R"({"ticketTypes": [
            {"no": 4, "price": "16.00", "maxPerBooking": 2}, {"name": "Student", "price": "12.00"},
            {"no": 1}, {"no": 40, "name": "Press", "price": "0", "channels": ["desk", "online", "kiosk"]}]})");
    QCOMPARE(changed.status, 200);
    QCOMPARE(numbersIn(changed.json()), (QList<int>{4, 7, 1, 40}));
    QJsonObject expected = adult;
    expected[u"position"_s] = 3;
    QCOMPARE(type(id, Adult), expected);
    QCOMPARE(type(id, Balcony)[u"price"_s], u"16.00"_s);
    QCOMPARE(type(id, Balcony)[u"taxRate"_s], u"7.7"_s);
    QCOMPARE(type(id, Balcony)[u"maxPerBooking"_s], 2);
    QCOMPARE(type(id, 40)[u"channels"_s].toArray().size(), 3);
    QCOMPARE(changed.json()[u"quotas"_s].toArray().size(), 2);

    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 4, "maxPerBooking": null}]})").status, 200);
    QVERIFY(type(id, Balcony)[u"maxPerBooking"_s].isNull());

    const Response quotas =
            change(id, R"({"quotas": [{"name": "Boxes", "total": 3}, {"no": 2, "total": 5}]})");
    QCOMPARE(quotas.status, 200);
    QCOMPARE(
            quotas.json()[u"quotas"_s],
            (QJsonArray{
                    json(R"({"no": 3, "name": "Boxes", "total": 3, "available": 3, "held": 0, "sold": 0})"),
                    json(R"({"no": 2, "name": "Balcony", "total": 5, "available": 5, "held": 0, "sold": 0})")}));
    // A quota that a type draws from can't be left out.
    QCOMPARE(change(id, R"({"quotas": []})").code(), u"invalid"_s);
    QCOMPARE(change(id, R"({"quotas": [], "ticketTypes": [{"no": 4, "quotas": []}]})").status, 200);
}

void tst_TicketTypes::keepsWhatWasSold()
{
    const QString id = theatre();
    const Response booked = Venue::order(*m_ann, id, {{Family, 2}});
    QCOMPARE(booked.status, 201);
    const auto codeOf = [&](const char *body) { return change(id, body).code(); };
    QCOMPARE(codeOf(R"({"quotas": [{"no": 1, "total": 7}, {"no": 2}]})"), u"quota_below_sold"_s);
    QCOMPARE(change(id, R"({"quotas": [{"no": 1, "total": 7}, {"no": 2}]})").status, 409);
    QCOMPARE(codeOf(R"({"quotas": [{"no": 1, "total": 8}, {"no": 2}]})"), QString());
    QCOMPARE(codeOf(R"({"totalCapacity": 7})"), u"capacity_below_sold"_s);
    QCOMPARE(codeOf(R"({"quotas": [{"no": 2}]})"), u"quota_in_use"_s);
    QCOMPARE(codeOf(R"({"ticketTypes": [{"no": 1}]})"), u"type_in_use"_s);
    QCOMPARE(codeOf(R"({"ticketTypes": [{"no": 3, "admits": 3}]})"), u"type_in_use"_s);
    QCOMPARE(codeOf(R"({"ticketTypes": [{"no": 3, "quotas": [2]}]})"), u"type_in_use"_s);

    // Also when everything was given back.
    QCOMPARE(m_ann->del(bookingPath(booked)).status, 200);
    QCOMPARE(codeOf(R"({"ticketTypes": [{"no": 1}]})"), u"type_in_use"_s);
    QCOMPARE(codeOf(R"({"quotas": [{"no": 2}]})"), u"quota_in_use"_s);
    QCOMPARE(codeOf(R"({"quotas": [{"no": 1, "total": 4}, {"no": 2}]})"), QString());

    // An entry uses what it waits for, too.
    QCOMPARE(Venue::order(*m_ann, id, {{Balcony, 4}}).status, 201);
    QCOMPARE(Venue::waitFor(*m_bob, id, {{Balcony, 1}}).status, 201);
    QCOMPARE(codeOf(R"({"ticketTypes": [{"no": 3}]})"), u"type_in_use"_s);

    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1}, {"no": 3, "retired": true, "price": "61.00"},
                                            {"no": 4}]})")
                     .status,
             200);
    QCOMPARE(Venue::order(*m_ann, id, {{Family, 1}}).code(), u"type_not_on_sale"_s);
}

void tst_TicketTypes::turnsAPlainEventIntoTypes()
{
    const QString id = m_venue->newEventId(10);
    const Response before = Venue::book(*m_ann, id, 3);
    const Response held = Venue::book(*m_bob, id, 2, {{u"hold"_s, true}});
    QCOMPARE(change(id, R"({"ticketTypes": [{"name": "Other", "price": 1}]})").code(),
             u"type_in_use"_s);
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1, "name": "Full"},
                            {"name": "Reduced", "price": "18.00"}]})")
                     .status,
             200);
    QCOMPARE(type(id, 1)[u"sold"_s], 3);
    QCOMPARE(type(id, 1)[u"held"_s], 2);
    // What was sold keeps its name and price.
    QCOMPARE(m_ann->get(bookingPath(before)).json()[u"lines"_s][0][u"name"_s], u"Ticket"_s);
    QCOMPARE(m_ann->del(bookingPath(before) % u"?quantity=1"_s).json()[u"totalAmount"_s],
             u"50.00"_s);
    QCOMPARE(m_bob->post(bookingPath(held) % u"/confirm"_s).status, 200);
    QCOMPARE(type(id, 1)[u"sold"_s], 4);
    QCOMPARE(Venue::order(*m_ann, id, {{2, 2}}).status, 201);
    QCOMPARE(m_ann->del(bookingPath(before)).status, 200);
    QCOMPARE(type(id, 1)[u"sold"_s], 2);
}

void tst_TicketTypes::changesTheCurrencyOfUnsoldTypes()
{
    const QString id = theatre();
    QCOMPARE(fieldOf(change(id, R"({"currency": "JPY"})")), u"price"_s);
    QCOMPARE(fieldOf(change(id, R"({"currency": "JPY", "ticketTypes": [{"no": 1}]})")),
             u"ticketTypes[0].price"_s);
    QCOMPARE(change(id, R"({"currency": "JPY", "ticketTypes": [{"no": 1, "price": 2500}]})").status,
             200);
    QCOMPARE(type(id, Adult)[u"price"_s], u"2500"_s);
    QCOMPARE(Venue::order(*m_ann, id, {{Adult, 1}}).json()[u"totalAmount"_s], u"2500"_s);
    QCOMPARE(change(id, R"({"currency": "EUR", "ticketTypes": [{"no": 1, "price": 25}]})").code(),
             u"currency_fixed"_s);
}

void tst_TicketTypes::showsTypesByWhoLooks()
{
    const QString id = theatre();
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1}, {"no": 2, "retired": true},
                            {"no": 3, "channels": ["kiosk", "desk"]}, {"no": 4}, {"no": 5}]})")
                     .status,
             200);
    const QString path = u"/api/events/"_s % id;
    const auto anyone = m_venue->anyone();
    QCOMPARE(numbersIn(m_venue->event(id)), (QList<int>{1, 2, 3, 4, 5}));
    QCOMPARE(numbersIn(anyone->get(path).json()), (QList<int>{1, 4}));
    QCOMPARE(numbersIn(m_ann->get(path).json()), (QList<int>{1, 4}));
    QCOMPARE(numbersIn(m_kiosk->get(path).json()), (QList<int>{1, 3, 4}));
    // The same from the cache.
    QCOMPARE(numbersIn(anyone->get(path).json()), (QList<int>{1, 4}));
    QCOMPARE(numbersIn(m_kiosk->get(path).json()), (QList<int>{1, 3, 4}));
    QCOMPARE(numbersIn(m_venue->event(id)).size(), 5);

    const QJsonObject seen = anyone->get(path).json();
    QVERIFY(!seen.contains(u"quotas"_s));
    const QJsonObject adult = numbered(seen[u"ticketTypes"_s], Adult);
    for (const QString &member : {u"quotas"_s, u"sold"_s, u"held"_s})
        QVERIFY2(!adult.contains(member), qPrintable(member));
    QCOMPARE(numbered(seen[u"ticketTypes"_s], Balcony)[u"position"_s], 4);
    QCOMPARE(seen[u"priceFrom"_s], u"15.00"_s);
    QCOMPARE(seen[u"priceTo"_s], u"25.00"_s);

    const auto listed = [&](TestClient &client) {
        for (const QJsonValue &event : dataOf(client.get(u"/api/events?limit=100"_s))) {
            if (event[u"id"] == id)
                return numbersIn(event.toObject());
        }
        return QList<int>();
    };
    QCOMPARE(listed(*anyone), (QList<int>{1, 4}));
    QCOMPARE(listed(*m_kiosk), (QList<int>{1, 3, 4}));
    QCOMPARE(listed(m_venue->organizer).size(), 5);
}

void tst_TicketTypes::sellsByChannel()
{
    const QString id = theatre(json(R"({"quotas": [], "ticketTypes": [
            {"name": "Online", "price": 20, "channels": ["online"]},
            {"name": "Desk", "price": 22, "channels": ["desk"]},
            {"name": "Kiosk", "price": 24, "channels": ["kiosk"]}]})"));
    const QList<TestClient *> clients{m_ann.get(), &m_venue->organizer, m_kiosk.get()};
    for (int i = 0; i < 3; ++i) {
        for (int no = 1; no <= 3; ++no) {
            const Response booked = Venue::order(*clients[i], id, {{no, 1}});
            QCOMPARE(booked.status, no == i + 1 ? 201 : 409);
            QCOMPARE(booked.code(), no == i + 1 ? QString() : u"type_not_on_sale"_s);
        }
        QCOMPARE(Venue::book(*clients[i], id, 1).json()[u"lines"_s][0][u"type"_s], i + 1);
        QCOMPARE(clients[i]->get(u"/api/events/"_s % id).json()[u"price"_s],
                 u"%1.00"_s.arg(20 + 2 * i));
    }
}

void tst_TicketTypes::opensAndClosesByTheClock()
{
    QJsonArray types{json(R"({"name": "Early", "price": 10})"),
                     json(R"({"name": "Regular", "price": 20})")};
    QJsonObject early = types[0].toObject();
    QJsonObject regular = types[1].toObject();
    const QString turn = timeIn(6s);
    early[u"salesUntil"_s] = turn;
    regular[u"salesFrom"_s] = turn;
    const QString id =
            theatre({{u"quotas"_s, QJsonArray()}, {u"ticketTypes"_s, QJsonArray{early, regular}}});
    const QString path = u"/api/events/"_s % id;
    const auto anyone = m_venue->anyone();
    const Response before = anyone->get(path);
    QCOMPARE(numbersIn(before.json()), (QList<int>{1, 2}));
    QCOMPARE(before.json()[u"price"_s], u"10.00"_s);
    QCOMPARE(before.json()[u"priceTo"_s], u"10.00"_s);
    QCOMPARE(before.json()[u"ticketTypes"_s][1][u"sales"_s], u"not_yet"_s);
    const Response booked = Venue::order(*m_ann, id, {{1, 1}}, {{u"hold"_s, true}});
    QCOMPARE(booked.status, 201);
    QCOMPARE(Venue::order(*m_ann, id, {{2, 1}}).code(), u"type_not_on_sale"_s);

    const QByteArray tag = anyone->get(path).header("etag");
    const auto hasTurned = [&] {
        const Response now = anyone->get(path, {{"If-None-Match", tag}});
        return now.status == 200 && numbersIn(now.json()) == QList<int>{2};
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasTurned(), 20'000);
    QCOMPARE(anyone->get(path).json()[u"price"_s], u"20.00"_s);
    QCOMPARE(Venue::order(*m_ann, id, {{1, 1}}).code(), u"type_not_on_sale"_s);
    QCOMPARE(Venue::order(*m_ann, id, {{2, 1}}).status, 201);
    // A hold made before may still be confirmed.
    QCOMPARE(m_ann->post(bookingPath(booked) % u"/confirm"_s).status, 200);
}

void tst_TicketTypes::hasATagForEachView()
{
    const QString id = theatre();
    const QString path = u"/api/events/"_s % id;
    const auto anyone = m_venue->anyone();
    QSet<QByteArray> tags;
    for (TestClient *client : {anyone.get(), m_kiosk.get(), &m_venue->organizer}) {
        const Response seen = client->get(path);
        tags << seen.header("etag");
        QCOMPARE(seen.header("vary"), QByteArray("Authorization"));
        QCOMPARE(client->get(path, {{"If-None-Match", seen.header("etag")}}).status, 304);
    }
    QCOMPARE(tags.size(), 3);
    for (const QByteArray &tag : tags)
        QVERIFY2(tag.startsWith("\"1.1"), tag.constData());
    // Only the revision matters to an edit.
    const Response edited = m_venue->organizer.patch(
            path, {{u"name"_s, u"Hamlet"_s}}, {{"If-Match", anyone->get(path).header("etag")}});
    QCOMPARE(edited.status, 200);
    QCOMPARE(m_venue->organizer.patch(path, {{u"name"_s, u"Lear"_s}}, {{"If-Match", "\"1.1-o\""}})
                     .code(),
             u"precondition_failed"_s);
    QCOMPARE(m_venue->organizer
                     .patch(path, {{u"name"_s, u"Lear"_s}}, {{"If-Match", edited.header("etag")}})
                     .status,
             200);
}

void tst_TicketTypes::sortsByTheLowestPrice()
{
    const auto made = [&](const char *types) {
        QJsonObject plan = json(types);
        plan[u"category"_s] = u"sorted"_s;
        plan[u"quotas"_s] = QJsonArray();
        return theatre(plan);
    };
    const QString middle =
            made(R"({"ticketTypes": [{"name": "A", "price": 30}, {"name": "B", "price": 20}]})");
    const QString low =
            m_venue->newEventId(5, {{u"category"_s, u"sorted"_s}, {u"price"_s, u"10.00"_s}});
    const QString high = made(R"({"ticketTypes": [{"name": "A", "price": 25},
                                  {"name": "B", "price": 1, "hidden": true}]})");
    QStringList ids;
    for (const QJsonValue &event :
         dataOf(m_venue->organizer.get(u"/api/events?category=sorted&sort=price"_s)))
        ids << event[u"id"].toString();
    QCOMPARE(ids, (QStringList{low, middle, high}));
}

void tst_TicketTypes::saysInTheHistoryWhatChanged()
{
    const QString id = theatre();
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1, "price": "26.00"}, {"no": 4}],
                            "quotas": [{"no": 1, "total": 13}, {"no": 2}]})")
                     .status,
             200);
    const QJsonObject row =
            dataOf(m_venue->organizer.get(u"/api/events/%1/ledger?sort=-seq"_s.arg(id)))[0]
                    .toObject();
    QCOMPARE(row[u"kind"_s], u"edited"_s);
    const QJsonArray changes = row[u"changes"_s].toArray();
    QStringList fields;
    for (const QJsonValue &each : changes)
        fields << each[u"field"].toString();
    QCOMPARE(fields, (QStringList{u"quotas"_s, u"ticketTypes"_s}));
    QCOMPARE(changes[0][u"from"][0][u"total"], 12);
    QCOMPARE(changes[0][u"to"][0][u"total"], 13);
    QCOMPARE(changes[1][u"from"].toArray().size(), 6);
    QCOMPARE(changes[1][u"to"][0][u"price"], u"26.00"_s);

    // What changes nothing is no edit.
    const qint64 seq = m_venue->event(id)[u"version"_s].toInteger();
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1, "price": "26.00"}, {"no": 4}]})").status,
             200);
    QCOMPARE(m_venue->event(id)[u"version"_s].toInteger(), seq);
}

void tst_TicketTypes::givesBackByLine()
{
    const QString id = theatre();
    const Response booked = Venue::order(*m_ann, id, {{Adult, 3}, {Child, 2}, {Family, 1}});
    const QString path = bookingPath(booked);
    m_venue->organizer.post(path % u"/paid"_s);
    const Response one = m_ann->del(path % u"?type=1&quantity=1"_s);
    QCOMPARE(one.status, 200);
    QCOMPARE(one.json()[u"quantity"_s], 8);
    QCOMPARE(one.json()[u"totalAmount"_s], u"110.00"_s);
    QCOMPARE(one.json()[u"refundDueAmount"_s], u"25.00"_s);
    const QJsonArray lines = one.json()[u"lines"_s].toArray();
    QCOMPARE(lines[0][u"quantity"], 2);
    // The numbers of tickets stay: 1 and 2 are valid, 3 is not, 4 and 5 are the children's.
    QCOMPARE(lines[0][u"firstTicket"], 1);
    QCOMPARE(lines[1][u"firstTicket"], 4);
    QCOMPARE(lines[2][u"firstTicket"], 6);

    const Response line = m_ann->del(path % u"?type=2"_s); // All of a line.
    QCOMPARE(line.json()[u"lines"_s].toArray().size(), 2);
    QCOMPARE(line.json()[u"quantity"_s], 6);
    const Response family = m_ann->del(path % u"?type=3&quantity=1"_s);
    QCOMPARE(family.json()[u"quantity"_s], 2);
    QCOMPARE(family.json()[u"refundDueAmount"_s], u"85.00"_s);
    QCOMPARE(family.json()[u"lines"_s][0][u"firstTicket"_s], 1);
    QCOMPARE(quota(id, Stalls)[u"sold"_s], 2);
    // One line is left, so its type goes without saying.
    QCOMPARE(m_ann->del(path % u"?quantity=1"_s).json()[u"quantity"_s], 1);
    const Response last = m_ann->del(path % u"?type=1&quantity=1"_s);
    QCOMPARE(last.json()[u"status"_s], u"cancelled"_s);
    QCOMPARE(last.json()[u"refundDueAmount"_s], u"135.00"_s);
    QCOMPARE(quota(id, Stalls)[u"sold"_s], 0);
}

void tst_TicketTypes::refusesToGiveBackWhatIsNotThere()
{
    const QString id = theatre();
    const QString path = bookingPath(Venue::order(*m_ann, id, {{Adult, 2}, {Child, 1}}));
    const auto refusalOf = [&](const QString &query) {
        const Response refused = m_ann->del(path % query);
        return u"%1 %2"_s.arg(refused.status).arg(refused.code());
    };
    QCOMPARE(refusalOf(u"?quantity=1"_s), u"400 which_type"_s);
    QCOMPARE(refusalOf(u"?type=4&quantity=1"_s), u"400 invalid"_s);
    QCOMPARE(refusalOf(u"?type=1&quantity=3"_s), u"400 invalid"_s);
    QCOMPARE(refusalOf(u"?type=1&quantity=0"_s), u"400 invalid_query"_s);
    QCOMPARE(refusalOf(u"?type=0&quantity=1"_s), u"400 invalid_query"_s);
    QCOMPARE(refusalOf(u"?type=adult"_s), u"400 invalid_query"_s);
    QCOMPARE(m_ann->get(path).json()[u"quantity"_s], 3);
    QCOMPARE(m_ann->del(path).json()[u"status"_s], u"cancelled"_s);
}

void tst_TicketTypes::holdsAndConfirmsLines()
{
    const QString id = theatre();
    const Response held =
            Venue::order(*m_ann, id, {{Family, 1}, {Balcony, 2}}, {{u"hold"_s, true}});
    QCOMPARE(held.status, 201);
    QCOMPARE(quota(id, Stalls)[u"held"_s], 4);
    QCOMPARE(quota(id, Upstairs)[u"held"_s], 2);
    QCOMPARE(type(id, Balcony)[u"held"_s], 2);
    QCOMPARE(m_ann->del(bookingPath(held) % u"?type=4&quantity=1"_s).status, 200);
    QCOMPARE(quota(id, Upstairs)[u"held"_s], 1);
    QCOMPARE(m_ann->post(bookingPath(held) % u"/confirm"_s).status, 200);
    QCOMPARE(quota(id, Stalls)[u"sold"_s], 4);
    QCOMPARE(quota(id, Stalls)[u"held"_s], 0);

    const Response lapsing = Venue::order(*m_bob, id, {{Family, 1}}, {{u"hold"_s, true}});
    runIn(m_venue->server.database(),
          u"UPDATE bookings SET hold_expires_at = now() - interval '1 second' WHERE id = '%1'"_s
                  .arg(lapsing.json()[u"id"_s].toString()));
    QCOMPARE(Venue::order(*m_ann, id, {{Family, 2}}).status, 201);
    QCOMPARE(m_bob->post(bookingPath(lapsing) % u"/confirm"_s).code(), u"hold_expired"_s);
}

void tst_TicketTypes::waitsForLines()
{
    const QString id = theatre();
    const Response balcony = Venue::order(*m_bob, id, {{Balcony, 4}});
    QCOMPARE(Venue::waitFor(*m_ann, id, {{Adult, 1}}).code(), u"tickets_available"_s);
    const Response waiting = Venue::waitFor(*m_ann, id, {{Balcony, 2}, {Adult, 1}});
    QCOMPARE(waiting.status, 201);
    const QJsonObject entry = waiting.json();
    QCOMPARE(entry[u"quantity"_s], 3);
    QCOMPARE(entry[u"currency"_s], u"EUR"_s);
    QCOMPARE(entry[u"lines"_s][0][u"type"_s], Balcony);
    QCOMPARE(entry[u"lines"_s][1][u"firstTicket"_s], 3);

    // Under fill no one is held back.
    const Response adults = Venue::order(*m_bob, id, {{Adult, 10}});
    QCOMPARE(adults.status, 201);
    m_bob->del(bookingPath(balcony) % u"?quantity=1"_s);
    QCOMPARE(m_ann->get(u"/api/waitlist/position/"_s % id).json()[u"status"_s], u"active"_s);
    QCOMPARE(m_venue->event(id)[u"waitingTickets"_s], 3);
    m_bob->del(bookingPath(balcony) % u"?quantity=1"_s);
    const QJsonObject place = m_ann->get(u"/api/waitlist/position/"_s % id).json();
    QCOMPARE(place[u"status"_s], u"notified"_s);
    QCOMPARE(quota(id, Upstairs)[u"held"_s], 2);
    QCOMPARE(quota(id, Stalls)[u"held"_s], 1);
    const Response accepted = m_ann->post(u"/api/waitlist/%1/accept"_s.arg(id));
    QCOMPARE(accepted.status, 200);
    QCOMPARE(accepted.json()[u"lines"_s].toArray().size(), 2);
    QCOMPARE(accepted.json()[u"totalAmount"_s], u"55.00"_s);
    QCOMPARE(accepted.json()[u"quantity"_s], 3);
}

void tst_TicketTypes::holdsBackWhoDrawsFromTheSameWall()
{
    const QString id = theatre({{u"waitlistPolicy"_s, u"strict"_s}});
    const Response taken = Venue::order(*m_bob, id, {{Balcony, 4}});
    QCOMPARE(Venue::waitFor(*m_ann, id, {{Balcony, 2}}).status, 201);
    m_bob->del(bookingPath(taken) % u"?quantity=1"_s);

    // One seat is back; it is kept for Ann, who needs two.
    QCOMPARE(Venue::order(*m_bob, id, {{Balcony, 1}}).code(), u"waitlist_ahead"_s);
    QCOMPARE(type(id, Balcony)[u"sales"_s], u"waitlist"_s);
    QCOMPARE(type(id, Adult)[u"sales"_s], u"open"_s);
    QCOMPARE(m_venue->event(id)[u"sales"_s], u"open"_s);
    // Who waits for the balcony doesn't stop the stalls.
    QCOMPARE(Venue::order(*m_bob, id, {{Adult, 1}}).status, 201);
    // Bob joins behind her, and is held back although one seat would do.
    QCOMPARE(Venue::waitFor(*m_bob, id, {{Balcony, 1}}).status, 201);
    // An entry that is only held back holds back no one: this one waits for the house alone.
    QCOMPARE(Venue::order(m_venue->organizer, id, {{Family, 1}}).status, 201);

    m_bob->del(bookingPath(taken) % u"?quantity=1"_s);
    QCOMPARE(m_ann->get(u"/api/waitlist/position/"_s % id).json()[u"status"_s], u"notified"_s);
    QCOMPARE(m_bob->get(u"/api/waitlist/position/"_s % id).json()[u"status"_s], u"active"_s);
    QCOMPARE(m_ann->post(u"/api/waitlist/%1/decline"_s.arg(id)).status, 204);
    QCOMPARE(m_bob->get(u"/api/waitlist/position/"_s % id).json()[u"status"_s], u"notified"_s);
    QCOMPARE(type(id, Balcony)[u"sales"_s], u"open"_s);
}

void tst_TicketTypes::wakesWhoWaitsForARaisedQuota()
{
    for (const QString &policy : {u"fill"_s, u"strict"_s}) {
        const QString id = theatre({{u"waitlistPolicy"_s, policy}});
        QCOMPARE(Venue::order(*m_bob, id, {{Balcony, 4}}).status, 201);
        QCOMPARE(Venue::waitFor(*m_ann, id, {{Balcony, 2}}).status, 201);
        QCOMPARE(change(id, R"({"totalCapacity": 30})").status, 200);
        QCOMPARE(m_ann->get(u"/api/waitlist/position/"_s % id).json()[u"status"_s], u"active"_s);
        const Response raised = change(id, R"({"quotas": [{"no": 1}, {"no": 2, "total": 6}]})");
        QCOMPARE(raised.status, 200);
        QCOMPARE(raised.json()[u"waitingCount"_s], 0);
        QCOMPARE(m_ann->get(u"/api/waitlist/position/"_s % id).json()[u"status"_s], u"notified"_s);
        QCOMPARE(quota(id, Upstairs)[u"held"_s], 2);
    }
}

void tst_TicketTypes::waitsInsteadOfBooking()
{
    const QString id = theatre();
    Venue::order(*m_bob, id, {{Balcony, 4}});
    const Response waiting =
            Venue::order(*m_ann, id, {{Balcony, 1}}, {{u"onSoldOut"_s, u"waitlist"_s}});
    QCOMPARE(waiting.status, 202);
    QCOMPARE(waiting.json()[u"lines"_s][0][u"type"_s], Balcony);
    QCOMPARE(Venue::order(*m_ann, id, {{Balcony, 1}}, {{u"onSoldOut"_s, u"waitlist"_s}}).code(),
             u"already_waiting"_s);
}

void tst_TicketTypes::refusesToWaitForWhatCannotCome()
{
    const QString id = theatre();
    Venue::order(*m_bob, id, {{Balcony, 4}});
    const Response larger = Venue::waitFor(*m_ann, id, {{Balcony, 5}});
    QCOMPARE(larger.code(), u"larger_than_event"_s);
    QVERIFY(larger.json()[u"details"_s].toString().contains(u"Balcony has 4 in total"_s));
    QCOMPARE(Venue::waitFor(*m_ann, id, {{Family, 4}}).code(), u"larger_than_event"_s);

    // After a shrink, such an entry ends.
    QCOMPARE(Venue::waitFor(*m_ann, id, {{Balcony, 4}}).status, 201);
    m_bob->del(u"/api/bookings/"_s
               % dataOf(m_venue->organizer.get(u"/api/events/%1/bookings"_s.arg(id)))[0][u"id"]
                         .toString()
               % u"?quantity=3"_s);
    QCOMPARE(change(id, R"({"quotas": [{"no": 1}, {"no": 2, "total": 3}]})").status, 200);
    QCOMPARE(dataOf(m_ann->get(u"/api/waitlist"_s))[0][u"status"], u"expired"_s);
    QCOMPARE(m_venue->event(id)[u"waitingCount"_s], 0);
}

void tst_TicketTypes::endsEntriesOfRetiredTypes()
{
    const QString id = theatre();
    Venue::order(*m_bob, id, {{Balcony, 4}});
    QCOMPARE(Venue::waitFor(*m_ann, id, {{Balcony, 1}}).status, 201);
    QCOMPARE(change(id, R"({"ticketTypes": [{"no": 1}, {"no": 4, "retired": true}]})").status, 200);
    QCOMPARE(dataOf(m_ann->get(u"/api/waitlist"_s))[0][u"status"], u"expired"_s);
    QCOMPARE(Venue::waitFor(*m_ann, id, {{Balcony, 1}}).code(), u"type_not_on_sale"_s);
}

void tst_TicketTypes::cancelsEverything()
{
    const QString id = theatre();
    const Response booked = Venue::order(*m_ann, id, {{Family, 1}, {Balcony, 4}});
    Venue::order(*m_ann, id, {{Adult, 1}}, {{u"hold"_s, true}});
    Venue::waitFor(*m_bob, id, {{Balcony, 1}});
    const Response cancelled = m_venue->organizer.del(u"/api/events/"_s % id);
    QCOMPARE(cancelled.status, 200);
    for (const int wall : {Stalls, Upstairs}) {
        const QJsonObject each = numbered(cancelled.json()[u"quotas"_s], wall);
        QCOMPARE(each[u"available"_s], each[u"total"_s]);
    }
    QCOMPARE(type(id, Family)[u"sold"_s], 0);
    const QJsonObject after = m_ann->get(bookingPath(booked)).json();
    QCOMPARE(after[u"status"_s], u"cancelled"_s);
    QCOMPARE(after[u"lines"_s].toArray().size(), 2);
    QCOMPARE(Venue::order(*m_ann, id, {{Adult, 1}}).code(), u"sales_closed"_s);
}

QTEST_GUILESS_MAIN(tst_TicketTypes)
#include "tst_tickettypes.moc"
