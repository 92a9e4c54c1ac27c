// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// Events over HTTP: what organizers can do, and what everyone sees.
class tst_Events : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_venue = std::make_unique<Venue>(); }
    void cleanupTestCase() { m_venue.reset(); }

    void fillsInWhatIsNotSaid();
    void keepsWhatIsSaid();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void saysAllThatIsWrongAtOnce();
    void createsOnceForOneKey();
    void ignoresWhatIsNotTheClientsToSay();
    void tagsWhatItShows();
    void showsAChangeToTheNextReader();
    void hidesDrafts();
    void changesWhatIsSentAndNothingElse();
    void refusesBadChanges_data();
    void refusesBadChanges();
    void refusesAChangeOfWhatOthersChanged();
    void movesTheOtherTimesWithTheStart();
    void keepsTheTimeAcrossAClockChange();
    void takesDirectionsOutOfItsWords();
    void movesDeadlinesByTheClockOnTheWall_data();
    void movesDeadlinesByTheClockOnTheWall();
    void changesNothingWhereNothingChanges_data();
    void changesNothingWhereNothingChanges();
    void saysAnyTextInTheHistory_data();
    void saysAnyTextInTheHistory();
    void saysInTheHistoryWhatChanged();
    void neverSinksCapacityBelowWhatIsTaken();
    void fixesTheCurrencyOnceSomebodyBooked();
    void doesNotUnpublishWhatWasBooked();
    void removesWhatNobodyUsed();
    void cancelsWhatSomebodyUsed();
    void cancelsByStatus();
    void refusesToTouchWhatIsOver();
    void listsByPageAndByCursor();
    void refusesABadQuery_data();
    void refusesABadQuery();
    void findsByTimeAndWord();
    void showsItsListsToOrganizersOnly();

private:
    Response change(const QString &id, const QJsonObject &changes,
                    const TestClient::Headers &headers = {})
    {
        return m_venue->organizer.patch(u"/api/events/"_s % id, changes, headers);
    }

    std::unique_ptr<Venue> m_venue;
};

void tst_Events::fillsInWhatIsNotSaid()
{
    const Response made = m_venue->organizer.post(u"/api/events"_s, Venue::eventBody());
    QCOMPARE(made.status, 201);
    const QJsonObject event = made.json();
    QCOMPARE(made.header("location"), "/api/events/" + event[u"id"_s].toString().toLatin1());
    QCOMPARE(made.header("etag"), QByteArray("\"1.1-o\""));
    QCOMPARE(made.seq(), 1);
    QCOMPARE(event[u"description"_s], u""_s);
    QCOMPARE(event[u"category"_s], u"other"_s);
    QCOMPARE(event[u"status"_s], u"published"_s);
    QCOMPARE(event[u"sales"_s], u"open"_s);
    QCOMPARE(event[u"currency"_s], u"EUR"_s);
    QCOMPARE(event[u"timeZone"_s], u"UTC"_s);
    QVERIFY(event[u"endsAt"_s].isNull());
    QCOMPARE(event[u"salesUntil"_s], event[u"dateTime"_s]);
    QCOMPARE(event[u"cancelUntil"_s], event[u"dateTime"_s]);
    QCOMPARE(event[u"maxPerBooking"_s], 10);
    QVERIFY(event[u"maxPerUser"_s].isNull());
    QCOMPARE(event[u"waitlistPolicy"_s], u"fill"_s);
    QCOMPARE(event[u"createdBy"_s], m_venue->admin.id);
    QCOMPARE(m_venue->event(event[u"id"_s].toString()), event);
}

void tst_Events::keepsWhatIsSaid()
{
    const QJsonObject event = m_venue->newEvent({{u"name"_s, u"  Jazz \"at\" Seven's  "_s},
                                                 {u"description"_s, u"One.\nTwo."_s},
                                                 {u"dateTime"_s, u"2040-06-01T20:00:00+02:00"_s},
                                                 {u"endsAt"_s, u"2040-06-01T21:00:00Z"_s},
                                                 {u"salesUntil"_s, u"2040-06-01T20:30:00Z"_s},
                                                 {u"cancelUntil"_s, u"2040-05-30T00:00:00Z"_s},
                                                 {u"timeZone"_s, u"Europe/Berlin"_s},
                                                 {u"currency"_s, u"JPY"_s},
                                                 {u"price"_s, 2500},
                                                 {u"category"_s, u"Music"_s},
                                                 {u"maxPerBooking"_s, 4},
                                                 {u"maxPerUser"_s, 6},
                                                 {u"waitlistPolicy"_s, u"strict"_s}});
    QCOMPARE(event[u"name"_s], u"Jazz \"at\" Seven's"_s);
    QCOMPARE(event[u"description"_s], u"One.\nTwo."_s);
    QCOMPARE(event[u"dateTime"_s], u"2040-06-01T18:00:00.000Z"_s);
    QCOMPARE(event[u"endsAt"_s], u"2040-06-01T21:00:00.000Z"_s);
    QCOMPARE(event[u"salesUntil"_s], u"2040-06-01T20:30:00.000Z"_s);
    QCOMPARE(event[u"cancelUntil"_s], u"2040-05-30T00:00:00.000Z"_s);
    QCOMPARE(event[u"timeZone"_s], u"Europe/Berlin"_s);
    QCOMPARE(event[u"price"_s], u"2500"_s);
    QCOMPARE(event[u"maxPerUser"_s], 6);
    QCOMPARE(event[u"waitlistPolicy"_s], u"strict"_s);
}

