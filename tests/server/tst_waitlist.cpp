// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// The waitlist over HTTP: who waits, whose turn it is, and what happens to offers.
class tst_Waitlist : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void waitsForSeats();
    void offersSeatsThatComeBack();
    void sellsByAcceptingAnOffer();
    void acceptsByConfirmingTheBooking();
    void passesADeclinedOfferOn();
    void passesALapsedOfferOn();
    void letsAnybodyLeaveAndComeBack();
    void refusesToLetPeopleWaitForNothing();
    void servesInOrderAndStrandsNoSeat();
    void gathersSeatsForTheHeadWhenStrict();
    void refusesALargerGroupThanTheEvent();
    void endsAnEntryLargerThanAShrunkenEvent();
    void wakesWithMoreCapacity();
    void lendsAnEntryToAKioskThatShowsIt();
    void offersOutOfTurn();
    void saysInAnOfferOutOfTurnHowOftenOthersPassed();
    void showsNobodyAnothersEntry();
    void searchesAnEventsEntries();
    void listsOnesOwnEntries();
    void tellsWhereOneStands();
    void joinsOnceForOneKey();

private:
    /// Creates an event with @p capacity seats, all sold to one user; returns its id and the
    /// booking's path.
    std::pair<QString, QString> soldOut(int capacity, const QJsonObject &changes = {});
    static QString entryPath(const Response &entry)
    {
        return u"/api/waitlist/entries/"_s % entry.json()[u"id"_s].toString();
    }
    QString statusOf(const Response &entry)
    {
        return m_venue->organizer.get(entryPath(entry)).json()[u"status"_s].toString();
    }

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<TestClient> m_ann;
    std::unique_ptr<TestClient> m_bob;
    std::unique_ptr<TestClient> m_cat;
};

void tst_Waitlist::initTestCase()
{
    m_venue = std::make_unique<Venue>();
    m_ann = m_venue->newUser();
    m_bob = m_venue->newUser();
    m_cat = m_venue->newUser();
}

void tst_Waitlist::cleanupTestCase()
{
    m_cat.reset();
    m_bob.reset();
    m_ann.reset();
    m_venue.reset();
}

std::pair<QString, QString> tst_Waitlist::soldOut(int capacity, const QJsonObject &changes)
{
    const QString id = m_venue->newEventId(capacity, changes);
    return {id, bookingPath(Venue::book(m_venue->organizer, id, capacity))};
}

void tst_Waitlist::waitsForSeats()
{
    const auto [id, sold] = soldOut(2);
    const Response first = Venue::wait(*m_ann, id, 2);
    QCOMPARE(first.status, 201);
    QCOMPARE(first.seq(), 3);
    const QJsonObject entry = first.json();
    QCOMPARE(entry[u"status"_s], u"active"_s);
    QCOMPARE(entry[u"position"_s], 1);
    QCOMPARE(entry[u"quantity"_s], 2);
    QCOMPARE(entry[u"timesPassed"_s], 0);
    QVERIFY(entry[u"offerExpiresAt"_s].isNull());
    QVERIFY(entry[u"bookingId"_s].isNull());
    QCOMPARE(entry[u"customer"_s][u"name"_s], u"Ada Lovelace"_s);
    QCOMPARE(m_ann->get(entryPath(first)).json(), entry);

    const Response second = Venue::wait(*m_bob, id, 1);
    QCOMPARE(second.json()[u"position"_s], 2);
    QCOMPARE(m_venue->event(id)[u"waitingCount"_s], 2);
    QCOMPARE(m_venue->event(id)[u"waitingTickets"_s], 3);

    const Response twice = Venue::wait(*m_ann, id, 1);
    QCOMPARE(twice.status, 409);
    QCOMPARE(twice.code(), u"already_waiting"_s);
}

