// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// Discount and access codes over HTTP: what they take off, what they unlock, and how often they
/// can be used.
class tst_Codes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void takesOffWhatItSays_data();
    void takesOffWhatItSays();
    void coversTheTypesItNames();
    void comparesWithoutCase();
    void unlocksHiddenTypes();
    void changesATagWithItself();
    void worksInItsTimeAndPlace_data();
    void worksInItsTimeAndPlace();
    void isKnownAtItsEventOnly();
    void comesBackWithTheSeats();
    void comesBackWhenAHoldLapses();
    void countsNoUseOfAnEntry();
    void offersAtTheFullPriceWhereTheCodeIsGone();
    void isUsedNoMoreOftenThanItMayBe();
    void makesAThousand();
    void refusesBadCodes_data();
    void refusesBadCodes();
    void keepsCodesApart();
    void changesWhatIsSent();
    void deletesWhatNobodyUsed();
    void findsCodesByAPart();
    void reportsSalesByTypeAndCode();
    void listsCodesAndLinesAsCsv();
    void makesGuessersWait();

private:
    QString theatre(const QJsonObject &changes = {});
    Response make(const QString &id, const QJsonObject &body);
    QJsonObject code(const QString &id, const QString &text);

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<TestClient> m_ann;
    std::unique_ptr<TestClient> m_bob;
};

enum Type { Adult = 1, Child, Guest };

static QJsonObject json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull())
        qFatal("not JSON: %s", text.constData());
    return document.object();
}

static QJsonObject withCode(const QString &code)
{
    return {{u"code"_s, code}};
}

void tst_Codes::initTestCase()
{
    m_venue = std::make_unique<Venue>();
    m_ann = m_venue->newUser();
    m_bob = m_venue->newUser();
}

void tst_Codes::cleanupTestCase()
{
    m_bob.reset();
    m_ann.reset();
    m_venue.reset();
}

void tst_Codes::cleanup()
{
    if (!QTest::currentDataTag())
        QCOMPARE(m_venue->contradictions(), QString());
}

QString tst_Codes::theatre(const QJsonObject &changes)
{
    QJsonObject body = Venue::eventBody(json(R"({"totalCapacity": 100, "ticketTypes": [
            {"name": "Adult", "price": "9.99", "taxRate": "7"}, {"name": "Child", "price": "5.00"},
            {"name": "Guest list", "price": "1.00", "hidden": true}]})"));
    body.remove(u"price"_s);
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it)
        body[it.key()] = it.value();
    const Response made = m_venue->organizer.post(u"/api/events"_s, body);
    if (made.status != 201)
        qFatal("%s", made.body.constData());
    return made.json()[u"id"_s].toString();
}

Response tst_Codes::make(const QString &id, const QJsonObject &body)
{
    return m_venue->organizer.post(u"/api/events/%1/codes"_s.arg(id), body);
}

QJsonObject tst_Codes::code(const QString &id, const QString &text)
{
    for (const QJsonValue &each :
         dataOf(m_venue->organizer.get(u"/api/events/%1/codes?limit=100"_s.arg(id)))) {
        if (each[u"code"] == text)
            return each.toObject();
    }
    return {};
}

void tst_Codes::takesOffWhatItSays_data()
{
    QTest::addColumn<QByteArray>("effect");
    QTest::addColumn<QString>("each");
    QTest::addColumn<QString>("discount");

    // Three tickets of 9.99; what is taken off is rounded on each, half up.
    QTest::newRow("12.5 percent") << R"({"percent": "12.5"})"_ba << u"8.74"_s << u"3.75"_s;
    QTest::newRow("a number") << R"({"percent": 12.5})"_ba << u"8.74"_s << u"3.75"_s;
    QTest::newRow("50 percent") << R"({"percent": "50"})"_ba << u"4.99"_s << u"15.00"_s;
    QTest::newRow("a hundredth") << R"({"percent": "0.05"})"_ba << u"9.99"_s << u"0.00"_s;
    QTest::newRow("100 percent") << R"({"percent": "100"})"_ba << u"0.00"_s << u"29.97"_s;
    QTest::newRow("an amount") << R"({"amount": "2.50"})"_ba << u"7.49"_s << u"7.50"_s;
    QTest::newRow("more than it costs") << R"({"amount": "50.00"})"_ba << u"0.00"_s << u"29.97"_s;
    QTest::newRow("a price") << R"({"price": "6.00"})"_ba << u"6.00"_s << u"11.97"_s;
    QTest::newRow("no price") << R"({"price": 0})"_ba << u"0.00"_s << u"29.97"_s;
    QTest::newRow("a price above the type's")
            << R"({"price": "12.00"})"_ba << u"9.99"_s << u"0.00"_s;
}

