// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// Bookings over HTTP: who gets seats, who can return them, and who may see which.
class tst_Bookings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void sellsSeats();
    void holdsSeatsUntilConfirmed();
    void letsAHoldLapse();
    void saysWhyThereAreNoSeats();
    void neverSellsMoreThanThereAre();
    void refusesBadOrders_data();
    void refusesBadOrders();
    void ignoresWhatIsNotTheClientsToSay();
    void keepsToTheLimits();
    void closesWithTheSale();
    void booksOnceForOneKey();
    void waitsInsteadWhenAsked();
    void givesSeatsBackOnce();
    void givesPartOfABookingBack();
    void keepsOwnersToTheDeadline();
    void limitsWhatAnAccountHolds();
    void limitsWhatAnAccountHoldsByTheSetting_data();
    void limitsWhatAnAccountHoldsByTheSetting();
    void limitsHoldsThatComeAtOnce();
    void notesPayments();
    void notesHowItWasPaid();
    void owesWhatWasPaidForSeatsThatWentBack();
    void refundsInParts();
    void refusesRefundsThatAreNone_data();
    void refusesRefundsThatAreNone();
    void refundsWithTheCurrencysDigits_data();
    void refundsWithTheCurrencysDigits();
    void refundsNoMoreThanIsDueToManyAtOnce();
    void writesMoneyIntoTheHistory();
    void findsAReferenceHoweverItIsTyped();
    void saysWhatIsWrongWithAReference();
    void findsBookingsByWhatIsTyped();
    void showsNobodyAnothersBooking();
    void listsWhatIsOnesOwn();
    void sellsAtTheDeskForOthers();
    void sellsWalkUpsAtAKiosk();
    void freezesThePrice();
    void asksForNoMoneyForFreeSeats();

private:
    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<TestClient> m_ann;
    std::unique_ptr<TestClient> m_bob;
};

void tst_Bookings::initTestCase()
{
    m_venue = std::make_unique<Venue>();
    m_ann = m_venue->newUser();
    m_bob = m_venue->newUser();
}

void tst_Bookings::cleanupTestCase()
{
    m_bob.reset();
    m_ann.reset();
    m_venue.reset();
}

void tst_Bookings::sellsSeats()
{
    const TestServer::Person cat = m_venue->server.newUser();
    TestClient client(m_venue->server.port(), cat.token);
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(client, id, 3);
    QCOMPARE(booked.status, 201);
    QCOMPARE(booked.seq(), 2);
    const QJsonObject booking = booked.json();
    QCOMPARE(booking[u"status"_s], u"confirmed"_s);
    QCOMPARE(booking[u"channel"_s], u"online"_s);
    QCOMPARE(booking[u"quantity"_s], 3);
    QCOMPARE(booking[u"unitPrice"_s], u"25.00"_s);
    QCOMPARE(booking[u"totalAmount"_s], u"75.00"_s);
    QCOMPARE(booking[u"currency"_s], u"EUR"_s);
    QCOMPARE(booking[u"userId"_s], cat.id);
    QVERIFY(booking[u"kioskId"_s].isNull());
    QVERIFY(booking[u"createdBy"_s].isNull());
    QVERIFY(booking[u"paidAt"_s].isNull());
    QVERIFY(booking[u"holdExpiresAt"_s].isNull());
    QCOMPARE(booking[u"confirmedAt"_s], booking[u"createdAt"_s]);
    QCOMPARE(booking[u"customer"_s],
             (QJsonObject{{u"name"_s, u"Ada Lovelace"_s}, {u"email"_s, cat.email}}));
    QCOMPARE(booking[u"event"_s][u"name"_s], u"Concert"_s);
    QCOMPARE(client.get(bookingPath(booked)).json(), booking);

    const QJsonObject event = m_venue->event(id);
    QCOMPARE(event[u"availableCapacity"_s], 7);
    QCOMPARE(event[u"version"_s], 2);
    QCOMPARE(event[u"revision"_s], 1);
}

void tst_Bookings::holdsSeatsUntilConfirmed()
{
    const QString id = m_venue->newEventId(10);
    const Response held = Venue::book(*m_ann, id, 2, {{u"hold"_s, true}});
    QCOMPARE(held.status, 201);
    QCOMPARE(held.json()[u"status"_s], u"held"_s);
    QVERIFY(held.json()[u"holdExpiresAt"_s].isString());
    QVERIFY(held.json()[u"confirmedAt"_s].isNull());
    QCOMPARE(m_venue->event(id)[u"heldCapacity"_s], 2);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 8);

    const Response confirmed = m_ann->post(bookingPath(held) % u"/confirm"_s);
    QCOMPARE(confirmed.status, 200);
    QCOMPARE(confirmed.json()[u"status"_s], u"confirmed"_s);
    QVERIFY(confirmed.json()[u"holdExpiresAt"_s].isNull());
    QCOMPARE(confirmed.seq(), 3);
    QCOMPARE(m_venue->event(id)[u"heldCapacity"_s], 0);

    const Response again = m_ann->post(bookingPath(held) % u"/confirm"_s);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json(), confirmed.json());
    QCOMPARE(m_venue->event(id)[u"version"_s], 3);
}

void tst_Bookings::letsAHoldLapse()
{
    const QString id = m_venue->newEventId(1);
    const Response held = Venue::book(*m_ann, id, 1, {{u"hold"_s, true}});
    QCOMPARE(Venue::book(*m_bob, id, 1).code(), u"sold_out"_s);
    runIn(m_venue->server.database(),
          u"UPDATE bookings SET hold_expires_at = now() - interval '1 second' WHERE event_id = '%1'"_s
                  .arg(id));
    QCOMPARE(m_ann->post(bookingPath(held) % u"/confirm"_s).code(), u"hold_expired"_s);
    QCOMPARE(m_ann->get(bookingPath(held)).json()[u"status"_s], u"expired"_s);
    QCOMPARE(Venue::book(*m_bob, id, 1).status, 201);
    QCOMPARE(m_ann->del(bookingPath(held)).json()[u"status"_s], u"expired"_s);
}

void tst_Bookings::saysWhyThereAreNoSeats()
{
    const QString id = m_venue->newEventId(5, {{u"timeZone"_s, u"Europe/Berlin"_s}});
    QCOMPARE(Venue::book(*m_ann, id, 3).status, 201);
    const Response some = Venue::book(*m_bob, id, 3);
    QCOMPARE(some.status, 409);
    QCOMPARE(some.code(), u"not_enough_left"_s);
    QCOMPARE(some.json()[u"details"_s], u"3 requested, 2 left."_s);

    QCOMPARE(Venue::book(*m_ann, id, 2, {{u"hold"_s, true}}).status, 201);
    const Response none = Venue::book(*m_bob, id, 1);
    QCOMPARE(none.status, 409);
    QCOMPARE(none.code(), u"sold_out"_s);
    QVERIFY(none.json()[u"details"_s].toString().startsWith(
            u"1 requested, 0 left, 2 held until "_s));
    QCOMPARE(m_venue->event(id)[u"sales"_s], u"sold_out"_s);

    const QString unknown = toText(newId());
    QCOMPARE(Venue::book(*m_bob, unknown, 1).status, 404);
    QCOMPARE(Venue::book(*m_bob, unknown, 1).code(), u"not_found"_s);
}