void tst_Waitlist::offersSeatsThatComeBack()
{
    const auto [id, sold] = soldOut(2);
    const Response anns = Venue::wait(*m_ann, id, 2);
    QCOMPARE(m_ann->post(u"/api/waitlist/%1/accept"_s.arg(id)).code(), u"no_offer"_s);
    QCOMPARE(m_venue->organizer.del(sold).status, 200);

    const QJsonObject entry = m_ann->get(entryPath(anns)).json();
    QCOMPARE(entry[u"status"_s], u"notified"_s);
    QVERIFY(entry[u"position"_s].isNull());
    QVERIFY(entry[u"offerExpiresAt"_s].isString());
    const QString booking = u"/api/bookings/"_s % entry[u"bookingId"_s].toString();
    QCOMPARE(m_ann->get(booking).json()[u"status"_s], u"held"_s);
    QCOMPARE(m_ann->get(booking).json()[u"holdExpiresAt"_s], entry[u"offerExpiresAt"_s]);
    const QJsonObject event = m_venue->event(id);
    QCOMPARE(event[u"heldCapacity"_s], 2);
    QCOMPARE(event[u"availableCapacity"_s], 0);
    QCOMPARE(event[u"waitingCount"_s], 0);
    QCOMPARE(Venue::book(*m_bob, id, 1).code(), u"sold_out"_s);
    QCOMPARE(Venue::wait(*m_ann, id, 1).code(), u"already_waiting"_s); // As with an offer.
}

void tst_Waitlist::sellsByAcceptingAnOffer()
{
    const auto [id, sold] = soldOut(1);
    const Response anns = Venue::wait(*m_ann, id, 1);
    m_venue->organizer.del(sold);
    const Response accepted = m_ann->post(u"/api/waitlist/%1/accept"_s.arg(id));
    QCOMPARE(accepted.status, 200);
    QCOMPARE(accepted.json()[u"status"_s], u"confirmed"_s);
    QCOMPARE(statusOf(anns), u"converted"_s);
    QCOMPARE(m_ann->post(entryPath(anns) % u"/accept"_s).json(), accepted.json());
    QCOMPARE(m_ann->post(entryPath(anns) % u"/decline"_s).code(), u"no_offer"_s);
    QCOMPARE(m_ann->del(u"/api/waitlist/"_s % id).status, 404);

    // The returned seat goes to the next in line; the old offer stays accepted.
    QCOMPARE(m_ann->del(bookingPath(accepted)).status, 200);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 1);
    QCOMPARE(statusOf(anns), u"converted"_s);
}

void tst_Waitlist::acceptsByConfirmingTheBooking()
{
    const auto [id, sold] = soldOut(1);
    const Response anns = Venue::wait(*m_ann, id, 1);
    m_venue->organizer.del(sold);
    const QString booking =
            u"/api/bookings/"_s % m_ann->get(entryPath(anns)).json()[u"bookingId"_s].toString();
    QCOMPARE(m_bob->post(booking % u"/confirm"_s).status, 404);
    QCOMPARE(m_ann->post(booking % u"/confirm"_s).json()[u"status"_s], u"confirmed"_s);
    QCOMPARE(statusOf(anns), u"converted"_s);
}

void tst_Waitlist::passesADeclinedOfferOn()
{
    const auto [id, sold] = soldOut(1);
    const Response anns = Venue::wait(*m_ann, id, 1);
    const Response bobs = Venue::wait(*m_bob, id, 1);
    const Response cats = Venue::wait(*m_cat, id, 1);
    QCOMPARE(m_bob->post(u"/api/waitlist/%1/decline"_s.arg(id)).code(), u"no_offer"_s);
    m_venue->organizer.del(sold);
    QCOMPARE(statusOf(anns), u"notified"_s);

    const Response declined = m_ann->post(u"/api/waitlist/%1/decline"_s.arg(id));
    QCOMPARE(declined.status, 204);
    QVERIFY(declined.seq() > 0);
    QCOMPARE(statusOf(anns), u"left"_s);
    QCOMPARE(statusOf(bobs), u"notified"_s);

    // Cancelling the offer's booking also declines the offer.
    const QString booking =
            u"/api/bookings/"_s % m_bob->get(entryPath(bobs)).json()[u"bookingId"_s].toString();
    QCOMPARE(m_bob->del(booking).json()[u"status"_s], u"cancelled"_s);
    QCOMPARE(statusOf(bobs), u"left"_s);
    QCOMPARE(statusOf(cats), u"notified"_s);
    QCOMPARE(m_cat->del(u"/api/waitlist/"_s % id).status, 204); // So does leaving the waitlist.
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 1);
}