void tst_Events::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");

    const QJsonValue absent(QJsonValue::Undefined);
    QTest::newRow("no name") << u"name"_s << absent;
    QTest::newRow("a blank name") << u"name"_s << QJsonValue(u"   "_s);
    QTest::newRow("a long name") << u"name"_s << QJsonValue(QString(201, u'x'));
    QTest::newRow("a name with a control character") << u"name"_s << QJsonValue(u"a\u0007b"_s);
    QTest::newRow("a name that is a number") << u"name"_s << QJsonValue(7);
    QTest::newRow("a name that is null") << u"name"_s << QJsonValue();
    QTest::newRow("no venue") << u"venue"_s << absent;
    QTest::newRow("a long description") << u"description"_s << QJsonValue(QString(10'001, u'x'));
    QTest::newRow("a long category") << u"category"_s << QJsonValue(QString(51, u'x'));
    QTest::newRow("a name that shows nothing") << u"name"_s << QJsonValue(u"\u115f"_s);
    QTest::newRow("a venue that shows nothing") << u"venue"_s << QJsonValue(u"\u00ad"_s);
    QTest::newRow("a category that shows nothing") << u"category"_s << QJsonValue(u"\uffa0"_s);
    QTest::newRow("no start") << u"dateTime"_s << absent;
    QTest::newRow("a start in the past") << u"dateTime"_s << QJsonValue(timeIn(-1h));
    QTest::newRow("a start without offset") << u"dateTime"_s << QJsonValue(u"2040-06-01T20:00"_s);
    QTest::newRow("a day that is none") << u"dateTime"_s << QJsonValue(u"2041-02-29T20:00:00Z"_s);
    QTest::newRow("an end before the start") << u"endsAt"_s << QJsonValue(timeIn(24h));
    QTest::newRow("sales past the end") << u"salesUntil"_s << QJsonValue(timeIn(24h * 366));
    QTest::newRow("no such zone") << u"timeZone"_s << QJsonValue(u"Europe/Atlantis"_s);
    QTest::newRow("a bare offset") << u"timeZone"_s << QJsonValue(u"+02:00"_s);
    QTest::newRow("no capacity") << u"totalCapacity"_s << absent;
    QTest::newRow("capacity 0") << u"totalCapacity"_s << QJsonValue(0);
    QTest::newRow("capacity -1") << u"totalCapacity"_s << QJsonValue(-1);
    QTest::newRow("capacity above a million") << u"totalCapacity"_s << QJsonValue(1'000'001);
    QTest::newRow("capacity 2^31") << u"totalCapacity"_s << QJsonValue(2147483648LL);
    QTest::newRow("half a seat") << u"totalCapacity"_s << QJsonValue(2.5);
    QTest::newRow("capacity as text") << u"totalCapacity"_s << QJsonValue(u"10"_s);
    QTest::newRow("no price") << u"price"_s << absent;
    QTest::newRow("a price below nothing") << u"price"_s << QJsonValue(u"-1.00"_s);
    QTest::newRow("a price with too many digits") << u"price"_s << QJsonValue(u"25.001"_s);
    QTest::newRow("a number with too many digits") << u"price"_s << QJsonValue(25.001);
    QTest::newRow("an unaffordable price") << u"price"_s << QJsonValue(u"10000000000.00"_s);
    QTest::newRow("a price that is true") << u"price"_s << QJsonValue(true);
    QTest::newRow("no such currency") << u"currency"_s << QJsonValue(u"XYZ"_s);
    QTest::newRow("born cancelled") << u"status"_s << QJsonValue(u"cancelled"_s);
    QTest::newRow("no such status") << u"status"_s << QJsonValue(u"open"_s);
    QTest::newRow("maxPerBooking 0") << u"maxPerBooking"_s << QJsonValue(0);
    QTest::newRow("maxPerBooking 101") << u"maxPerBooking"_s << QJsonValue(101);
    QTest::newRow("maxPerUser 0") << u"maxPerUser"_s << QJsonValue(0);
    QTest::newRow("no such policy") << u"waitlistPolicy"_s << QJsonValue(u"lottery"_s);
}

void tst_Events::refusesWhatCannotBe()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject body = Venue::eventBody();
    if (value.isUndefined())
        body.remove(field);
    else
        body[field] = value;

    const Response refused = m_venue->organizer.post(u"/api/events"_s, body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s], field);
}

void tst_Events::saysAllThatIsWrongAtOnce()
{
    const Response refused = m_venue->organizer.post(u"/api/events"_s, QJsonObject());
    QStringList fields;
    for (const QJsonValue &complaint : refused.json()[u"fields"_s].toArray())
        fields << complaint[u"field"_s].toString();
    QCOMPARE(fields,
             (QStringList{u"name"_s, u"venue"_s, u"dateTime"_s, u"totalCapacity"_s, u"price"_s}));
}

void tst_Events::createsOnceForOneKey()
{
    const TestClient::Headers key{{"Idempotency-Key", "make-it-once"}};
    const QJsonObject body = Venue::eventBody({{u"name"_s, u"Single"_s}});
    const Response first = m_venue->organizer.post(u"/api/events"_s, body, key);
    QCOMPARE(first.status, 201);
    const Response again = m_venue->organizer.post(u"/api/events"_s, body, key);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("idempotent-replay"), QByteArray("true"));
    QCOMPARE(again.header("location"), first.header("location"));
    QCOMPARE(again.header("etag"), first.header("etag"));
    QCOMPARE(again.seq(), first.seq());
    QCOMPARE(dataOf(m_venue->organizer.get(u"/api/events?search=Single"_s)).size(), 1);

    const Response other = m_venue->organizer.post(u"/api/events"_s, Venue::eventBody(), key);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.code(), u"idempotency_mismatch"_s);

    // A refused request may be repeated with its key and is decided again.
    const TestClient::Headers second{{"Idempotency-Key", "refused-first"}};
    QCOMPARE(m_venue->organizer.post(u"/api/events"_s, QJsonObject(), second).status, 400);
    QCOMPARE(m_venue->organizer.post(u"/api/events"_s, Venue::eventBody(), second).status, 201);
}

void tst_Events::ignoresWhatIsNotTheClientsToSay()
{
    const QJsonObject event = m_venue->newEvent({{u"availableCapacity"_s, 5},
                                                 {u"heldCapacity"_s, u"lots"_s},
                                                 {u"version"_s, 99},
                                                 {u"createdBy"_s, u"me"_s},
                                                 {u"role"_s, u"admin"_s}});
    QCOMPARE(event[u"availableCapacity"_s], 10);
    QCOMPARE(event[u"version"_s], 1);
    QCOMPARE(event[u"createdBy"_s], m_venue->admin.id);
}

void tst_Events::tagsWhatItShows()
{
    const QString id = m_venue->newEventId(10);
    const QString path = u"/api/events/"_s % id;
    const auto anyone = m_venue->anyone();
    const QByteArray tag = anyone->get(path).header("etag");
    QCOMPARE(tag, QByteArray("\"1.1\""));

    const Response known = anyone->get(path, {{"If-None-Match", tag}});
    QCOMPARE(known.status, 304);
    QCOMPARE(known.body, QByteArray());
    QCOMPARE(known.header("etag"), tag);
    QCOMPARE(anyone->get(path, {{"If-None-Match", "\"0.0\", W/" + tag}}).status, 304);
    QCOMPARE(anyone->get(path, {{"If-None-Match", "*"}}).status, 304);
    QCOMPARE(anyone->get(path, {{"If-None-Match", "\"2.1\""}}).status, 200);

    const auto user = m_venue->newUser();
    QCOMPARE(Venue::book(*user, id, 1).status, 201);
    const Response changed = anyone->get(path, {{"If-None-Match", tag}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.header("etag"), QByteArray("\"1.2\""));

    const Response head = anyone->send("HEAD", path);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("etag"), QByteArray("\"1.2\""));
    QCOMPARE(head.body, QByteArray());
}