void tst_Codes::takesOffWhatItSays()
{
    static const QString id = theatre();
    static int number = 100;
    QFETCH(const QByteArray, effect);
    QFETCH(const QString, discount);
    const QString text = u"CODE-%1"_s.arg(++number);
    const Response made = make(id, {{u"code"_s, text}, {u"effect"_s, json(effect)}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"bookings"_s], 0);
    QCOMPARE(made.json()[u"channels"_s].toArray().size(), 3);

    const Response booked = Venue::order(*m_ann, id, {{Adult, 3}}, withCode(text));
    QCOMPARE(booked.status, 201);
    const QJsonObject booking = booked.json();
    QTEST(booking[u"unitPrice"_s].toString(), "each");
    QCOMPARE(booking[u"code"_s], text);
    const QJsonObject line = booking[u"lines"_s][0].toObject();
    QCOMPARE(line[u"unitPrice"_s], u"9.99"_s);
    QCOMPARE(line[u"discount"_s], discount);
    QCOMPARE(booking[u"totalAmount"_s], line[u"totalAmount"_s]);
    // Who pays nothing has paid.
    QCOMPARE(booking[u"paidAt"_s].isNull(), booking[u"totalAmount"_s] != u"0.00"_s);
    const QJsonObject seen = m_ann->get(u"/api/events/%1?code=%2"_s.arg(id, text)).json();
    QTEST(seen[u"ticketTypes"_s][0][u"priceWithCode"_s].toString(), "each");
    QCOMPARE(seen[u"ticketTypes"_s][0][u"price"_s], u"9.99"_s);
    QCOMPARE(code(id, text)[u"bookings"_s], 1);
}

void tst_Codes::coversTheTypesItNames()
{
    const QString id = theatre();
    QCOMPARE(make(id, json(R"({"code": "KIDS", "effect": {"amount": 2}, "types": [2]})")).status,
             201);
    const Response booked = Venue::order(*m_ann, id, {{Adult, 1}, {Child, 2}}, withCode(u"KIDS"_s));
    QCOMPARE(booked.status, 201);
    QCOMPARE(booked.json()[u"totalAmount"_s], u"15.99"_s);
    QCOMPARE(booked.json()[u"lines"_s][0][u"discount"_s], u"0.00"_s);
    QCOMPARE(booked.json()[u"lines"_s][1][u"discount"_s], u"4.00"_s);
    const Response other = Venue::order(*m_ann, id, {{Adult, 1}}, withCode(u"KIDS"_s));
    QCOMPARE(other.status, 409);
    QCOMPARE(other.code(), u"code_not_for_this"_s);
    QCOMPARE(Venue::book(*m_ann, id, 1, withCode(u"KIDS"_s)).code(), u"code_not_for_this"_s);

    // Giving back takes the discount with it.
    const Response less = m_ann->del(bookingPath(booked) % u"?type=2&quantity=1"_s);
    QCOMPARE(less.json()[u"totalAmount"_s], u"12.99"_s);
    QCOMPARE(less.json()[u"lines"_s][1][u"discount"_s], u"2.00"_s);
}

void tst_Codes::comparesWithoutCase()
{
    const QString id = m_venue->newEventId(10); // A plain event has codes, too.
    QCOMPARE(make(id, json(R"({"code": "Jazz-Club", "effect": {"percent": 20}})")).status, 201);
    const Response booked = Venue::book(*m_ann, id, 2, withCode(u"  jazz-CLUB "_s));
    QCOMPARE(booked.status, 201);
    QCOMPARE(booked.json()[u"code"_s], u"Jazz-Club"_s);
    QCOMPARE(booked.json()[u"totalAmount"_s], u"40.00"_s);
    QCOMPARE(make(id, json(R"({"code": "JAZZ-CLUB", "effect": {"percent": 20}})")).code(),
             u"code_taken"_s);
    QCOMPARE(m_ann->del(bookingPath(booked) % u"?quantity=1"_s).json()[u"totalAmount"_s],
             u"20.00"_s);
}