void tst_Waitlist::passesALapsedOfferOn()
{
    const auto [id, sold] = soldOut(1);
    const Response anns = Venue::wait(*m_ann, id, 1);
    const Response bobs = Venue::wait(*m_bob, id, 1);
    m_venue->organizer.del(sold);
    runIn(m_venue->server.database(),
          u"UPDATE bookings SET hold_expires_at = now() - interval '1 second'"
          " WHERE event_id = '%1' AND status = 'held'"_s.arg(id));
    const Response late = m_ann->post(u"/api/waitlist/%1/accept"_s.arg(id));
    QCOMPARE(late.status, 409);
    QCOMPARE(late.code(), u"offer_expired"_s);
    QCOMPARE(statusOf(anns), u"expired"_s);
    QCOMPARE(statusOf(bobs), u"notified"_s);
    QCOMPARE(m_ann->post(u"/api/waitlist/%1/decline"_s.arg(id)).code(), u"offer_expired"_s);
}

void tst_Waitlist::letsAnybodyLeaveAndComeBack()
{
    const auto [id, sold] = soldOut(1);
    const Response anns = Venue::wait(*m_ann, id, 1);
    Venue::wait(*m_bob, id, 1);
    const Response left = m_ann->del(u"/api/waitlist/"_s % id);
    QCOMPARE(left.status, 204);
    QVERIFY(left.seq() > 0);
    QCOMPARE(m_ann->del(u"/api/waitlist/"_s % id).status, 404);
    QCOMPARE(m_ann->get(u"/api/waitlist/position/"_s % id).status, 404);
    QCOMPARE(statusOf(anns), u"left"_s);
    QCOMPARE(m_ann->post(u"/api/waitlist/%1/accept"_s.arg(id)).code(), u"no_offer"_s);

    const Response back = Venue::wait(*m_ann, id, 1);
    QCOMPARE(back.status, 201);
    QCOMPARE(back.json()[u"position"_s], 2); // At the end.
    QCOMPARE(m_ann->del(entryPath(back)).status, 204);
    QCOMPARE(m_cat->del(u"/api/waitlist/"_s % id).status, 404);
    QCOMPARE(m_cat->del(u"/api/waitlist/"_s % toText(newId())).status, 404);
}

void tst_Waitlist::refusesToLetPeopleWaitForNothing()
{
    const QString id = m_venue->newEventId(3);
    const Response refused = Venue::wait(*m_ann, id, 3);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"tickets_available"_s);
    QCOMPARE(Venue::book(*m_bob, id, 1).status, 201);
    QCOMPARE(Venue::wait(*m_ann, id, 3).status, 201); // Two are left: too few for three.
    QCOMPARE(Venue::wait(*m_cat, toText(newId()), 1).status, 404);
}

void tst_Waitlist::servesInOrderAndStrandsNoSeat()
{
    const QString id = m_venue->newEventId(4);
    const Response two = Venue::book(m_venue->organizer, id, 2);
    const Response one = Venue::book(m_venue->organizer, id, 1);
    QCOMPARE(Venue::book(m_venue->organizer, id, 1).status, 201);
    const Response anns = Venue::wait(*m_ann, id, 3);
    const Response bobs = Venue::wait(*m_bob, id, 1);
    m_venue->organizer.del(bookingPath(one));
    QCOMPARE(statusOf(anns), u"active"_s); // A group of three doesn't fit.
    QCOMPARE(statusOf(bobs), u"notified"_s);
    QCOMPARE(m_ann->get(entryPath(anns)).json()[u"timesPassed"_s], 1);

    // A seat that no one waiting can use stays on sale.
    m_venue->organizer.del(bookingPath(two));
    QCOMPARE(statusOf(anns), u"active"_s);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 2);
    QCOMPARE(m_venue->event(id)[u"sales"_s], u"open"_s);
    QCOMPARE(m_bob->post(u"/api/waitlist/%1/decline"_s.arg(id)).status, 204);
    QCOMPARE(statusOf(anns), u"notified"_s);
}