void tst_Events::showsAChangeToTheNextReader()
{
    const QString id =
            m_venue->newEventId(100, {{u"maxPerBooking"_s, 1}, {u"name"_s, u"Changing"_s}});
    const auto anyone = m_venue->anyone();
    const auto user = m_venue->newUser();
    const QString list = u"/api/events?search=Changing"_s;
    for (int left = 99; left >= 80; --left) {
        // Twice, so that the second may come from the cache.
        anyone->get(u"/api/events/"_s % id);
        anyone->get(u"/api/events/"_s % id);
        anyone->get(list);
        anyone->get(list);
        QCOMPARE(Venue::book(*user, id, 1).status, 201);
        QCOMPARE(anyone->get(u"/api/events/"_s % id).json()[u"availableCapacity"_s], left);
        QCOMPARE(dataOf(anyone->get(list))[0][u"availableCapacity"_s], left);
    }
    QCOMPARE(change(id, {{u"name"_s, u"Changing now"_s}}).status, 200);
    QCOMPARE(anyone->get(u"/api/events/"_s % id).json()[u"name"_s], u"Changing now"_s);
    m_venue->newEvent({{u"name"_s, u"Changing too"_s}});
    QCOMPARE(dataOf(anyone->get(list)).size(), 2);
}

void tst_Events::hidesDrafts()
{
    const QString id = m_venue->newEventId(10, {{u"status"_s, u"draft"_s}});
    const auto user = m_venue->newUser();
    const auto anyone = m_venue->anyone();
    const auto kiosk = m_venue->newKiosk();
    for (TestClient *client : {user.get(), anyone.get(), kiosk.get()}) {
        QCOMPARE(client->get(u"/api/events/"_s % id).status, 404);
        QCOMPARE(client->get(u"/api/events?status=draft"_s).status, 403);
    }
    QCOMPARE(Venue::book(*user, id, 1).status, 404);
    QCOMPARE(Venue::wait(*user, id, 1).status, 404);
    QCOMPARE(m_venue->event(id)[u"status"_s], u"draft"_s);
    QCOMPARE(dataOf(m_venue->organizer.get(u"/api/events?status=draft"_s)).size(), 1);
    QCOMPARE(Venue::book(m_venue->organizer, id, 1).code(), u"sales_closed"_s);

    QCOMPARE(change(id, {{u"status"_s, u"published"_s}}).status, 200);
    QCOMPARE(anyone->get(u"/api/events/"_s % id).status, 200);
    QCOMPARE(Venue::book(*user, id, 1).status, 201);
}

void tst_Events::changesWhatIsSentAndNothingElse()
{
    const QJsonObject before = m_venue->newEvent({{u"maxPerUser"_s, 3}});
    const QString id = before[u"id"_s].toString();
    const Response changed = change(id, {{u"name"_s, u"Renamed"_s}, {u"price"_s, u"30.50"_s}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.header("etag"), QByteArray("\"2.2-o\""));
    QCOMPARE(changed.seq(), 2);
    QJsonObject expected = before;
    expected[u"name"_s] = u"Renamed"_s;
    for (const QString &price : {u"price"_s, u"priceFrom"_s, u"priceTo"_s})
        expected[price] = u"30.50"_s;
    QJsonObject type = before[u"ticketTypes"_s][0].toObject();
    type[u"price"_s] = u"30.50"_s;
    expected[u"ticketTypes"_s] = QJsonArray{type};
    expected[u"revision"_s] = 2;
    expected[u"version"_s] = 2;
    expected[u"updatedAt"_s] = changed.json()[u"updatedAt"_s];
    QCOMPARE(changed.json(), expected);

    const Response put = m_venue->organizer.put(
            u"/api/events/"_s % id, {{u"maxPerUser"_s, QJsonValue()}, {u"description"_s, u""_s}});
    QCOMPARE(put.status, 200);
    QCOMPARE(put.json()[u"name"_s], u"Renamed"_s);
    QVERIFY(put.json()[u"maxPerUser"_s].isNull());
    QCOMPARE(m_venue->event(id), put.json());
}

void tst_Events::refusesBadChanges_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("an empty name") << u"name"_s << QJsonValue(u""_s);
    QTest::newRow("a name of nothing") << u"name"_s << QJsonValue(u"\u200b\u2060"_s);
    QTest::newRow("a venue of fillers") << u"venue"_s << QJsonValue(u"\u3164"_s);
    QTest::newRow("a category of blanks") << u"category"_s << QJsonValue(u"\u2800"_s);
    QTest::newRow("a null name") << u"name"_s << QJsonValue();
    QTest::newRow("a start in the past") << u"dateTime"_s << QJsonValue(timeIn(-1h));
    QTest::newRow("an end before the start") << u"endsAt"_s << QJsonValue(timeIn(1h));
    QTest::newRow("sales past the end") << u"salesUntil"_s << QJsonValue(timeIn(24h * 366));
    QTest::newRow("too many digits") << u"price"_s << QJsonValue(u"1.234"_s);
    QTest::newRow("a price that is an object") << u"price"_s << QJsonValue(QJsonObject());
    QTest::newRow("no such zone") << u"timeZone"_s << QJsonValue(u"Mars/Base"_s);
    QTest::newRow("capacity 0") << u"totalCapacity"_s << QJsonValue(0);
    QTest::newRow("completed by hand") << u"status"_s << QJsonValue(u"completed"_s);
    QTest::newRow("a policy of null") << u"waitlistPolicy"_s << QJsonValue();
}

void tst_Events::refusesBadChanges()
{
    static const QString id = m_venue->newEventId(10);
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    const Response refused = change(id, {{field, value}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s], field);
    QCOMPARE(m_venue->event(id)[u"revision"_s], 1);
}