void tst_Codes::unlocksHiddenTypes()
{
    const QString id = theatre();
    make(id, json(R"({"code": "FRIENDS", "effect": {"unlocks": true}, "types": [3]})"));
    make(id, json(R"({"code": "FREE", "effect": {"price": 0}, "types": [3]})"));
    make(id, json(R"({"code": "ALL-10", "effect": {"percent": 10}})"));
    const auto seenWith = [&](const QString &query) {
        return m_ann->get(u"/api/events/"_s % id % query).json()[u"ticketTypes"_s].toArray();
    };
    QCOMPARE(seenWith(QString()).size(), 2);
    QCOMPARE(seenWith(u"?code=all-10"_s).size(), 2); // It names no type.
    QCOMPARE(seenWith(u"?code=friends"_s).size(), 3);
    QCOMPARE(seenWith(u"?code=friends"_s)[2][u"priceWithCode"], u"1.00"_s);
    QCOMPARE(seenWith(u"?code=free"_s)[2][u"priceWithCode"], u"0.00"_s);
    QVERIFY(!seenWith(QString())[0].toObject().contains(u"priceWithCode"_s));

    QCOMPARE(Venue::order(*m_ann, id, {{Guest, 1}}).status, 400);
    QCOMPARE(Venue::order(*m_ann, id, {{Guest, 1}}, withCode(u"ALL-10"_s)).status, 400);
    const Response booked =
            Venue::order(*m_ann, id, {{Guest, 2}, {Adult, 1}}, withCode(u"friends"_s));
    QCOMPARE(booked.status, 201);
    QCOMPARE(booked.json()[u"totalAmount"_s], u"11.99"_s);
    // The desk doesn't sell what is hidden by mistake, either.
    QCOMPARE(Venue::order(m_venue->organizer, id, {{Guest, 1}}).status, 400);
    QCOMPARE(Venue::order(m_venue->organizer, id, {{Guest, 1}}, withCode(u"FREE"_s))
                     .json()[u"totalAmount"_s],
             u"0.00"_s);
}