void tst_Waitlist::gathersSeatsForTheHeadWhenStrict()
{
    const QString id = m_venue->newEventId(3, {{u"waitlistPolicy"_s, u"strict"_s}});
    const Response one = Venue::book(m_venue->organizer, id, 1);
    const Response two = Venue::book(m_venue->organizer, id, 2);
    const Response anns = Venue::wait(*m_ann, id, 3);
    const Response bobs = Venue::wait(*m_bob, id, 1);
    m_venue->organizer.del(bookingPath(one));
    QCOMPARE(statusOf(anns), u"active"_s);
    QCOMPARE(statusOf(bobs), u"active"_s); // No one may pass the head.
    QCOMPARE(m_venue->event(id)[u"sales"_s], u"waitlist"_s);
    const Response ahead = Venue::book(*m_cat, id, 1);
    QCOMPARE(ahead.status, 409);
    QCOMPARE(ahead.code(), u"waitlist_ahead"_s);
    QCOMPARE(Venue::wait(*m_cat, id, 1).status, 201);

    m_venue->organizer.del(bookingPath(two));
    QCOMPARE(statusOf(anns), u"notified"_s);
    QCOMPARE(statusOf(bobs), u"active"_s);
    QCOMPARE(m_ann->get(entryPath(anns)).json()[u"timesPassed"_s], 0);
}

void tst_Waitlist::refusesALargerGroupThanTheEvent()
{
    for (const auto &policy : {u"strict"_s, u"fill"_s}) {
        const auto [id, sold] = soldOut(2, {{u"waitlistPolicy"_s, policy}});
        const Response refused = Venue::wait(*m_ann, id, 3);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"larger_than_event"_s);
        QCOMPARE(Venue::wait(*m_ann, id, 2).status, 201);
    }
}

void tst_Waitlist::endsAnEntryLargerThanAShrunkenEvent()
{
    const QString id = m_venue->newEventId(3, {{u"waitlistPolicy"_s, u"strict"_s}});
    const Response sold = Venue::book(m_venue->organizer, id, 1);
    const Response anns = Venue::wait(*m_ann, id, 3);
    const Response bobs = Venue::wait(*m_bob, id, 1);
    QCOMPARE(m_venue->organizer.patch(u"/api/events/"_s % id, {{u"totalCapacity"_s, 2}}).status,
             200);
    QCOMPARE(statusOf(anns), u"expired"_s);
    QCOMPARE(statusOf(bobs), u"notified"_s); // No one is before Bob any more.
    QCOMPARE(m_ann->post(entryPath(anns) % u"/accept"_s).code(), u"no_offer"_s);
}

void tst_Waitlist::wakesWithMoreCapacity()
{
    const auto [id, sold] = soldOut(1);
    const Response anns = Venue::wait(*m_ann, id, 1);
    QCOMPARE(m_venue->organizer.patch(u"/api/events/"_s % id, {{u"totalCapacity"_s, 3}}).status,
             200);
    QCOMPARE(statusOf(anns), u"notified"_s);
    QCOMPARE(m_venue->event(id)[u"availableCapacity"_s], 1);
}

void tst_Waitlist::lendsAnEntryToAKioskThatShowsIt()
{
    const auto kiosk = m_venue->newKiosk();
    const auto other = m_venue->newKiosk();
    const auto [id, sold] = soldOut(2);
    const Response slip =
            Venue::wait(*kiosk, id, 1, {{u"customer"_s, QJsonObject{{u"name"_s, u"Z"_s}}}});
    QCOMPARE(slip.status, 201);
    QVERIFY(!slip.json().contains(u"customer"_s));
    const Response second = Venue::wait(*kiosk, id, 1); // A kiosk may join for many customers.
    QCOMPARE(second.status, 201);

    const QString byReference =
            u"/api/waitlist/entries/"_s % slip.json()[u"waitlistReference"_s].toString().toLower();
    QCOMPARE(other->get(entryPath(slip)).status, 404);
    const Response shown = other->get(byReference);
    QCOMPARE(shown.status, 200);
    QVERIFY(!shown.json().contains(u"customer"_s));
    QCOMPARE(m_venue->organizer.get(byReference).json()[u"customer"_s][u"name"_s], u"Z"_s);
    QCOMPARE(m_ann->get(byReference).status, 404);
    QCOMPARE(m_ann->post(byReference % u"/accept"_s).status, 404);

    m_venue->organizer.del(sold % u"?quantity=1"_s);
    QCOMPARE(other->post(entryPath(slip) % u"/accept"_s).status, 404);
    const Response accepted = other->post(byReference % u"/accept"_s);
    QCOMPARE(accepted.status, 200);
    QCOMPARE(accepted.json()[u"status"_s], u"confirmed"_s);
    QCOMPARE(accepted.json()[u"kioskId"_s], slip.json()[u"kioskId"_s]);
    QVERIFY(!accepted.json().contains(u"customer"_s));
    for (const QJsonValue &entry : dataOf(kiosk->get(u"/api/waitlist"_s)))
        QVERIFY(!entry.toObject().contains(u"customer"_s));
    QCOMPARE(kiosk->del(entryPath(second)).status, 204);
    QCOMPARE(dataOf(kiosk->get(u"/api/waitlist"_s)).size(), 2);
    QCOMPARE(dataOf(other->get(u"/api/waitlist"_s)).size(), 0);
}