void tst_Events::refusesAChangeOfWhatOthersChanged()
{
    const QString id = m_venue->newEventId(10);
    QCOMPARE(change(id, {{u"name"_s, u"Mine"_s}}, {{"If-Match", "\"1.1\""}}).status, 200);
    const Response late = change(id, {{u"name"_s, u"Theirs"_s}}, {{"If-Match", "\"1.1\""}});
    QCOMPARE(late.status, 412);
    QCOMPARE(late.code(), u"precondition_failed"_s);
    QCOMPARE(late.json()[u"details"_s], u"It is at revision 2, not 1."_s);
    const Response foreign = change(id, {{u"name"_s, u"Theirs"_s}}, {{"If-Match", "\"xyz\""}});
    QCOMPARE(foreign.status, 412);
    QCOMPARE(foreign.json()[u"details"_s], u"It is at revision 2; If-Match has no revision."_s);
    QCOMPARE(m_venue->organizer.del(u"/api/events/"_s % id, {{"If-Match", "\"1.1\""}}).status, 412);

    // Sales raise the version; only the revision counts.
    const auto user = m_venue->newUser();
    QCOMPARE(Venue::book(*user, id, 1).status, 201);
    QCOMPARE(change(id, {{u"name"_s, u"Ours"_s}}, {{"If-Match", "\"2.2\""}}).status, 200);
    QCOMPARE(change(id, {{u"name"_s, u"Last wins"_s}}).status, 200);
    QCOMPARE(m_venue->event(id)[u"name"_s], u"Last wins"_s);
}

void tst_Events::movesTheOtherTimesWithTheStart()
{
    const QJsonObject before = m_venue->newEvent({{u"dateTime"_s, u"2040-06-01T18:00:00Z"_s},
                                                  {u"endsAt"_s, u"2040-06-01T21:00:00Z"_s},
                                                  {u"salesUntil"_s, u"2040-06-01T17:00:00Z"_s},
                                                  {u"cancelUntil"_s, u"2040-05-31T18:00:00Z"_s}});
    const QString id = before[u"id"_s].toString();
    const auto user = m_venue->newUser();
    const Response booked = Venue::book(*user, id, 1);

    const QJsonObject after = change(id,
                                     {{u"dateTime"_s, u"2040-06-03T19:00:00Z"_s},
                                      {u"salesUntil"_s, u"2040-06-03T12:00:00Z"_s}})
                                      .json();
    QCOMPARE(after[u"dateTime"_s], u"2040-06-03T19:00:00.000Z"_s);
    QCOMPARE(after[u"endsAt"_s], u"2040-06-03T22:00:00.000Z"_s);
    QCOMPARE(after[u"salesUntil"_s], u"2040-06-03T12:00:00.000Z"_s);
    QCOMPARE(after[u"cancelUntil"_s], u"2040-06-02T19:00:00.000Z"_s);
    const QJsonObject booking = user->get(bookingPath(booked)).json();
    QCOMPARE(booking[u"status"_s], u"confirmed"_s);
    QCOMPARE(booking[u"rescheduledFrom"_s], u"2040-06-01T18:00:00.000Z"_s);
    QCOMPARE(booking[u"event"_s][u"dateTime"_s], u"2040-06-03T19:00:00.000Z"_s);
}

/// Berlin's clocks go from 2:00 to 3:00 on 31 March 2041: saving must not shift any times.
void tst_Events::keepsTheTimeAcrossAClockChange()
{
    const QJsonObject made = m_venue->newEvent({{u"timeZone"_s, u"Europe/Berlin"_s},
                                                {u"dateTime"_s, u"2041-03-31T02:30:00+01:00"_s},
                                                {u"endsAt"_s, u"2041-03-31T04:00:00+02:00"_s}});
    const QString id = made[u"id"_s].toString();
    QCOMPARE(made[u"dateTime"_s], u"2041-03-31T01:30:00.000Z"_s);
    QJsonObject event = made;
    for (int i = 0; i < 10; ++i) {
        event = change(id,
                       {{u"dateTime"_s, event[u"dateTime"_s]},
                        {u"endsAt"_s, event[u"endsAt"_s]},
                        {u"timeZone"_s, event[u"timeZone"_s]}})
                        .json();
    }
    QCOMPARE(event[u"dateTime"_s], made[u"dateTime"_s]);
    QCOMPARE(event[u"endsAt"_s], u"2041-03-31T02:00:00.000Z"_s);
    QCOMPARE(event[u"salesUntil"_s], made[u"salesUntil"_s]);
    QCOMPARE(event[u"revision"_s], 1); // Nothing had changed.
}

void tst_Events::takesDirectionsOutOfItsWords()
{
    const QJsonObject words{{u"name"_s, u"\u202eJazz\u202c"_s},
                            {u"venue"_s, u"\u2067Hall\u2069"_s},
                            {u"category"_s, u"\u200fconcert"_s},
                            {u"description"_s, u"One\n\u202etwo"_s}};
    const QJsonObject made = m_venue->newEvent(words);
    const auto check = [](const QJsonObject &event) {
        QCOMPARE(event[u"name"_s], u"Jazz"_s);
        QCOMPARE(event[u"venue"_s], u"Hall"_s);
        QCOMPARE(event[u"category"_s], u"concert"_s);
        QCOMPARE(event[u"description"_s], u"One\ntwo"_s);
    };
    check(made);
    const Response changed = change(made[u"id"_s].toString(), words);
    check(changed.json());
    QCOMPARE(changed.json()[u"revision"_s], 1);
}