void tst_Codes::changesATagWithItself()
{
    const QString id = theatre();
    make(id, json(R"({"code": "TEN", "effect": {"percent": 10}})"));
    const QString path = u"/api/events/%1?code=TEN"_s.arg(id);
    const QByteArray tag = m_ann->get(path).header("etag");
    QVERIFY(tag != m_ann->get(u"/api/events/"_s % id).header("etag"));
    QCOMPARE(m_ann->get(path, {{"If-None-Match", tag}}).status, 304);
    QCOMPARE(m_venue->organizer
                     .patch(u"/api/events/%1/codes/TEN"_s.arg(id),
                            json(R"({"effect": {"percent": 20}})"))
                     .status,
             200);
    const Response changed = m_ann->get(path, {{"If-None-Match", tag}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.json()[u"ticketTypes"_s][0][u"priceWithCode"_s], u"7.99"_s);
}

void tst_Codes::worksInItsTimeAndPlace_data()
{
    QTest::addColumn<QJsonObject>("rules");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");

    QTest::newRow("now") << QJsonObject{{u"validFrom"_s, timeIn(-1h)},
                                        {u"validUntil"_s, timeIn(1h)}}
                         << 201 << QString();
    QTest::newRow("not yet") << QJsonObject{{u"validFrom"_s, timeIn(1h)}} << 409
                             << u"code_not_yet"_s;
    QTest::newRow("no longer") << QJsonObject{{u"validUntil"_s, timeIn(-1h)}} << 409
                               << u"code_expired"_s;
    QTest::newRow("online") << json(R"({"channels": ["online"]})") << 201 << QString();
    QTest::newRow("at the desk") << json(R"({"channels": ["desk", "kiosk"]})") << 409
                                 << u"code_not_for_this"_s;
}

void tst_Codes::worksInItsTimeAndPlace()
{
    static const QString id = theatre();
    static int number = 200;
    QFETCH(QJsonObject, rules);
    QFETCH(const int, status);
    const QString text = u"RULE-%1"_s.arg(++number);
    rules[u"code"_s] = text;
    rules[u"effect"_s] = QJsonObject{{u"percent"_s, 10}};
    QCOMPARE(make(id, rules).status, 201);
    const Response booked = Venue::book(*m_ann, id, 1, withCode(text));
    QCOMPARE(booked.status, status);
    QTEST(booked.code(), "code");
    const Response seen = m_ann->get(u"/api/events/%1?code=%2"_s.arg(id, text));
    QCOMPARE(seen.status, status == 201 ? 200 : status);
    QTEST(seen.code(), "code");
    QCOMPARE(m_ann->get(u"/api/events/"_s % id).status, 200);
}

void tst_Codes::isKnownAtItsEventOnly()
{
    const QString id = theatre();
    const QString other = theatre();
    make(id, json(R"({"code": "HERE", "effect": {"percent": 10}})"));
    for (const QString &typed : {u"HERE"_s, u"nowhere"_s, u"x"_s, u"%' OR 1=1"_s}) {
        const Response booked = Venue::book(*m_ann, other, 1, withCode(typed));
        QCOMPARE(booked.status, 404);
        QCOMPARE(booked.code(), u"unknown_code"_s);
        QCOMPARE(Venue::wait(*m_ann, other, 1, withCode(typed)).code(), u"unknown_code"_s);
    }
    QCOMPARE(m_ann->get(u"/api/events/%1?code=HERE"_s.arg(other)).code(), u"unknown_code"_s);
    QCOMPARE(m_ann->get(u"/api/events/%1?code="_s.arg(id)).status, 200);
    QCOMPARE(Venue::book(*m_ann, other, 1, {{u"code"_s, QJsonValue()}}).status, 201);
}

void tst_Codes::comesBackWithTheSeats()
{
    const QString id = theatre();
    make(id, json(R"({"code": "TWICE", "effect": {"percent": 10}, "maxBookings": 2})"));
    const auto book = [&](bool hold) {
        return Venue::order(*m_ann, id, {{Adult, 2}}, {{u"code"_s, u"TWICE"_s}, {u"hold"_s, hold}});
    };
    const Response one = book(false);
    const Response two = book(true);
    QCOMPARE(two.status, 201);
    const Response three = book(false);
    QCOMPARE(three.status, 409);
    QCOMPARE(three.code(), u"code_used_up"_s);
    QCOMPARE(m_ann->get(u"/api/events/%1?code=twice"_s.arg(id)).code(), u"code_used_up"_s);

    m_ann->del(bookingPath(one) % u"?quantity=1"_s); // Part of it is still a use.
    QCOMPARE(book(false).code(), u"code_used_up"_s);
    m_ann->del(bookingPath(one));
    m_ann->del(bookingPath(one));
    QCOMPARE(code(id, u"TWICE"_s)[u"bookings"_s], 1);
    m_ann->del(bookingPath(two)); // A hold that is released
    QCOMPARE(code(id, u"TWICE"_s)[u"bookings"_s], 0);
    QCOMPARE(book(false).status, 201);
    QCOMPARE(code(id, u"TWICE"_s)[u"bookings"_s], 1);

    m_venue->organizer.del(u"/api/events/"_s % id);
    QCOMPARE(code(id, u"TWICE"_s)[u"bookings"_s], 0);
}

void tst_Codes::comesBackWhenAHoldLapses()
{
    const QString id = theatre();
    make(id, json(R"({"code": "ONCE", "effect": {"percent": 10}, "maxBookings": 1})"));
    Venue::order(*m_ann, id, {{Adult, 2}}, {{u"code"_s, u"ONCE"_s}, {u"hold"_s, true}});
    QCOMPARE(Venue::book(*m_bob, id, 1, withCode(u"ONCE"_s)).code(), u"code_used_up"_s);
    runIn(m_venue->server.database(),
          u"UPDATE bookings SET hold_expires_at = now() - interval '1 second' WHERE event_id = '%1'"_s
                  .arg(id));
    QCOMPARE(Venue::book(*m_bob, id, 1, withCode(u"ONCE"_s)).status, 201);
}

void tst_Codes::countsNoUseOfAnEntry()
{
    const QString id = theatre({{u"totalCapacity"_s, 2}});
    make(id, json(R"({"code": "ONCE", "effect": {"price": "1.00"}, "maxBookings": 1})"));
    const Response taken = Venue::book(*m_bob, id, 2);
    const Response waiting = Venue::wait(*m_ann, id, 1, withCode(u"once"_s));
    QCOMPARE(waiting.status, 201);
    QCOMPARE(waiting.json()[u"code"_s], u"ONCE"_s);
    QCOMPARE(waiting.json()[u"lines"_s][0][u"totalAmount"_s], u"1.00"_s);
    QCOMPARE(code(id, u"ONCE"_s)[u"bookings"_s], 0);
    m_bob->del(bookingPath(taken) % u"?quantity=1"_s);
    QCOMPARE(code(id, u"ONCE"_s)[u"bookings"_s], 1);
    const QString offer =
            m_ann->get(u"/api/waitlist/position/"_s % id).json()[u"bookingId"_s].toString();
    QCOMPARE(m_ann->get(u"/api/bookings/"_s % offer).json()[u"totalAmount"_s], u"1.00"_s);
    QCOMPARE(m_ann->post(u"/api/waitlist/%1/decline"_s.arg(id)).status, 204);
    QCOMPARE(code(id, u"ONCE"_s)[u"bookings"_s], 0);
}

void tst_Codes::offersAtTheFullPriceWhereTheCodeIsGone()
{
    const QString id = theatre({{u"totalCapacity"_s, 2}});
    make(id, json(R"({"code": "ONCE", "effect": {"price": "1.00"}, "maxBookings": 1})"));
    const Response taken = Venue::book(*m_bob, id, 2);
    QCOMPARE(Venue::wait(*m_ann, id, 1, withCode(u"ONCE"_s)).status, 201);
    m_venue->organizer.patch(u"/api/events/%1/codes/once"_s.arg(id),
                             {{u"validUntil"_s, timeIn(-1s)}});
    m_bob->del(bookingPath(taken) % u"?quantity=1"_s);
    const Response accepted = m_ann->post(u"/api/waitlist/%1/accept"_s.arg(id));
    QCOMPARE(accepted.status, 200);
    QCOMPARE(accepted.json()[u"totalAmount"_s], u"9.99"_s);
    QVERIFY(accepted.json()[u"code"_s].isNull());
    QCOMPARE(code(id, u"ONCE"_s)[u"bookings"_s], 0);
}

void tst_Codes::isUsedNoMoreOftenThanItMayBe()
{
    const QString id = theatre();
    make(id, json(R"({"code": "FIVE", "effect": {"percent": 10}, "maxBookings": 5})"));
    std::atomic<int> booked = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        const QString token = m_venue->server.newUser().token;
        threads.emplace_back(QThread::create([&, token] {
            TestClient client(m_venue->server.port(), token);
            for (int n = 0; n < 4; ++n)
                booked += Venue::book(client, id, 1, withCode(u"FIVE"_s)).status == 201;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(booked, 5);
    QCOMPARE(code(id, u"FIVE"_s)[u"bookings"_s], 5);
}

void tst_Codes::makesAThousand()
{
    const QString id = theatre();
    const Response made = make(
            id,
            json(R"({"count": 1000, "prefix": "press", "effect": {"price": 0}, "types": [1]})"));
    QCOMPARE(made.status, 201);
    const QJsonArray codes = dataOf(made);
    QSet<QString> texts;
    for (const QJsonValue &each : codes) {
        texts << each[u"code"].toString();
        QCOMPARE(each[u"maxBookings"], 1);
        QVERIFY(each[u"code"].toString().startsWith(u"press-"_s));
    }
    QCOMPARE(texts.size(), 1000);

    const QString one = codes[500][u"code"].toString();
    QCOMPARE(Venue::book(*m_ann, id, 1, withCode(one)).json()[u"totalAmount"_s], u"0.00"_s);
    QCOMPARE(Venue::book(*m_bob, id, 1, withCode(one)).code(), u"code_used_up"_s);

    const Response csv =
            m_venue->organizer.get(u"/api/events/%1/codes"_s.arg(id), {{"Accept", "text/csv"}});
    QCOMPARE(csv.status, 200);
    QVERIFY(csv.header("content-type").startsWith("text/csv"));
    QByteArrayList lines = csv.body.split('\n');
    QCOMPARE(lines.takeFirst().trimmed(),
             "code,effect.percent,effect.amount,effect.price,types,maxBookings,bookings,channels,"
             "validFrom,validUntil,createdAt,id"_ba);
    QSet<QString> exported;
    int used = 0;
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        exported << QString::fromLatin1(line.left(line.indexOf(',')));
        used += line.contains(",0.00,[1],1,1,");
    }
    QCOMPARE(exported, texts);
    QCOMPARE(used, 1);

    // Page by page it is the same list.
    QSet<QString> listed;
    for (QString cursor = u"first"_s; !cursor.isEmpty();) {
        const Response page = m_venue->organizer.get(
                u"/api/events/%1/codes?limit=100"_s.arg(id)
                % (cursor == u"first"_s ? QString() : QString(u"&cursor="_s % cursor)));
        for (const QJsonValue &each : dataOf(page))
            listed << each[u"code"].toString();
        cursor = page.json()[u"nextCursor"_s].toString();
    }
    QCOMPARE(listed, texts);
}

void tst_Codes::refusesBadCodes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const QByteArray &members, const QString &field) {
        QTest::newRow(name) << members << field;
    };
    const auto with = [&row](const char *name, const QByteArray &members, const QString &field) {
        row(name, R"("code": "BAD-1", )" + members, field);
    };
    const QByteArray effect = R"("effect": {"percent": 10})";
    row("no code", effect, u"code"_s);
    row("two letters", R"("code": "AB", )" + effect, u"code"_s);
    row("41 letters", R"("code": ")" + QByteArray(41, 'A') + "\", " + effect, u"code"_s);
    row("a blank inside", R"("code": "A BC", )" + effect, u"code"_s);
    row("an umlaut", R"("code": "FRÜH", )" + effect, u"code"_s);
    row("a number as a code", R"("code": 1234, )" + effect, u"code"_s);
    with("no effect", R"("types": [1])", u"effect"_s);
    with("an empty effect", R"("effect": {})", u"effect"_s);
    with("two effects", R"("effect": {"percent": 10, "amount": 1})", u"effect"_s);
    with("an effect in words", R"("effect": "half")", u"effect"_s);
    with("0 percent", R"("effect": {"percent": 0})", u"effect.percent"_s);
    with("100.01 percent", R"("effect": {"percent": "100.01"})", u"effect.percent"_s);
    with("three decimals", R"("effect": {"percent": "1.005"})", u"effect.percent"_s);
    with("a percentage below 0", R"("effect": {"percent": -1})", u"effect.percent"_s);
    with("nothing off", R"("effect": {"amount": 0})", u"effect.amount"_s);
    with("too many digits", R"("effect": {"amount": "1.001"})", u"effect.amount"_s);
    with("a price below 0", R"("effect": {"price": "-1.00"})", u"effect.price"_s);
    with("unlocks false", R"("effect": {"unlocks": false}, "types": [3])", u"effect.unlocks"_s);
    with("unlocks nothing", R"("effect": {"unlocks": true})", u"types"_s);
    with("an unknown type", R"("types": [9], )" + effect, u"types"_s);
    with("a type twice", R"("types": [1, 1], )" + effect, u"types"_s);
    with("no channel", R"("channels": [], )" + effect, u"channels"_s);
    with("an unknown channel", R"("channels": ["post"], )" + effect, u"channels"_s);
    with("no booking", R"("maxBookings": 0, )" + effect, u"maxBookings"_s);
    with("an end before the beginning",
         R"("validFrom": "2099-05-01T00:00:00Z", "validUntil": "2099-04-01T00:00:00Z", )" + effect,
         u"validUntil"_s);
    row("count 0", R"("count": 0, )" + effect, u"count"_s);
    row("count 1001", R"("count": 1001, )" + effect, u"count"_s);
    row("a long prefix", R"("count": 2, "prefix": ")" + QByteArray(21, 'A') + "\", " + effect,
        u"prefix"_s);
    row("a prefix with a blank", R"("count": 2, "prefix": "A B", )" + effect, u"prefix"_s);
}