void tst_Waitlist::offersOutOfTurn()
{
    const QString id = m_venue->newEventId(3, {{u"waitlistPolicy"_s, u"strict"_s}});
    const Response sold = Venue::book(m_venue->organizer, id, 2);
    const Response anns = Venue::wait(*m_ann, id, 3);
    const Response bobs = Venue::wait(*m_bob, id, 1);
    const Response cats = Venue::wait(*m_cat, id, 1);
    QCOMPARE(m_bob->post(entryPath(bobs) % u"/offer"_s).status, 403);
    const Response offered = m_venue->organizer.post(entryPath(bobs) % u"/offer"_s);
    QCOMPARE(offered.status, 200);
    QCOMPARE(offered.json()[u"status"_s], u"notified"_s);
    QVERIFY(offered.json()[u"offerExpiresAt"_s].isString());
    const Response tooFew = m_venue->organizer.post(entryPath(cats) % u"/offer"_s);
    QCOMPARE(tooFew.status, 409);
    QCOMPARE(tooFew.code(), u"not_enough_left"_s);
    QCOMPARE(m_bob->post(entryPath(bobs) % u"/accept"_s).status, 200);
    const QJsonArray ledger =
            dataOf(m_venue->organizer.get(u"/api/events/%1/ledger?limit=100"_s.arg(id)));
    QVERIFY(std::ranges::any_of(ledger, [](const QJsonValue &row) {
        return row[u"kind"_s] == u"offered_by_staff"_s && row[u"actorRole"_s] == u"admin"_s;
    }));
    QCOMPARE(m_ann->get(entryPath(anns)).json()[u"timesPassed"_s], 1);
    QCOMPARE(m_venue->organizer.post(entryPath(bobs) % u"/offer"_s).code(), u"no_offer"_s);
}

void tst_Waitlist::saysInAnOfferOutOfTurnHowOftenOthersPassed()
{
    const QString id = m_venue->newEventId(4, {{u"waitlistPolicy"_s, u"strict"_s}});
    QCOMPARE(Venue::book(m_venue->organizer, id, 2).status, 201);
    QCOMPARE(Venue::wait(*m_cat, id, 4).status, 201); // At the head, but it doesn't fit.
    const Response anns = Venue::wait(*m_ann, id, 1);
    const Response bobs = Venue::wait(*m_bob, id, 1);
    const QString offer = u"/offer"_s;
    QCOMPARE(m_venue->organizer.post(entryPath(bobs) % offer).json()[u"timesPassed"_s], 0);
    QCOMPARE(m_venue->organizer.post(entryPath(anns) % offer).json()[u"timesPassed"_s], 1);
    QCOMPARE(m_venue->organizer.post(entryPath(anns) % offer).json()[u"timesPassed"_s], 1);
}

void tst_Waitlist::showsNobodyAnothersEntry()
{
    const auto [id, sold] = soldOut(1);
    const Response anns = Venue::wait(*m_ann, id, 1);
    const QString path = entryPath(anns);
    const QString byReference =
            u"/api/waitlist/entries/"_s % anns.json()[u"waitlistReference"_s].toString();
    for (const QString &entry : {path, byReference}) {
        QCOMPARE(m_bob->get(entry).status, 404);
        QCOMPARE(m_bob->del(entry).status, 404);
        QCOMPARE(m_bob->post(entry % u"/accept"_s).status, 404);
        QCOMPARE(m_bob->post(entry % u"/decline"_s).status, 404);
        QCOMPARE(m_venue->anyone()->get(entry).status, 401);
    }
    QCOMPARE(m_ann->get(u"/api/waitlist/entries/nonsense"_s).status, 404);
    QCOMPARE(m_ann->del(u"/api/waitlist/entries/"_s % toText(newId())).status, 404);
    QCOMPARE(statusOf(anns), u"active"_s);
}