void tst_Events::movesDeadlinesByTheClockOnTheWall_data()
{
    QTest::addColumn<QJsonObject>("event");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("endsAt");
    QTest::addColumn<QString>("salesUntil");
    QTest::addColumn<QString>("cancelUntil");
    const auto made = [](const QString &zone, const QString &start, const QString &end,
                         const QString &sales, const QString &cancel) {
        return QJsonObject{{u"timeZone"_s, zone},
                           {u"dateTime"_s, start},
                           {u"endsAt"_s, end},
                           {u"salesUntil"_s, sales},
                           {u"cancelUntil"_s, cancel}};
    };
    const QJsonObject berlin =
            made(u"Europe/Berlin"_s, u"2041-03-23T20:00:00+01:00"_s, u"2041-03-23T23:00:00+01:00"_s,
                 u"2041-03-23T19:30:00+01:00"_s, u"2041-03-22T18:00:00+01:00"_s);
    QTest::newRow("over the change to summer time")
            << berlin << QJsonObject{{u"dateTime"_s, u"2041-04-06T20:00:00+02:00"_s}}
            << u"2041-04-06T21:00:00.000Z"_s << u"2041-04-06T17:30:00.000Z"_s
            << u"2041-04-05T16:00:00.000Z"_s;
    QTest::newRow("the change lies between the deadline and the start")
            << berlin << QJsonObject{{u"dateTime"_s, u"2041-03-31T20:00:00+02:00"_s}}
            << u"2041-03-31T21:00:00.000Z"_s << u"2041-03-31T17:30:00.000Z"_s
            << u"2041-03-30T17:00:00.000Z"_s;
    QTest::newRow("and one hour later")
            << berlin << QJsonObject{{u"dateTime"_s, u"2041-03-31T21:00:00+02:00"_s}}
            << u"2041-03-31T22:00:00.000Z"_s << u"2041-03-31T18:30:00.000Z"_s
            << u"2041-03-30T18:00:00.000Z"_s;
    QTest::newRow("a start soon after the change")
            << berlin << QJsonObject{{u"dateTime"_s, u"2041-03-31T04:30:00+02:00"_s}}
            << u"2041-03-31T05:30:00.000Z"_s << u"2041-03-31T02:00:00.000Z"_s
            << u"2041-03-30T01:30:00.000Z"_s;
    QTest::newRow("a deadline in the hour that is left out")
            << made(u"Europe/Berlin"_s, u"2041-03-23T20:00:00+01:00"_s,
                    u"2041-03-23T23:00:00+01:00"_s, u"2041-03-23T18:30:00+01:00"_s,
                    u"2041-03-23T18:45:00+01:00"_s)
            << QJsonObject{{u"dateTime"_s, u"2041-03-31T04:00:00+02:00"_s}}
            << u"2041-03-31T05:00:00.000Z"_s << u"2041-03-31T01:30:00.000Z"_s
            << u"2041-03-31T01:45:00.000Z"_s;
    QTest::newRow("a deadline in the hour that comes twice")
            << berlin << QJsonObject{{u"dateTime"_s, u"2041-10-27T03:00:00+01:00"_s}}
            << u"2041-10-27T05:00:00.000Z"_s << u"2041-10-27T00:30:00.000Z"_s
            << u"2041-10-25T23:00:00.000Z"_s;
    QTest::newRow("an end that would come before the start")
            << made(u"Europe/Berlin"_s, u"2041-03-23T20:00:00+01:00"_s,
                    u"2041-03-23T20:15:00+01:00"_s, u"2041-03-23T19:00:00+01:00"_s,
                    u"2041-03-22T18:00:00+01:00"_s)
            << QJsonObject{{u"dateTime"_s, u"2041-10-27T02:30:00+01:00"_s}}
            << u"2041-10-27T01:45:00.000Z"_s << u"2041-10-26T23:30:00.000Z"_s
            << u"2041-10-25T22:30:00.000Z"_s;
    QTest::newRow("into another zone at once")
            << berlin
            << QJsonObject{{u"dateTime"_s, u"2041-04-06T20:00:00-04:00"_s},
                           {u"timeZone"_s, u"America/New_York"_s}}
            << u"2041-04-07T03:00:00.000Z"_s << u"2041-04-06T23:30:00.000Z"_s
            << u"2041-04-05T22:00:00.000Z"_s;
    QTest::newRow("one that is sent stays as it is sent")
            << berlin
            << QJsonObject{{u"dateTime"_s, u"2041-04-06T20:00:00+02:00"_s},
                           {u"cancelUntil"_s, u"2041-04-01T10:00:00Z"_s}}
            << u"2041-04-06T21:00:00.000Z"_s << u"2041-04-06T17:30:00.000Z"_s
            << u"2041-04-01T10:00:00.000Z"_s;
    QTest::newRow("another zone alone moves nothing")
            << berlin << QJsonObject{{u"timeZone"_s, u"America/New_York"_s}}
            << u"2041-03-23T22:00:00.000Z"_s << u"2041-03-23T18:30:00.000Z"_s
            << u"2041-03-22T17:00:00.000Z"_s;
    QTest::newRow("to the end of time")
            << berlin << QJsonObject{{u"dateTime"_s, u"9999-12-31T22:30:00Z"_s}}
            << u"9999-12-31T23:59:59.999Z"_s << u"9999-12-31T22:00:00.000Z"_s
            << u"9999-12-30T20:30:00.000Z"_s;
}

void tst_Events::movesDeadlinesByTheClockOnTheWall()
{
    QFETCH(const QJsonObject, event);
    QFETCH(const QJsonObject, change);
    const QString id = m_venue->newEvent(event)[u"id"_s].toString();
    const Response changed = this->change(id, change);
    QCOMPARE(changed.status, 200);
    QTEST(changed.json()[u"endsAt"_s].toString(), "endsAt");
    QTEST(changed.json()[u"salesUntil"_s].toString(), "salesUntil");
    QTEST(changed.json()[u"cancelUntil"_s].toString(), "cancelUntil");
    QCOMPARE(m_venue->organizer.del(u"/api/events/"_s % id).status, 204);
}

void tst_Events::changesNothingWhereNothingChanges_data()
{
    QTest::addColumn<QJsonObject>("body");

    QTest::newRow("nothing at all") << QJsonObject();
    QTest::newRow("what no event has") << QJsonObject{{u"colour"_s, u"red"_s}, {u"x"_s, 1}};
    QTest::newRow("what is not the client's to say")
            << QJsonObject{{u"availableCapacity"_s, 1}, {u"version"_s, 99}, {u"revision"_s, 7}};
    QTest::newRow("what it is already") << QJsonObject{{u"name"_s, u" Concert "_s},
                                                       {u"price"_s, 25},
                                                       {u"totalCapacity"_s, 10},
                                                       {u"status"_s, u"published"_s},
                                                       {u"maxPerUser"_s, QJsonValue::Null},
                                                       {u"endsAt"_s, QJsonValue::Null}};
}

void tst_Events::changesNothingWhereNothingChanges()
{
    QFETCH(const QJsonObject, body);
    const QJsonObject before = m_venue->newEvent();
    const QString id = before[u"id"_s].toString();
    const Response patched = change(
            id, body, {{"If-Match", "\"1.1\""}, {"Idempotency-Key", "nothing-" + id.toLatin1()}});
    QCOMPARE(patched.status, 200);
    QCOMPARE(patched.json(), before);
    QCOMPARE(patched.header("etag"), QByteArray("\"1.1-o\""));
    QCOMPARE(m_venue->organizer.put(u"/api/events/"_s % id, body).json(), before);
    QCOMPARE(m_venue->event(id), before);
    QCOMPARE(dataOf(m_venue->organizer.get(u"/api/events/%1/ledger"_s.arg(id))).size(), 1);
    // It doesn't affect another person's edit.
    QCOMPARE(change(id, {{u"name"_s, u"Mine"_s}}, {{"If-Match", "\"1.1\""}}).status, 200);
    QCOMPARE(change(id, body, {{"If-Match", "\"1.1\""}}).status, 412);
}