/// Eight concurrent clients, each with its own connection, compete for 20 seats.
void tst_Bookings::neverSellsMoreThanThereAre()
{
    const QString id = m_venue->newEventId(20, {{u"maxPerBooking"_s, 1}});
    const QString token = m_venue->server.newUser().token;
    const quint16 port = m_venue->server.port();
    std::atomic<int> sold = 0;
    std::atomic<int> refused = 0;
    QList<QThread *> threads;
    for (int i = 0; i < 8; ++i) {
        threads << QThread::create([&] {
            TestClient client(port, token);
            for (int round = 0; round < 10; ++round) {
                const Response answer = Venue::book(client, id, 1);
                sold += answer.status == 201;
                refused += answer.status == 409 && answer.code() == u"sold_out";
            }
        });
        threads.last()->start();
    }
    for (QThread *thread : threads)
        thread->wait();
    qDeleteAll(threads);
    QCOMPARE(sold, 20);
    QCOMPARE(refused, 60);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 0);
    QCOMPARE(m_venue->event(id)[u"version"_s], 21);
}

void tst_Bookings::refusesBadOrders_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");

    const QJsonValue absent(QJsonValue::Undefined);
    QTest::newRow("quantity 0") << u"quantity"_s << QJsonValue(0);
    QTest::newRow("quantity -1") << u"quantity"_s << QJsonValue(-1);
    QTest::newRow("quantity 101") << u"quantity"_s << QJsonValue(101);
    QTest::newRow("quantity 2^31") << u"quantity"_s << QJsonValue(2147483648LL);
    QTest::newRow("quantity 2^32 + 1") << u"quantity"_s << QJsonValue(4294967297LL);
    QTest::newRow("quantity as text") << u"quantity"_s << QJsonValue(u"3"_s);
    QTest::newRow("half a seat") << u"quantity"_s << QJsonValue(2.5);
    QTest::newRow("quantity true") << u"quantity"_s << QJsonValue(true);
    QTest::newRow("no quantity") << u"quantity"_s << absent;
    QTest::newRow("no event") << u"eventId"_s << absent;
    QTest::newRow("an event that is no id") << u"eventId"_s << QJsonValue(u"concert"_s);
    QTest::newRow("an id in braces")
            << u"eventId"_s << QJsonValue(u"{01a203db-b77a-7ac3-aeb0-e4653d28e2d6}"_s);
    QTest::newRow("hold as text") << u"hold"_s << QJsonValue(u"true"_s);
    QTest::newRow("onSoldOut") << u"onSoldOut"_s << QJsonValue(u"cry"_s);
    QTest::newRow("customer as text") << u"customer"_s << QJsonValue(u"Ann"_s);
    QTest::newRow("customer's name")
            << u"customer.name"_s << QJsonValue(QJsonObject{{u"name"_s, QString(201, u'x')}});
    QTest::newRow("customer's name that shows nothing")
            << u"customer.name"_s << QJsonValue(QJsonObject{{u"name"_s, u"\u3164"_s}});
    QTest::newRow("customer's address that hides something")
            << u"customer.email"_s
            << QJsonValue(QJsonObject{{u"email"_s, u"a\u200bnn@example.org"_s}});
    QTest::newRow("customer's address")
            << u"customer.email"_s << QJsonValue(QJsonObject{{u"email"_s, u"nowhere"_s}});
}

void tst_Bookings::refusesBadOrders()
{
    static const QString id = m_venue->newEventId(100);
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject order{{u"eventId"_s, id}, {u"quantity"_s, 1}};
    const QString member = field.section(u'.', 0, 0);
    if (value.isUndefined())
        order.remove(member);
    else
        order[member] = value;

    for (const auto &path : {u"/api/bookings"_s, u"/api/waitlist"_s}) {
        if (path.endsWith(u"waitlist") && (field == u"hold" || field == u"onSoldOut"))
            continue; // Not a value of entries, so it is ignored there.
        const Response refused = m_ann->post(path, order);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), u"invalid"_s);
        QCOMPARE(refused.json()[u"fields"_s].toArray().size(), 1);
        QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s], field);
    }
}

void tst_Bookings::ignoresWhatIsNotTheClientsToSay()
{
    const TestServer::Person cat = m_venue->server.newUser();
    TestClient client(m_venue->server.port(), cat.token);
    const QString id = m_venue->newEventId(10);
    const QJsonObject booking = Venue::book(client, id, 1,
                                            {{u"userId"_s, m_venue->admin.id},
                                             {u"role"_s, u"admin"_s},
                                             {u"totalAmount"_s, u"0.01"_s},
                                             {u"unitPrice"_s, 0},
                                             {u"status"_s, u"free"_s},
                                             {u"channel"_s, u"desk"_s}})
                                        .json();
    QCOMPARE(booking[u"userId"_s], cat.id);
    QCOMPARE(booking[u"totalAmount"_s], u"25.00"_s);
    QCOMPARE(booking[u"channel"_s], u"online"_s);
}

void tst_Bookings::keepsToTheLimits()
{
    const QString id = m_venue->newEventId(100, {{u"maxPerBooking"_s, 4}, {u"maxPerUser"_s, 6}});
    const Response tooMany = Venue::book(*m_ann, id, 5);
    QCOMPARE(tooMany.status, 409);
    QCOMPARE(tooMany.code(), u"limit_per_booking"_s);
    const Response four = Venue::book(*m_ann, id, 4);
    QCOMPARE(four.status, 201);
    QCOMPARE(Venue::book(*m_ann, id, 3).code(), u"limit_per_user"_s);
    QCOMPARE(Venue::book(*m_ann, id, 2).status, 201);
    QCOMPARE(m_ann->del(bookingPath(four)).status, 200);
    QCOMPARE(Venue::book(*m_ann, id, 4).status, 201);
    QCOMPARE(Venue::book(m_venue->organizer, id, 4).status, 201); // No owner, so no limit.
}

void tst_Bookings::closesWithTheSale()
{
    const QString id = m_venue->newEventId(10, {{u"salesUntil"_s, timeIn(-1h)}});
    const Response refused = Venue::book(*m_ann, id, 1);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"sales_closed"_s);
    QCOMPARE(Venue::book(m_venue->organizer, id, 1).code(), u"sales_closed"_s);
    QCOMPARE(Venue::wait(*m_ann, id, 1).code(), u"sales_closed"_s);
    QCOMPARE(m_venue->event(id)[u"sales"_s], u"closed"_s);
}