void tst_Codes::refusesBadCodes()
{
    static const QString id = theatre();
    QFETCH(const QByteArray, body);
    const Response refused = make(id, json('{' + body + '}'));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QTEST(refused.json()[u"fields"_s][0][u"field"_s].toString(), "field");
    QVERIFY(dataOf(m_venue->organizer.get(u"/api/events/%1/codes"_s.arg(id))).isEmpty());
}

void tst_Codes::keepsCodesApart()
{
    const QString id = theatre();
    const QString path = u"/api/events/%1/codes"_s.arg(id);
    const QJsonObject body = json(R"({"code": "MINE", "effect": {"percent": 10}})");
    const auto kiosk = m_venue->newKiosk();
    for (TestClient *client : {m_ann.get(), kiosk.get()}) {
        QCOMPARE(client->get(path).status, 403);
        QCOMPARE(client->post(path, body).status, 403);
    }
    const TestClient::Headers key{{"Idempotency-Key", "codes-" + id.toLatin1()}};
    const Response made = m_venue->organizer.post(path, body, key);
    QCOMPARE(made.status, 201);
    const Response again = m_venue->organizer.post(path, body, key);
    QCOMPARE(again.body, made.body);
    QCOMPARE(again.header("idempotent-replay"), "true"_ba);
    QCOMPARE(m_venue->organizer.post(path, body).code(), u"code_taken"_s);
    QCOMPARE(m_venue->organizer.get(u"/api/events/%1/codes"_s.arg(m_venue->admin.id)).code(),
             u"not_found"_s);
}