void tst_Waitlist::searchesAnEventsEntries()
{
    const QString event = soldOut(1).first;
    const QString reference =
            Venue::wait(*m_ann, event, 1).json()[u"waitlistReference"_s].toString();
    Venue::wait(*m_bob, event, 1);
    const QString list = u"/api/events/%1/waitlist?search="_s.arg(event);
    const auto found = [&](const QString &typed) {
        return dataOf(m_venue->organizer.get(list % typed)).size();
    };
    QCOMPARE(found(reference), 1);
    QCOMPARE(found(reference.right(4).toLower()), 1);
    QCOMPARE(found(u"nobody%20there"_s), 0);
    QCOMPARE(found(u"--"_s), 0);
    QCOMPARE(found(u"%20"_s), 2);
    QCOMPARE(m_venue->organizer.get(list % QString(301, u'x')).status, 400);
    QCOMPARE(m_ann->get(list % reference).status, 403);
    const Response second = m_venue->organizer.get(list % u"%20&status=active&limit=1"_s);
    const Response rest = m_venue->organizer.get(list % u"%20&status=active&limit=1&cursor="_s
                                                 % second.json()[u"nextCursor"_s].toString());
    QCOMPARE(dataOf(rest).size(), 1);
}

void tst_Waitlist::listsOnesOwnEntries()
{
    const auto dan = m_venue->newUser();
    QStringList made;
    for (int i = 0; i < 3; ++i)
        made.prepend(Venue::wait(*dan, soldOut(1).first, 1).json()[u"id"_s].toString());
    QStringList found;
    QString next;
    do {
        const Response part = dan->get(u"/api/waitlist?limit=2"_s
                                       % (next.isEmpty() ? QString() : u"&cursor="_s % next));
        for (const QJsonValue &entry : dataOf(part))
            found << entry[u"id"_s].toString();
        next = part.json()[u"nextCursor"_s].toString();
    } while (!next.isEmpty());
    QCOMPARE(found, made);
}

void tst_Waitlist::tellsWhereOneStands()
{
    const auto [id, sold] = soldOut(5, {{u"maxPerBooking"_s, 5}});
    Venue::wait(*m_ann, id, 2);
    Venue::wait(*m_bob, id, 3);
    const Response cats = Venue::wait(*m_cat, id, 1);
    const QString path = u"/api/waitlist/position/"_s % id;
    QCOMPARE(m_cat->get(path).json(),
             (QJsonObject{{u"position"_s, 3},
                          {u"peopleAhead"_s, 2},
                          {u"ticketsAhead"_s, 5},
                          {u"quantity"_s, 1},
                          {u"status"_s, u"active"_s}}));
    QCOMPARE(m_ann->del(u"/api/waitlist/"_s % id).status, 204);
    QCOMPARE(m_cat->get(path).json()[u"position"_s], 2);

    m_venue->organizer.del(sold % u"?quantity=4"_s);
    const QJsonObject offered = m_cat->get(path).json();
    QCOMPARE(offered[u"status"_s], u"notified"_s);
    QVERIFY(offered[u"position"_s].isNull());
    QVERIFY(offered[u"offerExpiresAt"_s].isString());
    QCOMPARE(offered[u"bookingId"_s], m_cat->get(entryPath(cats)).json()[u"bookingId"_s]);

    QCOMPARE(m_venue->organizer.get(path).status, 403);
    QCOMPARE(m_venue->anyone()->get(path).status, 401);
    QCOMPARE(m_cat->get(u"/api/waitlist/position/nonsense"_s).status, 404);
}

void tst_Waitlist::joinsOnceForOneKey()
{
    const auto [id, sold] = soldOut(1);
    const TestClient::Headers key{{"Idempotency-Key", "join-once"}};
    const QJsonObject body{{u"eventId"_s, id}, {u"quantity"_s, 1}};
    const Response first = m_ann->post(u"/api/waitlist"_s, body, key);
    const Response again = m_ann->post(u"/api/waitlist"_s, body, key);
    QCOMPARE(first.status, 201);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    const TestClient::Headers leave{{"Idempotency-Key", "leave-once"}};
    QCOMPARE(m_ann->del(u"/api/waitlist/"_s % id, leave).status, 204);
    const Response replayed = m_ann->del(u"/api/waitlist/"_s % id, leave);
    QCOMPARE(replayed.status, 204);
    QCOMPARE(replayed.header("idempotent-replay"), QByteArray("true"));
}

QTEST_GUILESS_MAIN(tst_Waitlist)
#include "tst_waitlist.moc"