void tst_Bookings::booksOnceForOneKey()
{
    const QString id = m_venue->newEventId(10);
    const TestClient::Headers key{{"Idempotency-Key", "book-once"}};
    const QJsonObject order{{u"eventId"_s, id}, {u"quantity"_s, 2}};
    const Response first = m_ann->post(u"/api/bookings"_s, order, key);
    QCOMPARE(first.status, 201);
    QVERIFY(first.header("idempotent-replay").isEmpty());
    const Response again = m_ann->post(u"/api/bookings"_s, order, key);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.header("idempotent-replay"), QByteArray("true"));
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.seq(), first.seq());
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 8);

    const Response other =
            m_ann->post(u"/api/bookings"_s, {{u"eventId"_s, id}, {u"quantity"_s, 3}}, key);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.code(), u"idempotency_mismatch"_s);
    QCOMPARE(m_bob->post(u"/api/bookings"_s, order, key).status, 201); // By another caller.

    // Cancelling twice with two keys returns the seats only once.
    const TestClient::Headers one{{"Idempotency-Key", "back-1"}};
    const TestClient::Headers two{{"Idempotency-Key", "back-2"}};
    QCOMPARE(m_ann->del(bookingPath(first), one).status, 200);
    QCOMPARE(m_ann->del(bookingPath(first), two).status, 200);
    QCOMPARE(m_ann->del(bookingPath(first), one).header("idempotent-replay"), QByteArray("true"));
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 8);

    for (const char *bad : {"has blank", "\xc3\xa9",
                            "x234567890123456789012345678901234567890"
                            "1234567890123456789012345"}) {
        const Response refused = m_ann->post(u"/api/bookings"_s, order, {{"Idempotency-Key", bad}});
        QCOMPARE(refused.status, 400);
    }
}

void tst_Bookings::waitsInsteadWhenAsked()
{
    const QString id = m_venue->newEventId(2);
    const QJsonObject orWait{{u"onSoldOut"_s, u"waitlist"_s}};
    QCOMPARE(Venue::book(*m_ann, id, 2, orWait).status, 201);
    const Response waiting = Venue::book(*m_bob, id, 1, orWait);
    QCOMPARE(waiting.status, 202);
    QCOMPARE(waiting.json()[u"status"_s], u"active"_s);
    QCOMPARE(waiting.json()[u"position"_s], 1);
    QCOMPARE(Venue::book(*m_bob, id, 1, orWait).code(), u"already_waiting"_s);
    QCOMPARE(Venue::book(*m_ann, id, 3, orWait).code(), u"larger_than_event"_s);
    QCOMPARE(Venue::book(*m_ann, id, 1, {{u"onSoldOut"_s, u"fail"_s}}).code(), u"sold_out"_s);
}

void tst_Bookings::givesSeatsBackOnce()
{
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(*m_ann, id, 4);
    const Response cancelled = m_ann->del(bookingPath(booked));
    QCOMPARE(cancelled.status, 200);
    QCOMPARE(cancelled.json()[u"status"_s], u"cancelled"_s);
    QVERIFY(cancelled.json()[u"cancelledAt"_s].isString());
    QCOMPARE(cancelled.json()[u"refundDue"_s], false);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 10);
    const Response again = m_ann->del(bookingPath(booked));
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json(), cancelled.json());
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 10);
    QCOMPARE(m_ann->post(bookingPath(booked) % u"/confirm"_s).code(), u"booking_cancelled"_s);

    const Response held = Venue::book(*m_ann, id, 1, {{u"hold"_s, true}});
    QCOMPARE(m_ann->del(bookingPath(held)).json()[u"status"_s], u"cancelled"_s);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 10);
}

void tst_Bookings::givesPartOfABookingBack()
{
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(*m_ann, id, 5);
    const QString path = bookingPath(booked);
    const Response part = m_ann->del(path % u"?quantity=2"_s);
    QCOMPARE(part.status, 200);
    QCOMPARE(part.json()[u"quantity"_s], 3);
    QCOMPARE(part.json()[u"status"_s], u"confirmed"_s);
    QCOMPARE(part.json()[u"totalAmount"_s], u"75.00"_s);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 7);

    const TestClient::Headers key{{"Idempotency-Key", "one-of-three"}};
    QCOMPARE(m_ann->del(path % u"?quantity=1"_s, key).json()[u"quantity"_s], 2);
    QCOMPARE(m_ann->del(path % u"?quantity=1"_s, key).json()[u"quantity"_s], 2);
    const Response tooMany = m_ann->del(path % u"?quantity=3"_s);
    QCOMPARE(tooMany.status, 400);
    QCOMPARE(tooMany.code(), u"invalid"_s);
    for (const auto &bad : {u"0"_s, u"-1"_s, u"101"_s, u"2.5"_s, u"two"_s})
        QCOMPARE(m_ann->del(path % u"?quantity="_s % bad).code(), u"invalid_query"_s);
    const Response all = m_ann->del(path % u"?quantity=2"_s);
    QCOMPARE(all.json()[u"status"_s], u"cancelled"_s);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 10);
}

void tst_Bookings::keepsOwnersToTheDeadline()
{
    const QString id = m_venue->newEventId(10, {{u"cancelUntil"_s, timeIn(-1h)}});
    const Response booked = Venue::book(*m_ann, id, 1);
    const Response late = m_ann->del(bookingPath(booked));
    QCOMPARE(late.status, 409);
    QCOMPARE(late.code(), u"too_late"_s);
    QCOMPARE(m_venue->organizer.del(bookingPath(booked)).status, 200);
    const Response held = Venue::book(*m_ann, id, 1, {{u"hold"_s, true}});
    QCOMPARE(m_ann->del(bookingPath(held)).status, 200); // A hold isn't a sale.
}

static const QJsonObject asHold{{u"hold"_s, true}};