void tst_Codes::changesWhatIsSent()
{
    const QString id = theatre();
    const QJsonObject made =
            make(id, json(R"({"code": "CHANGE", "effect": {"amount": "1.00"}, "types": [1],
                              "maxBookings": 3})"))
                    .json();
    const QString path = u"/api/events/%1/codes/change"_s.arg(id);
    Response changed = m_venue->organizer.patch(path, json(R"({"maxBookings": null})"));
    QCOMPARE(changed.status, 200);
    QJsonObject expected = made;
    expected[u"maxBookings"_s] = QJsonValue();
    QCOMPARE(changed.json(), expected);

    QCOMPARE(Venue::book(*m_ann, id, 1, withCode(u"CHANGE"_s)).status, 201);
    QCOMPARE(Venue::book(*m_ann, id, 1, withCode(u"CHANGE"_s)).status, 201);
    changed = m_venue->organizer.patch(path, json(R"({"maxBookings": 1})"));
    QCOMPARE(changed.status, 400);
    QCOMPARE(changed.json()[u"fields"_s][0][u"field"_s], u"maxBookings"_s);
    changed = m_venue->organizer.patch(path, json(R"({"maxBookings": 2, "types": []})"));
    QCOMPARE(changed.json()[u"bookings"_s], 2);
    QCOMPARE(Venue::book(*m_ann, id, 1, withCode(u"CHANGE"_s)).code(), u"code_used_up"_s);
    QCOMPARE(m_venue->organizer.patch(path % u"d"_s, json(R"({"maxBookings": 1})")).code(),
             u"unknown_code"_s);
    QCOMPARE(m_ann->patch(path, json(R"({"maxBookings": 100})")).status, 403);
}