void tst_Events::saysAnyTextInTheHistory_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text :
         {"Müller’s Gala", "“Live”", "Chor – Konzert", "Ģ Ĝ Ā Česká", "Łódź Şİ šť", "中文大",
          "हिन्दी", "e\u0301", "🎭 👩‍👩‍👧", "\"quoted\" \\ and / more"})
        QTest::newRow(text) << QString::fromUtf8(text);
    // Each of these letters ends in the byte of a quotation mark.
    QTest::newRow("a forged row") << u"xĢ}],ĢkindĢ:ĢcancelledĢ,ĢquantityĢ:7,ĢzĢ:[{ĢaĢ:Ģb"_s;
}

void tst_Events::saysAnyTextInTheHistory()
{
    QFETCH(const QString, text);
    const QString id = m_venue->newEvent()[u"id"_s].toString();
    const auto shown = change(id, {{u"name"_s, text}, {u"venue"_s, text}});
    QCOMPARE(shown.status, 200);
    const QString kept = shown.json()[u"name"_s].toString();
    QCOMPARE(change(id, {{u"name"_s, u"Plain"_s}}).status, 200);
    const QJsonArray rows = dataOf(m_venue->organizer.get(u"/api/events/%1/ledger"_s.arg(id)));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1][u"kind"_s], u"edited"_s);
    QCOMPARE(rows[1][u"quantity"_s].toInt(-1), 0);
    QCOMPARE(rows[1][u"changes"_s][0][u"to"_s].toString(), kept);
    QCOMPARE(rows[1][u"changes"_s][1][u"to"_s].toString(), kept);
    QCOMPARE(rows[2][u"changes"_s][0][u"from"_s].toString(), kept);
}

void tst_Events::saysInTheHistoryWhatChanged()
{
    const QJsonObject made = m_venue->newEvent(
            {{u"timeZone"_s, u"Europe/Berlin"_s}, {u"dateTime"_s, u"2041-06-01T18:00:00Z"_s}});
    const QString id = made[u"id"_s].toString();
    change(id, {{u"name"_s, u"Concert, moved"_s}, {u"maxPerUser"_s, 4}, {u"x"_s, 1}});
    change(id, {{u"price"_s, u"30.5"_s}, {u"totalCapacity"_s, 12}, {u"venue"_s, u"Hall"_s}});
    change(id, {{u"dateTime"_s, u"2041-06-02T18:00:00Z"_s}});
    change(id, {{u"status"_s, u"draft"_s}});
    change(id, {{u"currency"_s, u"JPY"_s}, {u"price"_s, u"2500"_s}});
    change(id, {{u"maxPerUser"_s, QJsonValue::Null}, {u"waitlistPolicy"_s, u"strict"_s}});

    const auto told = [](const QString &field, const QJsonValue &from, const QJsonValue &to) {
        return QJsonObject{{u"field"_s, field}, {u"from"_s, from}, {u"to"_s, to}};
    };
    const QString first = u"2041-06-01T18:00:00.000Z"_s;
    const QString second = u"2041-06-02T18:00:00.000Z"_s;
    const QJsonArray rows = dataOf(m_venue->organizer.get(u"/api/events/%1/ledger"_s.arg(id)));
    QCOMPARE(rows.size(), 7);
    QVERIFY(rows[0][u"changes"_s].isNull()); // It was created.
    const QList<QJsonArray> expected{
            {told(u"name"_s, u"Concert"_s, u"Concert, moved"_s),
             told(u"maxPerUser"_s, QJsonValue(), 4)},
            {told(u"price"_s, u"25.00"_s, u"30.50"_s), told(u"totalCapacity"_s, 10, 12)},
            {told(u"dateTime"_s, first, second), told(u"salesUntil"_s, first, second),
             told(u"cancelUntil"_s, first, second)},
            {told(u"status"_s, u"published"_s, u"draft"_s)},
            {told(u"price"_s, u"30.50"_s, u"2500"_s), told(u"currency"_s, u"EUR"_s, u"JPY"_s)},
            {told(u"maxPerUser"_s, 4, QJsonValue()),
             told(u"waitlistPolicy"_s, u"fill"_s, u"strict"_s)}};
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(rows[i + 1][u"changes"_s].toArray(), expected[i]);
    QCOMPARE(rows[2][u"kind"_s], u"capacity_changed"_s);

    const QByteArray csv =
            m_venue->organizer.get(u"/api/events/%1/ledger"_s.arg(id), {{"accept", "text/csv"}})
                    .body;
    QVERIFY2(csv.contains(R"("[{""field"":""status"",""from"":""published"",""to"":""draft""}]")"),
             csv.constData());
}