void tst_Bookings::limitsWhatAnAccountHolds()
{
    const QString id = m_venue->newEventId(50, {{u"maxPerBooking"_s, 4}});
    const QString first = bookingPath(Venue::book(*m_ann, id, 3, asHold));
    const Response refused = Venue::book(*m_ann, id, 2, asHold);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"too_many_holds"_s);
    QCOMPARE(refused.json()[u"details"_s], u"2 requested, 3 already held, at most 4."_s);
    const Response fits = Venue::book(*m_ann, id, 1, asHold);
    QCOMPARE(fits.status, 201);
    QCOMPARE(Venue::book(*m_ann, id, 1, asHold).code(), u"too_many_holds"_s);
    QCOMPARE(
            Venue::book(*m_ann, id, 1, {{u"hold"_s, true}, {u"onSoldOut"_s, u"waitlist"_s}}).code(),
            u"too_many_holds"_s);
    QCOMPARE(Venue::book(*m_ann, id, 5, asHold).code(), u"limit_per_booking"_s);

    // Only this account's holds at this event count.
    QCOMPARE(Venue::book(*m_ann, id, 4).status, 201);
    QCOMPARE(Venue::book(*m_ann, m_venue->newEventId(5, {{u"maxPerBooking"_s, 4}}), 4, asHold)
                     .status,
             201);
    QCOMPARE(Venue::book(*m_bob, id, 4, asHold).status, 201);

    // Whatever ends a hold frees the limit: returning a part, a sale, a release.
    QCOMPARE(m_ann->del(first % u"?quantity=1"_s).status, 200);
    QCOMPARE(Venue::book(*m_ann, id, 1, asHold).status, 201);
    QCOMPARE(Venue::book(*m_ann, id, 1, asHold).code(), u"too_many_holds"_s);
    QCOMPARE(m_ann->post(first % u"/confirm"_s).status, 200);
    QCOMPARE(Venue::book(*m_ann, id, 1, asHold).status, 201);
    QCOMPARE(m_ann->del(bookingPath(fits)).status, 200);
    QCOMPARE(Venue::book(*m_ann, id, 2, asHold).status, 201);
    QCOMPARE(Venue::book(*m_ann, id, 1, asHold).code(), u"too_many_holds"_s);

    // The desk and kiosks serve many customers.
    const auto kiosk = m_venue->newKiosk();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(Venue::book(m_venue->organizer, id, 4, asHold).status, 201);
        QCOMPARE(Venue::book(*kiosk, id, 4, asHold).status, 201);
    }

    // An offer doesn't count as such a hold.
    const QString small = m_venue->newEventId(8, {{u"maxPerBooking"_s, 4}});
    const Response blocking = Venue::book(m_venue->organizer, small, 4);
    QCOMPARE(Venue::book(*m_ann, small, 4, asHold).status, 201);
    QCOMPARE(Venue::wait(*m_ann, small, 3).status, 201);
    m_venue->organizer.del(bookingPath(blocking));
    const QJsonObject position = m_ann->get(u"/api/waitlist/position/"_s % small).json();
    QCOMPARE(position[u"status"_s], u"notified"_s);
    QCOMPARE(m_ann->post(u"/api/waitlist/%1/accept"_s.arg(small)).status, 200);
}

void tst_Bookings::limitsWhatAnAccountHoldsByTheSetting_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<QList<int>>("asked");
    QTest::addColumn<QList<int>>("statuses");

    QTest::newRow("no limit") << 0 << QList<int>{4, 4, 4, 4} << QList<int>{201, 201, 201, 201};
    QTest::newRow("less than a booking") << 2 << QList<int>{3, 2, 1} << QList<int>{409, 201, 409};
    QTest::newRow("more than a booking")
            << 6 << QList<int>{4, 3, 2, 1} << QList<int>{201, 409, 201, 409};
}

void tst_Bookings::limitsWhatAnAccountHoldsByTheSetting()
{
    QFETCH(int, setting);
    QFETCH(QList<int>, asked);
    QFETCH(QList<int>, statuses);
    ServerSettings settings = TestServer::settings();
    settings.desk.heldPerAccount = setting;
    Venue venue(settings);
    const QString id = venue.newEventId(50, {{u"maxPerBooking"_s, 4}});
    const auto user = venue.newUser();
    QList<int> answered;
    for (const int quantity : asked)
        answered << Venue::book(*user, id, quantity, asHold).status;
    QCOMPARE(answered, statuses);
}

void tst_Bookings::limitsHoldsThatComeAtOnce()
{
    const QString id = m_venue->newEventId(100, {{u"maxPerBooking"_s, 5}});
    const auto person = m_venue->server.newUser();
    std::vector<std::future<int>> asked;
    for (int i = 0; i < 12; ++i) {
        asked.push_back(std::async(std::launch::async, [&] {
            TestClient client(m_venue->server.port(), person.token);
            return Venue::book(client, id, 1, asHold).status;
        }));
    }
    QList<int> statuses;
    for (auto &one : asked)
        statuses << one.get();
    QCOMPARE(statuses.count(201), 5);
    QCOMPARE(statuses.count(409), 7);
    QCOMPARE(m_venue->event(id)[u"heldCapacity"_s], 5);
}

void tst_Bookings::notesPayments()
{
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(*m_ann, id, 2);
    const QString path = bookingPath(booked);
    QCOMPARE(m_ann->post(path % u"/paid"_s).status, 403);
    const Response paid = m_venue->organizer.post(path % u"/paid"_s);
    QCOMPARE(paid.status, 200);
    QVERIFY(paid.json()[u"paidAt"_s].isString());
    QCOMPARE(m_venue->organizer.post(path % u"/paid"_s).json(), paid.json());
    QCOMPARE(m_ann->get(path).json(), paid.json());

    QCOMPARE(m_ann->del(path).json()[u"refundDue"_s], true);
    QCOMPARE(m_ann->post(path % u"/refunded"_s).status, 403);
    QCOMPARE(m_venue->organizer.post(path % u"/refunded"_s).json()[u"refundDue"_s], false);
    QCOMPARE(m_venue->organizer.post(path % u"/refunded"_s).json()[u"refundDue"_s], false);
    // A payment is kept whatever happened afterwards; a booking that was never paid can't be paid
    // any more.
    const Response again = m_venue->organizer.post(path % u"/paid"_s);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json()[u"paidAt"_s], paid.json()[u"paidAt"_s]);
    const QString unpaid = bookingPath(Venue::book(*m_ann, id, 1));
    QCOMPARE(m_ann->del(unpaid).status, 200);
    QCOMPARE(m_venue->organizer.post(unpaid % u"/paid"_s).code(), u"booking_cancelled"_s);
    QCOMPARE(m_venue->organizer.post(u"/api/bookings/%1/paid"_s.arg(toText(newId()))).status, 404);
}