void tst_Codes::deletesWhatNobodyUsed()
{
    const QString id = theatre();
    make(id, json(R"({"code": "USED", "effect": {"percent": 10}})"));
    make(id, json(R"({"code": "UNUSED", "effect": {"percent": 10}})"));
    const auto path = [&](const QString &text) {
        return u"/api/events/%1/codes/%2"_s.arg(id, text);
    };
    const Response booked = Venue::book(*m_ann, id, 1, withCode(u"USED"_s));
    QCOMPARE(m_venue->organizer.del(path(u"used"_s)).code(), u"code_in_use"_s);
    m_ann->del(bookingPath(booked));
    QCOMPARE(m_venue->organizer.del(path(u"USED"_s)).status, 409); // It was used.
    QCOMPARE(m_venue->organizer.del(path(u"unused"_s)).status, 204);
    QCOMPARE(m_venue->organizer.del(path(u"unused"_s)).code(), u"unknown_code"_s);
    QCOMPARE(Venue::book(*m_ann, id, 1, withCode(u"UNUSED"_s)).code(), u"unknown_code"_s);
}

void tst_Codes::findsCodesByAPart()
{
    const QString id = theatre();
    for (const QString &text : {u"PRESS-1"_s, u"PRESS-2"_s, u"CREW_"_s, u"CREW-1"_s}) {
        make(id, {{u"code"_s, text}, {u"effect"_s, QJsonObject{{u"percent"_s, 10}}}});
    }
    const auto found = [&](const QString &search) {
        return dataOf(m_venue->organizer.get(u"/api/events/%1/codes?search=%2"_s.arg(id, search)))
                .size();
    };
    QCOMPARE(found(u"press"_s), 2);
    QCOMPARE(found(u"-1"_s), 2);
    QCOMPARE(found(u"nothing"_s), 0);
}