void tst_Events::neverSinksCapacityBelowWhatIsTaken()
{
    const QString id = m_venue->newEventId(10);
    const auto user = m_venue->newUser();
    QCOMPARE(Venue::book(*user, id, 3).status, 201);
    QCOMPARE(Venue::book(*user, id, 2, {{u"hold"_s, true}}).status, 201);

    const Response refused = change(id, {{u"totalCapacity"_s, 4}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"capacity_below_sold"_s);
    QVERIFY(!refused.json()[u"details"_s].toString().isEmpty());
    const QJsonObject exact = change(id, {{u"totalCapacity"_s, 5}}).json();
    QCOMPARE(exact[u"availableCapacity"_s], 0);
    QCOMPARE(exact[u"sales"_s], u"sold_out"_s);
    QCOMPARE(change(id, {{u"totalCapacity"_s, 8}}).json()[u"availableCapacity"_s], 3);
}

void tst_Events::fixesTheCurrencyOnceSomebodyBooked()
{
    const QString id = m_venue->newEventId(10);
    const QJsonObject yen = change(id, {{u"currency"_s, u"JPY"_s}, {u"price"_s, u"2500"_s}}).json();
    QCOMPARE(yen[u"price"_s], u"2500"_s);
    const auto user = m_venue->newUser();
    QCOMPARE(Venue::book(*user, id, 1).json()[u"totalAmount"_s], u"2500"_s);

    const Response refused = change(id, {{u"currency"_s, u"EUR"_s}, {u"price"_s, u"25.00"_s}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"currency_fixed"_s);
    QCOMPARE(change(id, {{u"currency"_s, u"JPY"_s}, {u"price"_s, u"2600"_s}}).status, 200);
}

void tst_Events::doesNotUnpublishWhatWasBooked()
{
    const QString id = m_venue->newEventId(10);
    QCOMPARE(change(id, {{u"status"_s, u"draft"_s}}).status, 200);
    QCOMPARE(change(id, {{u"status"_s, u"published"_s}}).status, 200);
    const auto user = m_venue->newUser();
    QCOMPARE(Venue::book(*user, id, 1).status, 201);
    const Response refused = change(id, {{u"status"_s, u"draft"_s}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"has_bookings"_s);
}

void tst_Events::removesWhatNobodyUsed()
{
    const QString path = u"/api/events/"_s % m_venue->newEventId(10);
    const TestClient::Headers key{{"Idempotency-Key", "remove"}};
    QCOMPARE(m_venue->organizer.del(path, key).status, 204);
    QCOMPARE(m_venue->organizer.get(path).status, 404);
    QCOMPARE(m_venue->organizer.get(path % u"/ledger"_s).status, 404);
    QCOMPARE(m_venue->organizer.del(path, key).status, 204); // Repeated, not done again.
    QCOMPARE(m_venue->organizer.del(path).status, 404);
    QCOMPARE(m_venue->organizer.patch(path, {{u"name"_s, u"x"_s}}).status, 404);
}

void tst_Events::cancelsWhatSomebodyUsed()
{
    const QString id = m_venue->newEventId(3);
    const auto ann = m_venue->newUser();
    const auto bob = m_venue->newUser();
    const Response paid = Venue::book(*ann, id, 2);
    QCOMPARE(m_venue->organizer.post(bookingPath(paid) % u"/paid"_s).status, 200);
    const Response held = Venue::book(*ann, id, 1, {{u"hold"_s, true}});
    const Response waiting = Venue::wait(*bob, id, 1);

    const Response cancelled = m_venue->organizer.del(u"/api/events/"_s % id);
    QCOMPARE(cancelled.status, 200);
    QCOMPARE(cancelled.json()[u"status"_s], u"cancelled"_s);
    QCOMPARE(cancelled.json()[u"sales"_s], u"closed"_s);
    QCOMPARE(cancelled.json()[u"availableCapacity"_s], 3);
    QCOMPARE(cancelled.json()[u"waitingCount"_s], 0);
    const QJsonObject booking = ann->get(bookingPath(paid)).json();
    QCOMPARE(booking[u"status"_s], u"cancelled"_s);
    QCOMPARE(booking[u"refundDue"_s], true);
    QCOMPARE(booking[u"refundDueAmount"_s], u"50.00"_s);
    QCOMPARE(ann->get(bookingPath(held)).json()[u"refundDueAmount"_s], u"0.00"_s);
    QCOMPARE(ann->get(bookingPath(held)).json()[u"status"_s], u"cancelled"_s);
    QCOMPARE(ann->post(bookingPath(held) % u"/confirm"_s).code(), u"booking_cancelled"_s);
    const QString entry = u"/api/waitlist/entries/"_s % waiting.json()[u"id"_s].toString();
    QCOMPARE(bob->get(entry).json()[u"status"_s], u"expired"_s);
    QCOMPARE(Venue::book(*ann, id, 1).code(), u"sales_closed"_s);
    QCOMPARE(Venue::wait(*bob, id, 1).code(), u"sales_closed"_s);

    const Response again = m_venue->organizer.del(u"/api/events/"_s % id);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json(), cancelled.json());
    QCOMPARE(change(id, {{u"name"_s, u"Back"_s}}).code(), u"event_cancelled"_s);
    QCOMPARE(change(id, {{u"status"_s, u"published"_s}}).code(), u"event_cancelled"_s);
}

void tst_Events::cancelsByStatus()
{
    const QString id = m_venue->newEventId(3);
    const auto user = m_venue->newUser();
    QCOMPARE(Venue::book(*user, id, 1).status, 201);
    QCOMPARE(change(id, {{u"status"_s, u"cancelled"_s}}).json()[u"status"_s], u"cancelled"_s);
    QCOMPARE(change(id, {{u"status"_s, u"cancelled"_s}}).status, 200);

    const QString unused = m_venue->newEventId(3);
    QCOMPARE(change(unused, {{u"status"_s, u"cancelled"_s}}).status, 204);
    QCOMPARE(m_venue->organizer.get(u"/api/events/"_s % unused).status, 404);
}

void tst_Events::refusesToTouchWhatIsOver()
{
    const QString id = m_venue->newEventId(3);
    const auto user = m_venue->newUser();
    const Response booked = Venue::book(*user, id, 1);
    runIn(m_venue->server.database(),
          u"UPDATE events SET starts_at = now() - interval '7 hours', sales_until = now() - "
          u"interval"
          " '7 hours', cancel_until = now() - interval '7 hours' WHERE id = '%1'"_s.arg(id));

    QCOMPARE(m_venue->organizer.del(u"/api/events/"_s % id).code(), u"event_over"_s);
    QCOMPARE(change(id, {{u"name"_s, u"Late"_s}}).code(), u"event_over"_s);
    QCOMPARE(Venue::book(*user, id, 1).code(), u"sales_closed"_s);
    QCOMPARE(user->del(bookingPath(booked)).code(), u"too_late"_s);
    QCOMPARE(m_venue->organizer.del(bookingPath(booked)).code(), u"event_over"_s);
    QTRY_COMPARE(m_venue->event(id)[u"status"_s], u"completed"_s);
}

void tst_Events::listsByPageAndByCursor()
{
    for (const auto *name : {"A", "B", "C", "D", "E"})
        m_venue->newEvent({{u"name"_s, QString::fromLatin1(name)}, {u"category"_s, u"paging"_s}});
    const auto anyone = m_venue->anyone();
    const QString list = u"/api/events?category=Paging&sort=-name&limit=2"_s;

    QStringList names;
    QString next;
    do {
        const Response part = anyone->get(next.isEmpty() ? list : list % u"&cursor="_s % next);
        QCOMPARE(part.status, 200);
        for (const QJsonValue &event : dataOf(part))
            names << event[u"name"_s].toString();
        next = part.json()[u"nextCursor"_s].toString();
        if (names.size() == 2)
            m_venue->newEvent({{u"name"_s, u"Z"_s}, {u"category"_s, u"paging"_s}});
    } while (!next.isEmpty());
    QCOMPARE(names.join(u""_s), u"EDCBA"_s); // Z belongs before the part that was already read.

    const Response page = anyone->get(list % u"&page=3"_s);
    QCOMPARE(dataOf(page).size(), 2);
    QCOMPARE(page.json()[u"pagination"_s],
             (QJsonObject{{u"page"_s, 3}, {u"limit"_s, 2}, {u"total"_s, 6}, {u"totalPages"_s, 3}}));
    QCOMPARE(dataOf(anyone->get(list % u"&page=4"_s)).size(), 0);

    const QString cursor = anyone->get(list).json()[u"nextCursor"_s].toString();
    for (qsizetype i = 0; i < cursor.size(); ++i) {
        QString forged = cursor;
        forged[i] = forged[i] == u'A' ? u'B' : u'A';
        const Response refused = anyone->get(list % u"&cursor="_s % forged);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), u"invalid_query"_s);
    }
    const QString other = u"/api/events?category=Paging&sort=name&limit=2&cursor="_s % cursor;
    QCOMPARE(anyone->get(other).code(), u"invalid_query"_s);
}