void tst_Bookings::notesHowItWasPaid()
{
    const QString id = m_venue->newEventId(20);
    TestClient &organizer = m_venue->organizer;
    for (const auto &method : {u"cash"_s, u"card"_s, u"transfer"_s, u"other"_s}) {
        const QString path = bookingPath(Venue::book(*m_ann, id, 2));
        const Response paid = organizer.post(path % u"/paid"_s, {{u"method"_s, method}});
        QCOMPARE(paid.json()[u"paymentMethod"_s], method);
        QCOMPARE(paid.json()[u"paidAmount"_s], u"50.00"_s);
        // Recording it again, even differently, changes nothing.
        QCOMPARE(organizer.post(path % u"/paid"_s, {{u"method"_s, u"card"_s}}).json(), paid.json());
        QCOMPARE(organizer.post(path % u"/paid"_s).json(), paid.json());
    }
    const QString path = bookingPath(Venue::book(*m_ann, id, 1));
    for (const QJsonValue &bad : {QJsonValue(u"cheque"_s), QJsonValue(u"CASH"_s), QJsonValue(1)}) {
        const Response refused = organizer.post(path % u"/paid"_s, {{u"method"_s, bad}});
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), u"invalid"_s);
    }
    QCOMPARE(organizer.post(path % u"/paid"_s, {{u"method"_s, QJsonValue::Null}}).status, 200);
    QVERIFY(m_ann->get(path).json()[u"paymentMethod"_s].isNull());

    // Free bookings count as paid at once, but nothing was received for them.
    const QString forNothing = m_venue->newEventId(5, {{u"price"_s, u"0"_s}});
    const Response free = Venue::book(*m_ann, forNothing, 2);
    QVERIFY(free.json()[u"paidAt"_s].isString());
    QCOMPARE(free.json()[u"paidAmount"_s], u"0.00"_s);
    const Response again =
            organizer.post(bookingPath(free) % u"/paid"_s, {{u"method"_s, u"cash"_s}});
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json(), free.json());
    QCOMPARE(m_ann->del(bookingPath(free)).json()[u"refundDueAmount"_s], u"0.00"_s);
}

void tst_Bookings::owesWhatWasPaidForSeatsThatWentBack()
{
    const QString id = m_venue->newEventId(20, {{u"price"_s, u"10.00"_s}});
    const auto money = [](const Response &answer) {
        const QJsonObject booking = answer.json();
        return QStringList{
                booking[u"paidAmount"_s].toString(), booking[u"refundDueAmount"_s].toString(),
                booking[u"refundedAmount"_s].toString(), booking[u"totalAmount"_s].toString()}
                .join(u' ');
    };
    const QString path = bookingPath(Venue::book(*m_ann, id, 4));
    QCOMPARE(money(m_ann->get(path)), u"0.00 0.00 0.00 40.00"_s);
    QCOMPARE(money(m_venue->organizer.post(path % u"/paid"_s)), u"40.00 0.00 0.00 40.00"_s);
    QCOMPARE(money(m_ann->del(path % u"?quantity=1"_s)), u"40.00 10.00 0.00 30.00"_s);
    QCOMPARE(money(m_ann->del(path)), u"40.00 40.00 0.00 30.00"_s);
    const Response back = m_venue->organizer.post(path % u"/refunded"_s);
    QCOMPARE(money(back), u"40.00 0.00 40.00 30.00"_s);
    QCOMPARE(back.json()[u"refundDue"_s], false);
    QCOMPARE(m_venue->organizer.post(path % u"/refunded"_s).json(), back.json());

    // A refund in between, and a booking that was partly returned before it was paid.
    const QString other = bookingPath(Venue::book(*m_ann, id, 5));
    QCOMPARE(money(m_ann->del(other % u"?quantity=1"_s)), u"0.00 0.00 0.00 40.00"_s);
    QCOMPARE(money(m_venue->organizer.post(other % u"/paid"_s)), u"40.00 0.00 0.00 40.00"_s);
    QCOMPARE(money(m_ann->del(other % u"?quantity=1"_s)), u"40.00 10.00 0.00 30.00"_s);
    QCOMPARE(money(m_venue->organizer.post(other % u"/refunded"_s)), u"40.00 0.00 10.00 30.00"_s);
    QCOMPARE(money(m_ann->del(other % u"?quantity=1"_s)), u"40.00 10.00 10.00 20.00"_s);
    QCOMPARE(money(m_venue->organizer.post(other % u"/paid"_s)), u"40.00 10.00 10.00 20.00"_s);
    QCOMPARE(m_venue->organizer.del(u"/api/events/"_s % id).status, 200);
    QCOMPARE(money(m_ann->get(other)), u"40.00 30.00 10.00 20.00"_s);

    // A hold may be paid, too.
    const QString second = m_venue->newEventId(20, {{u"price"_s, u"10.00"_s}});
    const QString held = bookingPath(Venue::book(*m_ann, second, 3, {{u"hold"_s, true}}));
    QCOMPARE(money(m_venue->organizer.post(held % u"/paid"_s)), u"30.00 0.00 0.00 30.00"_s);
    QCOMPARE(money(m_ann->del(held % u"?quantity=1"_s)), u"30.00 10.00 0.00 20.00"_s);
    QCOMPARE(money(m_ann->post(held % u"/confirm"_s)), u"30.00 10.00 0.00 20.00"_s);
    QCOMPARE(money(m_ann->del(held)), u"30.00 30.00 0.00 20.00"_s);
}

void tst_Bookings::refundsInParts()
{
    const QString id = m_venue->newEventId(20, {{u"price"_s, u"10.00"_s}});
    const QString path = bookingPath(Venue::book(*m_ann, id, 3));
    const QString refunded = path % u"/refunded"_s;
    TestClient &organizer = m_venue->organizer;
    const auto key = [](const QByteArray &name) {
        return TestClient::Headers{{"Idempotency-Key", "refund-" + name}};
    };
    QCOMPARE(organizer.post(refunded, {{u"amount"_s, u"1.00"_s}}, key("early")).code(),
             u"more_than_due"_s);
    organizer.post(path % u"/paid"_s);
    QCOMPARE(organizer.post(refunded, {{u"amount"_s, u"1.00"_s}}, key("paid")).status, 409);
    m_ann->del(path);

    const Response keyless = organizer.post(refunded, {{u"amount"_s, u"1.00"_s}});
    QCOMPARE(keyless.status, 400);
    QCOMPARE(keyless.json()[u"fields"_s][0][u"field"_s], u"Idempotency-Key"_s);

    const Response first = organizer.post(refunded, {{u"amount"_s, u"12.50"_s}}, key("first"));
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json()[u"refundDueAmount"_s], u"17.50"_s);
    QCOMPARE(first.json()[u"refundedAmount"_s], u"12.50"_s);
    QCOMPARE(first.json()[u"refundDue"_s], true);
    const Response again = organizer.post(refunded, {{u"amount"_s, u"12.50"_s}}, key("first"));
    QCOMPARE(again.header("idempotent-replay"), QByteArray("true"));
    QCOMPARE(again.body, first.body);
    QCOMPARE(organizer.post(refunded, {{u"amount"_s, u"12.51"_s}}, key("first")).code(),
             u"idempotency_mismatch"_s);

    const Response tooMuch = organizer.post(refunded, {{u"amount"_s, u"17.51"_s}}, key("more"));
    QCOMPARE(tooMuch.status, 409);
    QCOMPARE(tooMuch.code(), u"more_than_due"_s);
    QCOMPARE(tooMuch.json()[u"details"_s],
             u"17.51 requested, 17.50 due, 12.50 already refunded."_s);
    // A number is accepted, and the key of a refused request may be used again.
    const Response number = organizer.post(refunded, {{u"amount"_s, 7.5}}, key("more"));
    QCOMPARE(number.json()[u"refundDueAmount"_s], u"10.00"_s);
    const Response rest = organizer.post(refunded);
    QCOMPARE(rest.json()[u"refundDueAmount"_s], u"0.00"_s);
    QCOMPARE(rest.json()[u"refundedAmount"_s], u"30.00"_s);
    QCOMPARE(organizer.post(refunded, {{u"amount"_s, u"0.01"_s}}, key("last")).code(),
             u"more_than_due"_s);
    QCOMPARE(m_ann->post(refunded, {{u"amount"_s, u"0.01"_s}}, key("ann")).status, 403);
}