void tst_Codes::reportsSalesByTypeAndCode()
{
    const QString id = theatre();
    make(id, json(R"({"code": "TEN", "effect": {"percent": 10}})"));
    make(id, json(R"({"code": "NEVER", "effect": {"percent": 10}})"));
    Venue::order(*m_ann, id, {{Adult, 2}, {Child, 1}}, withCode(u"ten"_s));
    const Response cancelled = Venue::order(*m_ann, id, {{Adult, 2}}, withCode(u"TEN"_s));
    m_ann->del(bookingPath(cancelled));
    Venue::order(*m_bob, id, {{Adult, 1}}, {{u"hold"_s, true}, {u"code"_s, u"TEN"_s}});
    Venue::order(*m_bob, id, {{Child, 1}});
    const QJsonObject sales = m_venue->organizer.get(u"/api/analytics/events/"_s % id).json();
    QCOMPARE(sales[u"byType"_s],
             (QJsonArray{json(R"({"type": 1, "name": "Adult", "units": 2, "ticketsSold": 2,
                                  "revenue": "17.98", "currency": "EUR"})"),
                         json(R"({"type": 2, "name": "Child", "units": 2, "ticketsSold": 2,
                                  "revenue": "9.50", "currency": "EUR"})"),
                         json(R"({"type": 3, "name": "Guest list", "units": 0, "ticketsSold": 0,
                                  "revenue": "0.00", "currency": "EUR"})")}));
    QCOMPARE(sales[u"byCode"_s],
             QJsonArray{json(R"({"code": "TEN", "bookings": 1, "ticketsSold": 3, "revenue": "22.48",
                                 "discount": "2.50", "currency": "EUR"})")});

    const QString plain = m_venue->newEventId(10);
    make(plain, json(R"({"code": "TEN", "effect": {"percent": 10}})"));
    Venue::book(*m_ann, plain, 2);
    Venue::book(*m_ann, plain, 1, withCode(u"TEN"_s));
    const QJsonObject ofPlain = m_venue->organizer.get(u"/api/analytics/events/"_s % plain).json();
    QCOMPARE(ofPlain[u"byType"_s],
             QJsonArray{json(R"({"type": 1, "name": "Ticket", "units": 3, "ticketsSold": 3,
                                 "revenue": "72.50", "currency": "EUR"})")});
    QCOMPARE(ofPlain[u"byCode"_s][0][u"discount"_s], u"2.50"_s);
}

void tst_Codes::listsCodesAndLinesAsCsv()
{
    const QString id = theatre();
    make(id, json(R"({"code": "TEN", "effect": {"percent": 10}})"));
    Venue::order(*m_ann, id, {{Adult, 2}, {Child, 1}}, withCode(u"TEN"_s));
    const Response csv =
            m_venue->organizer.get(u"/api/events/%1/bookings"_s.arg(id), {{"Accept", "text/csv"}});
    const QByteArrayList lines = csv.body.split('\n');
    QVERIFY(lines[0].trimmed().endsWith(",code,lines"));
    QVERIFY(lines[1].contains(",TEN,"));
    QVERIFY(lines[1].contains(R"(""name"":""Adult"")"));
}

void tst_Codes::makesGuessersWait()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 4;
    Venue venue(settings);
    const auto ann = venue.newUser();
    const auto bob = venue.newUser();
    const auto anyone = venue.anyone();
    const QString id = venue.newEventId(10);
    const QString path = u"/api/events/"_s % id;
    venue.organizer.post(path % u"/codes"_s,
                         json(R"({"code": "GOOD", "effect": {"percent": 10}})"));

    // Organizers see all codes anyway.
    for (int i = 0; i < 8; ++i)
        QCOMPARE(Venue::book(venue.organizer, id, 1, withCode(u"wrong"_s)).status, 404);
    QCOMPARE(Venue::book(*ann, id, 1, withCode(u"GOOD"_s)).status, 201);

    QCOMPARE(Venue::book(*ann, id, 1, withCode(u"wrong-1"_s)).code(), u"unknown_code"_s);
    QCOMPARE(Venue::wait(*bob, id, 1, withCode(u"wrong-2"_s)).code(), u"unknown_code"_s);
    QCOMPARE(anyone->get(path % u"?code=wrong-3"_s).code(), u"unknown_code"_s);
    QCOMPARE(anyone->get(path % u"?code=wrong-4"_s).code(), u"unknown_code"_s);
    for (const QString &code : {u"wrong-5"_s, u"GOOD"_s}) {
        for (const Response &refused :
             {Venue::book(*ann, id, 1, withCode(code)), Venue::wait(*bob, id, 1, withCode(code)),
              anyone->get(path % u"?code="_s % code)}) {
            QCOMPARE(refused.status, 429);
            QCOMPARE(refused.code(), u"rate_limited"_s);
            QVERIFY(refused.header("retry-after").toInt() >= 1);
        }
    }
    // Without a code, no one has to wait, nor at the desk.
    QCOMPARE(Venue::book(*ann, id, 1).status, 201);
    QCOMPARE(anyone->get(path).status, 200);
    QCOMPARE(Venue::book(venue.organizer, id, 1, withCode(u"GOOD"_s)).status, 201);
}

QTEST_GUILESS_MAIN(tst_Codes)
#include "tst_codes.moc"