void tst_Events::refusesABadQuery_data()
{
    QTest::addColumn<QString>("query");

    for (const char *query : {"limit=0",
                              "limit=101",
                              "limit=-1",
                              "limit=2.5",
                              "limit=ten",
                              "limit=99999999999",
                              "page=0",
                              "page=1001",
                              "page=x",
                              "cursor=nonsense",

                              "sort=price%3BDROP+TABLE",
                              "sort=price;DROP TABLE",
                              "sort=--name",
                              "sort=id",
                              "status=open",
                              "available=yes",
                              "from=yesterday",
                              "from=2040-13-01",
                              "to=2040-02-30T00:00:00Z",
                              "from=2041-01-01&to=2040-01-01",
                              "search=a%07b"})
        QTest::newRow(query) << QString::fromLatin1(query).replace(u' ', u"%20"_s);
    QTest::newRow("a long search") << u"search="_s % QString(301, u'x');
}

void tst_Events::refusesABadQuery()
{
    QFETCH(const QString, query);
    const Response refused = m_venue->anyone()->get(u"/api/events?"_s % query);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid_query"_s);
}

void tst_Events::findsByTimeAndWord()
{
    m_venue->newEvent({{u"name"_s, u"100% Jazz_"_s}, {u"dateTime"_s, u"2050-06-01T18:00:00Z"_s}});
    m_venue->newEvent({{u"name"_s, u"Blues"_s}, {u"dateTime"_s, u"2050-06-02T00:00:00Z"_s}});
    const auto anyone = m_venue->anyone();
    const auto count = [&](const QString &query) {
        return dataOf(anyone->get(u"/api/events?"_s % query)).size();
    };
    QCOMPARE(count(u"from=2050-06-01&to=2050-06-02"_s), 1);
    QCOMPARE(count(u"from=2050-06-01&to=2050-06-03"_s), 2);
    QCOMPARE(count(u"from=2050-06-01T18:00:00.001Z&to=2050-06-03"_s), 1);
    QCOMPARE(count(u"from=2050-06-01T20:00:00%2B02:00&to=2050-06-03"_s), 2);
    QCOMPARE(count(u"from=2050-01-01&search=100%25"_s), 1);
    QCOMPARE(count(u"from=2050-01-01&search=_"_s), 1);
    QCOMPARE(count(u"from=2050-01-01&search=hall"_s), 2);
    QCOMPARE(count(u"from=2050-01-01&whatever=1"_s), 2); // An unknown parameter is ignored.
}

void tst_Events::showsItsListsToOrganizersOnly()
{
    const QString id = m_venue->newEventId(2);
    const auto ann = m_venue->newUser();
    const auto bob = m_venue->newUser();
    const Response booked = Venue::book(*ann, id, 2);
    QCOMPARE(booked.status, 201);
    const Response waiting = Venue::wait(*bob, id, 1);
    QCOMPARE(waiting.status, 201);
    const QString path = u"/api/events/"_s % id;
    for (const auto &list : {u"/bookings"_s, u"/waitlist"_s, u"/ledger"_s}) {
        QCOMPARE(ann->get(path % list).status, 403);
        QCOMPARE(m_venue->anyone()->get(path % list).status, 401);
        QCOMPARE(m_venue->organizer.get(u"/api/events/nonsense"_s % list).status, 404);
    }
    QCOMPARE(dataOf(m_venue->organizer.get(path % u"/bookings"_s)).size(), 1);
    QCOMPARE(dataOf(m_venue->organizer.get(path % u"/bookings?status=held"_s)).size(), 0);
    QCOMPARE(dataOf(m_venue->organizer.get(path % u"/waitlist"_s))[0][u"position"_s], 1);
    QCOMPARE(dataOf(m_venue->organizer.get(path % u"/waitlist?status=left"_s)).size(), 0);

    QStringList kinds;
    QString next;
    do {
        const Response part = m_venue->organizer.get(
                path % u"/ledger?limit=2"_s % (next.isEmpty() ? QString() : u"&cursor="_s % next));
        for (const QJsonValue &row : dataOf(part)) {
            kinds << row[u"kind"_s].toString();
            QCOMPARE(row[u"seq"_s], kinds.size());
        }
        next = part.json()[u"nextCursor"_s].toString();
    } while (!next.isEmpty());
    QCOMPARE(kinds, (QStringList{u"created"_s, u"booked"_s, u"joined"_s}));

    const Response newest = m_venue->organizer.get(path % u"/ledger?sort=-seq&limit=2"_s);
    QCOMPARE(dataOf(newest)[0][u"seq"_s], 3);
    QCOMPARE(dataOf(newest)[0][u"reference"_s], waiting.json()[u"waitlistReference"_s]);
    QCOMPARE(dataOf(newest)[1][u"seq"_s], 2);
    QCOMPARE(dataOf(newest)[1][u"reference"_s], booked.json()[u"bookingReference"_s]);
    QCOMPARE(dataOf(newest)[1][u"customerName"_s], booked.json()[u"customer"_s][u"name"_s]);
    const Response first = m_venue->organizer.get(path % u"/ledger?sort=-seq&limit=2&cursor="_s
                                                  % newest.json()[u"nextCursor"_s].toString());
    QCOMPARE(dataOf(first).size(), 1);
    QCOMPARE(dataOf(first)[0][u"seq"_s], 1);
    QVERIFY(dataOf(first)[0][u"reference"_s].isNull());
}

QTEST_GUILESS_MAIN(tst_Events)
#include "tst_events.moc"