void tst_Bookings::refusesRefundsThatAreNone_data()
{
    QTest::addColumn<QJsonValue>("amount");

    QTest::newRow("none") << QJsonValue(u"0.00"_s);
    QTest::newRow("zero") << QJsonValue(0);
    QTest::newRow("less than nothing") << QJsonValue(u"-1.00"_s);
    QTest::newRow("a number below zero") << QJsonValue(-1);
    QTest::newRow("a third digit") << QJsonValue(u"1.001"_s);
    QTest::newRow("words") << QJsonValue(u"all"_s);
    QTest::newRow("an empty text") << QJsonValue(u""_s);
    QTest::newRow("yes") << QJsonValue(true);
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("a list") << QJsonValue(QJsonArray{1});
    QTest::newRow("a comma") << QJsonValue(u"1,00"_s);
}

void tst_Bookings::refusesRefundsThatAreNone()
{
    QFETCH(QJsonValue, amount);
    const QString id = m_venue->newEventId(2);
    const QString path = bookingPath(Venue::book(*m_ann, id, 1));
    m_venue->organizer.post(path % u"/paid"_s);
    const Response due = m_ann->del(path);
    const Response refused = m_venue->organizer.post(path % u"/refunded"_s, {{u"amount"_s, amount}},
                                                     {{"Idempotency-Key", "none"}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s], u"amount"_s);
    QCOMPARE(m_ann->get(path).json(), due.json());
}

void tst_Bookings::refundsWithTheCurrencysDigits_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("rest");

    QTest::newRow("none") << u"JPY"_s << u"2500"_s << u"1"_s << u"4999"_s;
    QTest::newRow("three") << u"KWD"_s << u"1.250"_s << u"0.001"_s << u"2.499"_s;
    QTest::newRow("the highest price")
            << u"EUR"_s << u"9999999999.99"_s << u"0.01"_s << u"19999999999.97"_s;
}

void tst_Bookings::refundsWithTheCurrencysDigits()
{
    QFETCH(QString, currency);
    QFETCH(QString, price);
    QFETCH(QString, part);
    QFETCH(QString, rest);
    const QString id = m_venue->newEventId(2, {{u"currency"_s, currency}, {u"price"_s, price}});
    const QString path = bookingPath(Venue::book(*m_ann, id, 2));
    m_venue->organizer.post(path % u"/paid"_s);
    m_ann->del(path);
    const QByteArray key = "digits-" + currency.toLatin1();
    const Response refunded = m_venue->organizer.post(path % u"/refunded"_s, {{u"amount"_s, part}},
                                                      {{"Idempotency-Key", key}});
    QCOMPARE(refunded.status, 200);
    QCOMPARE(refunded.json()[u"refundDueAmount"_s], rest);
    QCOMPARE(refunded.json()[u"refundedAmount"_s], part);
}

void tst_Bookings::refundsNoMoreThanIsDueToManyAtOnce()
{
    const QString id = m_venue->newEventId(10, {{u"price"_s, u"10.00"_s}});
    const QString path = bookingPath(Venue::book(*m_ann, id, 3));
    m_venue->organizer.post(path % u"/paid"_s);
    m_ann->del(path);

    constexpr int many = 8;
    std::vector<std::future<int>> asked;
    for (int i = 0; i < many; ++i) {
        asked.push_back(std::async(std::launch::async, [&, i] {
            TestClient client(m_venue->server.port(), m_venue->admin.token);
            return client
                    .post(path % u"/refunded"_s, {{u"amount"_s, u"10.00"_s}},
                          {{"Idempotency-Key", "crowd-" + QByteArray::number(i)}})
                    .status;
        }));
    }
    QList<int> statuses;
    for (auto &one : asked)
        statuses << one.get();
    QCOMPARE(statuses.count(200), 3);
    QCOMPARE(statuses.count(409), many - 3);
    QCOMPARE(m_ann->get(path).json()[u"refundedAmount"_s], u"30.00"_s);
    QCOMPARE(m_ann->get(path).json()[u"refundDueAmount"_s], u"0.00"_s);
}

void tst_Bookings::writesMoneyIntoTheHistory()
{
    const QString id = m_venue->newEventId(10, {{u"price"_s, u"10.00"_s}});
    const QString path = bookingPath(Venue::book(*m_ann, id, 3));
    m_venue->organizer.post(path % u"/paid"_s, {{u"method"_s, u"cash"_s}});
    m_ann->del(path % u"?quantity=1"_s);
    m_venue->organizer.post(path % u"/refunded"_s, {{u"amount"_s, u"4.00"_s}},
                            {{"Idempotency-Key", "history"}});
    m_ann->del(path);
    m_venue->organizer.post(path % u"/refunded"_s);

    const QString ledger = u"/api/events/%1/ledger"_s.arg(id);
    QStringList told;
    for (const QJsonValue &row : dataOf(m_venue->organizer.get(ledger))) {
        QCOMPARE(row[u"currency"_s], u"EUR"_s);
        told << row[u"kind"_s].toString() % u' ' % row[u"amount"_s].toString(u"-"_s) % u' '
                        % row[u"paymentMethod"_s].toString(u"-"_s);
        if (row[u"kind"_s] == u"paid"_s || row[u"kind"_s] == u"refunded"_s)
            QCOMPARE(row[u"actorRole"_s], u"admin"_s);
    }
    QCOMPARE(told,
             (QStringList{u"created - -"_s, u"booked - -"_s, u"paid 30.00 cash"_s,
                          u"given_back 10.00 -"_s, u"refunded 4.00 -"_s, u"cancelled 20.00 -"_s,
                          u"refunded 26.00 -"_s}));
    const QByteArray csv = m_venue->organizer.get(ledger, {{"accept", "text/csv"}}).body;
    QVERIFY2(csv.contains(",30.00,EUR,cash,\r\n"), csv.constData());
    const QByteArray bookings =
            m_venue->organizer.get(u"/api/events/%1/bookings"_s.arg(id), {{"accept", "text/csv"}})
                    .body;
    QVERIFY(bookings.contains(
            ",paidAmount,paymentMethod,refundDue,refundDueAmount,refundedAmount,"));
    QVERIFY2(bookings.contains(",30.00,cash,false,0.00,30.00,"), bookings.constData());
}

void tst_Bookings::findsAReferenceHoweverItIsTyped()
{
    const Response booked = Venue::book(*m_ann, m_venue->newEventId(10), 1);
    const QString reference = booked.json()[u"bookingReference"_s].toString();
    const QString path = u"/api/bookings/reference/"_s;
    for (const QString &typed : {reference, reference.toLower(), QString(reference).remove(u'-'),
                                 QString(reference).replace(u"-"_s, u"%20"_s)}) {
        const Response found = m_ann->get(path % typed);
        QCOMPARE(found.status, 200);
        QCOMPARE(found.json(), booked.json());
    }
    for (const QString &form :
         {u"%1%0A"_s, u"%1%0D%0A"_s, u"%1%09"_s, u"%23%1"_s, u"Ref.%20%1"_s, u"EVENTLY:1:%1:1"_s,
          u"EVENTLY%C3%961%C3%96%1%C3%961"_s, u"%E2%80%9E%1%E2%80%9C"_s}) {
        const Response found = m_ann->get(path % QString(form).replace(u"%1"_s, reference));
        QVERIFY2(found.status == 200, qPrintable(form));
        QCOMPARE(found.json(), booked.json());
    }
    QCOMPARE(m_ann->get(path % QString(reference).replace(u"-"_s, u"%E2%80%93"_s)).status, 200);
}

/// Someone who finds nothing is told why.
void tst_Bookings::saysWhatIsWrongWithAReference()
{
    const QString full = m_venue->newEventId(1);
    const QString reference = Venue::book(*m_ann, full, 1).json()[u"bookingReference"_s].toString();
    const QString slip = Venue::wait(*m_ann, full, 1).json()[u"waitlistReference"_s].toString();
    const auto why = [&](TestClient &client, const QString &typed) {
        const Response response = client.get(u"/api/bookings/reference/"_s % typed);
        return response.status == 404 && response.json()[u"code"_s] == u"not_found"_s
                ? response.json()[u"details"_s].toString()
                : u"%1"_s.arg(response.status);
    };
    QString misread = reference;
    misread[0] = misread[0] == u'7' ? u'8' : u'7';
    QVERIFY(why(*m_ann, misread).contains(u"check letter"));
    QVERIFY(why(*m_ann, u"EVENTLY:1:"_s % misread % u":1"_s).contains(u"check letter"));
    QVERIFY(why(*m_ann, reference.right(4)).contains(u"has 4"));
    QVERIFY(why(*m_ann, u"rubbish"_s).contains(u"isn't a reference"));
    QVERIFY(why(*m_ann, u"EVENTLY:2:6BF5TDL0K9U00X"_s).contains(u"newer version"));
    QVERIFY(why(*m_ann, slip).contains(u"waitlist"));
    QCOMPARE(why(*m_bob, slip), QString()); // Bob may not see it.
    QCOMPARE(why(*m_bob, reference), QString());

    const Response entry = m_ann->get(u"/api/waitlist/entries/"_s % reference);
    QCOMPARE(entry.status, 404);
    QVERIFY(entry.json()[u"details"_s].toString().contains(u"of a booking"));
    QCOMPARE(m_ann->get(u"/api/waitlist/entries/Ref.%20"_s % slip.toLower()).status, 200);
}

/// At the desk, anything scanned or typed finds the booking.
void tst_Bookings::findsBookingsByWhatIsTyped()
{
    TestClient &organizer = m_venue->organizer;
    const QString event = m_venue->newEventId(10);
    const Response sold =
            organizer.post(u"/api/bookings"_s,
                           {{u"eventId"_s, event},
                            {u"quantity"_s, 1},
                            {u"customer"_s, QJsonObject{{u"name"_s, u"Marilyn Susan Mönroe"_s}}}});
    QCOMPARE(sold.status, 201);
    const QString reference = sold.json()[u"bookingReference"_s].toString();
    const auto found = [&](const QString &list, const QString &typed) {
        const Response response = organizer.get(
                list % u"search="_s % QString::fromLatin1(QUrl::toPercentEncoding(typed)));
        return response.status == 200 ? int(dataOf(response).size()) : -response.status;
    };
    const QString all = u"/api/bookings?all=true&"_s;
    for (const QString &list :
         {all, QString(all % u"page=1&"_s), u"/api/events/%1/bookings?"_s.arg(event)}) {
        for (const QString &typed :
             {u"monroe marilyn"_s, u"Monroe, Marilyn"_s, u"MO\u0308NROE"_s, u"marilyn\tmonroe\n"_s,
              reference, QString(u"EVENTLY:1:"_s % reference % u":1\r\n"_s), reference.left(4),
              reference.right(4), reference.mid(5, 4)})
            QVERIFY2(found(list, typed) == 1, qPrintable(list % typed));
        QCOMPARE(found(list, u"monroe smith"_s), 0);
        QCOMPARE(found(list, u"’ --"_s), 0);
        QVERIFY(found(list, u" "_s) >= 1);
    }
}

void tst_Bookings::showsNobodyAnothersBooking()
{
    const auto kiosk = m_venue->newKiosk();
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(*m_ann, id, 1, {{u"hold"_s, true}});
    const QString path = bookingPath(booked);
    const QString reference =
            u"/api/bookings/reference/"_s % booked.json()[u"bookingReference"_s].toString();
    for (TestClient *other : {m_bob.get(), kiosk.get()}) {
        QCOMPARE(other->get(path).status, 404);
        QCOMPARE(other->get(reference).status, 404);
        QCOMPARE(other->post(path % u"/confirm"_s).status, 404);
        QCOMPARE(other->del(path).status, 404);
        QCOMPARE(other->get(u"/api/bookings?all=true"_s).status, 403);
    }
    const auto nobody = m_venue->anyone();
    QCOMPARE(nobody->get(path).status, 401);
    QCOMPARE(nobody->del(path).status, 401);
    QCOMPARE(m_venue->organizer.get(path).status, 200);
    QCOMPARE(m_ann->get(path).json()[u"status"_s], u"held"_s);
    for (const auto &bad : {u"nonsense"_s, toText(newId())})
        QCOMPARE(m_ann->get(u"/api/bookings/"_s % bad).status, 404);
}

void tst_Bookings::listsWhatIsOnesOwn()
{
    const auto cat = m_venue->newUser();
    const QString one = m_venue->newEventId(10);
    const QString two = m_venue->newEventId(10, {{u"name"_s, u"Other"_s}});
    const QString first = Venue::book(*cat, one, 1).json()[u"id"_s].toString();
    const QString second = Venue::book(*cat, two, 1).json()[u"id"_s].toString();
    const QString third = Venue::book(*cat, one, 1, {{u"hold"_s, true}}).json()[u"id"_s].toString();
    QCOMPARE(Venue::book(*m_bob, one, 1).status, 201);

    const auto ids = [&](const QString &query) {
        QStringList found;
        for (const QJsonValue &booking : dataOf(cat->get(u"/api/bookings"_s % query)))
            found << booking[u"id"_s].toString();
        return found;
    };
    QCOMPARE(ids({}), (QStringList{third, second, first}));
    QCOMPARE(ids(u"?status=held"_s), QStringList{third});
    QCOMPARE(ids(u"?eventId="_s % two), QStringList{second});
    QCOMPARE(ids(u"?page=2&limit=2"_s), QStringList{first});
    const Response half = cat->get(u"/api/bookings?limit=2"_s);
    const QString cursor = half.json()[u"nextCursor"_s].toString();
    QCOMPARE(ids(u"?limit=2&cursor="_s % cursor), QStringList{first});
    QCOMPARE(m_bob->get(u"/api/bookings?limit=2&cursor="_s % cursor).code(), u"invalid_query"_s);
    for (const auto &bad : {u"status=lost"_s, u"eventId=1"_s, u"all=maybe"_s})
        QCOMPARE(cat->get(u"/api/bookings?"_s % bad).code(), u"invalid_query"_s);

    const Response all = m_venue->organizer.get(u"/api/bookings?all=true&eventId="_s % one);
    QCOMPARE(dataOf(all).size(), 3);
    QCOMPARE(dataOf(m_venue->organizer.get(u"/api/bookings"_s)).size(), 0);
    QCOMPARE(dataOf(m_venue->organizer.get(u"/api/bookings?all=true&search=ada&eventId="_s % one))
                     .size(),
             3);
    QCOMPARE(dataOf(m_venue->organizer.get(u"/api/bookings?all=true&search=zzz"_s)).size(), 0);
}

void tst_Bookings::sellsAtTheDeskForOthers()
{
    const TestServer::Person cat = m_venue->server.newUser();
    TestClient client(m_venue->server.port(), cat.token);
    TestClient &desk = m_venue->organizer;
    const QString id = m_venue->newEventId(10);

    const QJsonObject walkUp = Venue::book(desk, id, 1).json();
    QVERIFY(walkUp[u"userId"_s].isNull());
    QCOMPARE(walkUp[u"createdBy"_s], m_venue->admin.id);
    QCOMPARE(walkUp[u"channel"_s], u"desk"_s);
    QCOMPARE(walkUp[u"customer"_s],
             (QJsonObject{{u"name"_s, QJsonValue()}, {u"email"_s, QJsonValue()}}));

    const QJsonObject named =
            Venue::book(desk, id, 1, {{u"customer"_s, QJsonObject{{u"name"_s, u" Zoë "_s}}}})
                    .json();
    QCOMPARE(named[u"customer"_s][u"name"_s], u"Zoë"_s);

    const Response forCat = Venue::book(desk, id, 2, {{u"userId"_s, cat.id}});
    QCOMPARE(forCat.status, 201);
    QCOMPARE(forCat.json()[u"userId"_s], cat.id);
    QCOMPARE(forCat.json()[u"createdBy"_s], m_venue->admin.id);
    QCOMPARE(forCat.json()[u"customer"_s][u"email"_s], cat.email);
    QCOMPARE(client.get(bookingPath(forCat)).status, 200);
    QCOMPARE(client.del(bookingPath(forCat)).status, 200);

    QCOMPARE(desk.patch(u"/api/users/"_s % cat.id, {{u"disabled"_s, true}}).status, 200);
    const Response shutOut = Venue::book(desk, id, 1, {{u"userId"_s, cat.id}});
    QCOMPARE(shutOut.status, 400);
    QCOMPARE(shutOut.json()[u"fields"_s][0][u"field"_s], u"userId"_s);
    const Response nobody = Venue::book(desk, id, 1, {{u"userId"_s, toText(newId())}});
    QCOMPARE(nobody.status, 400);
    QCOMPARE(nobody.json()[u"fields"_s][0][u"field"_s], u"userId"_s);
}

void tst_Bookings::sellsWalkUpsAtAKiosk()
{
    const TestServer::PairedKiosk device = m_venue->server.newKiosk(m_venue->admin);
    TestClient kiosk(m_venue->server.port(), device.token);
    const auto otherKiosk = m_venue->newKiosk();
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(
            kiosk, id, 2, {{u"hold"_s, true}, {u"customer"_s, QJsonObject{{u"name"_s, u"Ann"_s}}}});
    QCOMPARE(booked.status, 201);
    QCOMPARE(booked.json()[u"kioskId"_s], device.id);
    QVERIFY(booked.json()[u"userId"_s].isNull());
    QCOMPARE(booked.json()[u"channel"_s], u"kiosk"_s);

    const QString path = bookingPath(booked);
    QVERIFY(!booked.json().contains(u"customer"_s));
    QVERIFY(!kiosk.get(path).json().contains(u"customer"_s));
    QVERIFY(!dataOf(kiosk.get(u"/api/bookings"_s))[0].toObject().contains(u"customer"_s));
    QCOMPARE(m_venue->organizer.get(path).json()[u"customer"_s][u"name"_s], u"Ann"_s);
    QCOMPARE(otherKiosk->get(path).status, 404);
    QCOMPARE(otherKiosk->post(path % u"/confirm"_s).status, 404);
    QCOMPARE(dataOf(otherKiosk->get(u"/api/bookings"_s)).size(), 0);
    QCOMPARE(kiosk.post(path % u"/confirm"_s).json()[u"status"_s], u"confirmed"_s);
    QCOMPARE(kiosk.del(path).json()[u"status"_s], u"cancelled"_s);
}

void tst_Bookings::freezesThePrice()
{
    const QString id = m_venue->newEventId(10);
    const Response held = Venue::book(*m_ann, id, 2, {{u"hold"_s, true}});
    QCOMPARE(m_venue->organizer.patch(u"/api/events/"_s % id, {{u"price"_s, u"99.00"_s}}).status,
             200);
    const QJsonObject sold = m_ann->post(bookingPath(held) % u"/confirm"_s).json();
    QCOMPARE(sold[u"unitPrice"_s], u"25.00"_s);
    QCOMPARE(sold[u"totalAmount"_s], u"50.00"_s);
    QCOMPARE(Venue::book(*m_ann, id, 1).json()[u"unitPrice"_s], u"99.00"_s);
}

void tst_Bookings::asksForNoMoneyForFreeSeats()
{
    const QString id = m_venue->newEventId(10, {{u"price"_s, u"0"_s}});
    const QJsonObject booking = Venue::book(*m_ann, id, 2).json();
    QCOMPARE(booking[u"totalAmount"_s], u"0.00"_s);
    QCOMPARE(booking[u"paidAt"_s], booking[u"confirmedAt"_s]);
}

QTEST_GUILESS_MAIN(tst_Bookings)
#include "tst_bookings.moc"
