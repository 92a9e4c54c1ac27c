// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "models/values/instant.h"
#include "server/access/accesstokens.h"
#include "tests/server/follower.h"
#include "tests/support/venue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// Live updates: who receives what, and what isn't sent.
class tst_Live : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_venue = std::make_unique<Venue>(); }
    void cleanupTestCase() { m_venue.reset(); }

    void tellsWhatChanged();
    void saysEachVersionOnce();
    void coalescesACrowd();
    void passesOnWhatOtherProcessesDid();
    void showsWhatOtherProcessesDid();
    void isNotSilencedByAForgedNotice();
    void tellsNothingThatIsOlderThanWhatItTold();
    void endsOnTheNewestStateWhenTwoProcessesSell();
    void tellsOthersOfAWithdrawalThatOrganizersKnow();
    void tellsOfPeopleToOrganizersOnly();
    void tellsOfDraftsToOrganizersOnly();
    void tellsEverybodyOnceThatAnEventIsADraftAgain();
    void keepsWhatOtherProcessesDraftToOrganizers();
    void asksToReadAgainAfterADeafTime();
    void endsWithItsToken();
    void endsWhenItsUserIsDisabled();
    void endsWithItsOwnSessionOnly();
    void goesOnThroughItsOwnNewPassword();
    void goesOnWhenItsKioskIsPairedAndHeardOf();
    void endsWhenItsKioskIsRevoked();
    void refusesABadToken();
    void answersHeadWithoutAStream();

private:
    void notify(const QString &notice)
    {
        runIn(m_venue->server.database(), u"SELECT pg_notify('evently', '%1')"_s.arg(notice));
    }

    std::unique_ptr<Venue> m_venue;
};

void tst_Live::tellsWhatChanged()
{
    Follower anyone(m_venue->server.port());
    QVERIFY(anyone.isOpen);
    QVERIFY(anyone.read().startsWith("HTTP/1.1 200 "));
    QVERIFY(anyone.read().toLower().contains("content-type: text/event-stream\r\n"));
    const QString id = m_venue->newEventId(10);
    QVERIFY(anyone.hears(id, 1));
    QCOMPARE(Venue::book(m_venue->organizer, id, 3).status, 201);
    QVERIFY(anyone.hears(id, 2));
    QCOMPARE(anyone.messages().last(),
             (QJsonObject{{u"type"_s, u"event"_s},
                          {u"id"_s, id},
                          {u"version"_s, 2},
                          {u"availableCapacity"_s, 7}}));
}

void tst_Live::saysEachVersionOnce()
{
    const QString id = m_venue->newEventId(10);
    Follower anyone(m_venue->server.port());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(Venue::book(m_venue->organizer, id, 1).status, 201);
        QVERIFY(anyone.hears(id, 2 + i));
    }
    // The notices of these commits come back from the database; a later change comes after them.
    const QString other = m_venue->newEventId(10);
    notify(u"event %1 1 10"_s.arg(toText(newId())));
    QVERIFY(anyone.hears(other, 1));
    QList<qint64> versions;
    for (const QJsonObject &message : anyone.messages()) {
        if (message[u"id"_s] == id)
            versions << message[u"version"_s].toInteger();
    }
    QCOMPARE(versions, (QList<qint64>{2, 3, 4}));
}

void tst_Live::coalescesACrowd()
{
    const QString id = m_venue->newEventId(100);
    Follower anyone(m_venue->server.port());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(Venue::book(m_venue->organizer, id, 1).status, 201);
    QVERIFY(anyone.hears(id, 101)); // The latest is always sent.
    QVERIFY(anyone.messages().size() < 100);
    QCOMPARE(anyone.messages().last()[u"availableCapacity"_s], 0);
}

void tst_Live::passesOnWhatOtherProcessesDid()
{
    Follower anyone(m_venue->server.port());
    const QString id = toText(newId());
    notify(u"event %1 7 3"_s.arg(id));
    QVERIFY(anyone.hears(id, 7));
    // Notices in other formats are ignored.
    for (const auto &bad : {u""_s, u"event"_s, u"event x 1 1"_s, u"event %1 1"_s.arg(id),
                            u"drop %1 1 1"_s.arg(id), u"event %1 one 1"_s.arg(id)})
        notify(bad);
    notify(u"event %1 8 2"_s.arg(id));
    QVERIFY(anyone.hears(id, 8));
    QCOMPARE(anyone.messages().size(), 2);
}

/// Another server on the same database sells; this one drops what it has cached.
void tst_Live::showsWhatOtherProcessesDid()
{
    ServerSettings settings = TestServer::settings();
    settings.database = m_venue->server.database();
    TestServer other(settings);
    const QString id = m_venue->newEventId(10);
    const QString path = u"/api/events/"_s % id;
    const auto reader = m_venue->anyone();
    TestClient seller(other.port(), m_venue->admin.token);
    for (int left = 9; left >= 0; --left) {
        reader->get(path);
        QCOMPARE(Venue::book(seller, id, 1).status, 201);
        QTRY_COMPARE(reader->get(path).json()[u"availableCapacity"_s], left);
        QCOMPARE(seller.get(path).json()[u"availableCapacity"_s], left);
    }
}

void tst_Live::isNotSilencedByAForgedNotice()
{
    const QString id = m_venue->newEventId(10);
    Follower anyone(m_venue->server.port());
    notify(u"event %1 999999999 0"_s.arg(id));
    QVERIFY(anyone.hears(id, 999'999'999));
    QCOMPARE(Venue::book(m_venue->organizer, id, 1).status, 201);
    QVERIFY(QTest::qWaitFor([&] { return anyone.messages().last()[u"version"_s] == 2; }, 20'000));
}

/// The notice of a later commit may arrive first.
void tst_Live::tellsNothingThatIsOlderThanWhatItTold()
{
    const QString id = m_venue->newEventId(10);
    Follower anyone(m_venue->server.port());
    runIn(m_venue->server.database(), u"UPDATE events SET version = 5 WHERE id = '%1'"_s.arg(id));
    notify(u"event %1 5 6"_s.arg(id));
    QVERIFY(anyone.hears(id, 5));
    notify(u"event %1 4 7"_s.arg(id));
    const QString other = m_venue->newEventId(10);
    QVERIFY(anyone.hears(other));
    // A notice that looks old is checked; a later change comes after it.
    notify(u"event %1 6 5"_s.arg(id));
    QVERIFY(anyone.hears(id, 6));
    QList<qint64> versions;
    for (const QJsonObject &message : anyone.messages()) {
        if (message[u"id"_s] == id)
            versions << message[u"version"_s].toInteger();
    }
    QCOMPARE(versions, (QList<qint64>{5, 6}));
}

void tst_Live::endsOnTheNewestStateWhenTwoProcessesSell()
{
    ServerSettings settings = TestServer::settings();
    settings.database = m_venue->server.database();
    TestServer other(settings);
    const QString id = m_venue->newEventId(200);
    Follower here(m_venue->server.port());
    Follower there(other.port());
    TestClient seller(other.port(), m_venue->admin.token);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(Venue::book(m_venue->organizer, id, 1).status, 201);
        QCOMPARE(Venue::book(seller, id, 1).status, 201);
    }
    for (Follower *follower : {&here, &there}) {
        QVERIFY(follower->hears(id, 201));
        qint64 last = 0;
        for (const QJsonObject &message : follower->messages()) {
            if (message[u"id"_s] != id)
                continue;
            QVERIFY(message[u"version"_s].toInteger() > last);
            last = message[u"version"_s].toInteger();
        }
        QCOMPARE(last, 201);
    }
}

/// Its next change is only for organizers, who may hear of that one first.
void tst_Live::tellsOthersOfAWithdrawalThatOrganizersKnow()
{
    Follower anyone(m_venue->server.port());
    Follower admin(m_venue->server.port(), m_venue->admin.token);
    const QString id = toText(newId());
    notify(u"event %1 1 10"_s.arg(id));
    QVERIFY(anyone.hears(id, 1));
    notify(u"event %1 3 20 draft"_s.arg(id));
    QVERIFY(admin.hears(id, 3));
    notify(u"event %1 2 10"_s.arg(id));
    QVERIFY(anyone.hears(id, 2));
    const QString other = m_venue->newEventId(10);
    QVERIFY(admin.hears(other));
    QVERIFY(!anyone.hasHeard(id, 3));
    for (const QJsonObject &message : admin.messages())
        QVERIFY(message[u"id"_s] != id || message[u"version"_s] != 2);
}

void tst_Live::tellsOfPeopleToOrganizersOnly()
{
    const TestServer::Person user = m_venue->server.newUser();
    Follower anyone(m_venue->server.port());
    Follower reader(m_venue->server.port(), user.token);
    Follower admin(m_venue->server.port(), m_venue->admin.token);
    const QString stranger = toText(newId());
    notify(u"user %1 0 0"_s.arg(stranger));
    QVERIFY(admin.hears(stranger));
    const QString id = m_venue->newEventId(10);
    QVERIFY(anyone.hears(id));
    QVERIFY(reader.hears(id));
    QCOMPARE(anyone.messages().size(), 1);
    QCOMPARE(reader.messages().size(), 1);
}

/// Whether any of @p messages is about @p id.
static bool isNamedIn(const QList<QJsonObject> &messages, const QString &id)
{
    return std::ranges::any_of(messages,
                               [&](const QJsonObject &message) { return message[u"id"_s] == id; });
}

void tst_Live::tellsOfDraftsToOrganizersOnly()
{
    const TestServer::Person user = m_venue->server.newUser();
    Follower anyone(m_venue->server.port());
    Follower reader(m_venue->server.port(), user.token);
    Follower admin(m_venue->server.port(), m_venue->admin.token);
    const QString draft = m_venue->newEventId(10, {{u"status"_s, u"draft"_s}});
    QVERIFY(admin.hears(draft, 1));
    const QString path = u"/api/events/"_s % draft;
    QCOMPARE(m_venue->organizer.patch(path, {{u"totalCapacity"_s, 20}}).status, 200);
    QVERIFY(admin.hears(draft, 2));
    QCOMPARE(m_venue->organizer.del(path).status, 204);
    QVERIFY(admin.hears(draft, 3));

    const QString published = m_venue->newEventId(10);
    QVERIFY(anyone.hears(published));
    QVERIFY(reader.hears(published));
    QCOMPARE(anyone.messages().size(), 1);
    QCOMPARE(reader.messages().size(), 1);
}

void tst_Live::tellsEverybodyOnceThatAnEventIsADraftAgain()
{
    const QString id = m_venue->newEventId(10);
    const QString path = u"/api/events/"_s % id;
    Follower anyone(m_venue->server.port());
    Follower admin(m_venue->server.port(), m_venue->admin.token);
    QCOMPARE(m_venue->organizer.patch(path, {{u"status"_s, u"draft"_s}}).status, 200);
    // At once, so that one pause covers both; the second must not hide the first.
    QCOMPARE(m_venue->organizer.patch(path, {{u"totalCapacity"_s, 20}}).status, 200);
    QVERIFY(anyone.hears(id, 2));
    QVERIFY(admin.hears(id, 3));
    const QString other = m_venue->newEventId(10);
    QVERIFY(anyone.hears(other));
    QVERIFY(!anyone.hasHeard(id, 3));

    QCOMPARE(m_venue->organizer.patch(path, {{u"status"_s, u"published"_s}}).status, 200);
    QVERIFY(anyone.hears(id, 4));
}

void tst_Live::keepsWhatOtherProcessesDraftToOrganizers()
{
    Follower anyone(m_venue->server.port());
    Follower admin(m_venue->server.port(), m_venue->admin.token);
    const QString draft = toText(newId());
    notify(u"event %1 7 3 draft"_s.arg(draft));
    QVERIFY(admin.hears(draft, 7));
    const QString published = toText(newId());
    notify(u"event %1 1 3"_s.arg(published));
    QVERIFY(anyone.hears(published));
    QVERIFY(!isNamedIn(anyone.messages(), draft));
    // The same version, now for everyone, is news even if organizers knew it: it may have been
    // forged.
    notify(u"event %1 7 3"_s.arg(draft));
    QVERIFY(anyone.hears(draft, 7));
}

void tst_Live::asksToReadAgainAfterADeafTime()
{
    Follower anyone(m_venue->server.port());
    const QString id = m_venue->newEventId(10);
    const auto reader = m_venue->anyone();
    reader->get(u"/api/events/"_s % id);
    QVERIFY(anyone.hears(id));

    // The listener is the session whose last statement was LISTEN or its pulse.
    runIn(m_venue->server.database(),
          u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
          u"current_database()"
          " AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')"_s);
    QVERIFY(QTest::qWaitFor(
            [&] {
                return std::ranges::any_of(anyone.messages(), [](const QJsonObject &message) {
                    return message[u"type"_s] == u"resync"_s;
                });
            },
            20'000));
    const QString heard = toText(newId());
    notify(u"event %1 3 1"_s.arg(heard));
    QVERIFY(anyone.hears(heard));
    QCOMPARE(reader->get(u"/api/events/"_s % id).status, 200);
}

void tst_Live::endsWithItsToken()
{
    const TestServer::Person user = m_venue->server.newUser();
    // The same as the user's token, but it expires in two seconds.
    const AccessTokens tokens(m_venue->server.usedSettings().signingKeys);
    const auto claims = tokens.read(user.token.toLatin1(), systemNow());
    QVERIFY(claims);
    const Instant issuedAt = systemNow() - AccessTokens::lifetime + 2s;
    const auto ending =
            tokens.issue(claims->userId, claims->session, claims->tokenVersion, issuedAt);

    Follower following(m_venue->server.port(), QString::fromLatin1(ending.token));
    QVERIFY(following.isOpen);
    QVERIFY(following.isClosedSoon());
}

void tst_Live::endsWhenItsUserIsDisabled()
{
    const TestServer::Person user = m_venue->server.newUser();
    Follower following(m_venue->server.port(), user.token);
    Follower anyone(m_venue->server.port());
    QVERIFY(following.isOpen);
    const Response disabled =
            m_venue->organizer.patch(u"/api/users/"_s % user.id, {{u"disabled"_s, true}});
    QCOMPARE(disabled.status, 200);
    QVERIFY(following.isClosedSoon());
    const QString id = m_venue->newEventId(10);
    QVERIFY(anyone.hears(id)); // No other stream has ended.
}

/// Signs @p person in again.
static QString newSession(const TestServer &server, const TestServer::Person &person)
{
    return TestClient(server.port())
            .post(u"/api/auth/login"_s,
                  {{u"email"_s, person.email},
                   {u"password"_s, QString::fromLatin1(TestServer::password)}})
            .json()[u"token"_s]
            .toString();
}

void tst_Live::endsWithItsOwnSessionOnly()
{
    const TestServer::Person user = m_venue->server.newUser();
    const QString phone = newSession(m_venue->server, user);
    Follower atHome(m_venue->server.port(), user.token);
    Follower onTheWay(m_venue->server.port(), phone);
    QVERIFY(atHome.isOpen && onTheWay.isOpen);
    QCOMPARE(TestClient(m_venue->server.port(), phone).post(u"/api/auth/logout"_s).status, 204);
    QVERIFY(onTheWay.isClosedSoon());
    const QString id = m_venue->newEventId(10);
    QVERIFY(atHome.hears(id));
}

void tst_Live::goesOnThroughItsOwnNewPassword()
{
    const TestServer::Person user = m_venue->server.newUser();
    const QString phone = newSession(m_venue->server, user);
    Follower atHome(m_venue->server.port(), user.token);
    Follower onTheWay(m_venue->server.port(), phone);
    QVERIFY(atHome.isOpen && onTheWay.isOpen);
    QCOMPARE(TestClient(m_venue->server.port(), user.token)
                     .post(u"/api/auth/password"_s,
                           {{u"currentPassword"_s, QString::fromLatin1(TestServer::password)},
                            {u"newPassword"_s, u"another uncommon sentence"_s}})
                     .status,
             204);
    QVERIFY(onTheWay.isClosedSoon());
    const QString id = m_venue->newEventId(10);
    QVERIFY(atHome.hears(id));
}

void tst_Live::goesOnWhenItsKioskIsPairedAndHeardOf()
{
    const auto kiosk = m_venue->server.newKiosk(m_venue->admin);
    Follower device(m_venue->server.port(), kiosk.token);
    QVERIFY(device.isOpen);
    notify(u"kiosk %1 0 0"_s.arg(kiosk.id)); // The pairing's own notice may be this late.
    QCOMPARE(TestClient(m_venue->server.port(), kiosk.token)
                     .post(u"/api/kiosks/heartbeat"_s, {{u"version"_s, u"1.0"_s}})
                     .status,
             204);
    const QString heard = toText(newId());
    notify(u"event %1 1 1"_s.arg(heard));
    QVERIFY(device.hears(heard));
}

void tst_Live::endsWhenItsKioskIsRevoked()
{
    const auto kiosk = m_venue->server.newKiosk(m_venue->admin);
    Follower device(m_venue->server.port(), kiosk.token);
    QVERIFY(device.isOpen);
    QCOMPARE(m_venue->organizer.del(u"/api/kiosks/"_s % kiosk.id).status, 204);
    QVERIFY(device.isClosedSoon());
}

void tst_Live::refusesABadToken()
{
    Follower forged(m_venue->server.port(), u"abc.def.ghi"_s);
    QVERIFY(!forged.isOpen || forged.read().startsWith("HTTP/1.1 401 "));
    QVERIFY(forged.read().startsWith("HTTP/1.1 401 "));
}

void tst_Live::answersHeadWithoutAStream()
{
    const auto anyone = m_venue->anyone();
    const Response head = anyone->send("HEAD", u"/api/live"_s);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-type"), "text/event-stream"_ba);
    QVERIFY(head.header("content-length").isEmpty());
    QCOMPARE(anyone->send("HEAD", u"/api/live"_s).status, 200); // The connection is still usable.
}

QTEST_GUILESS_MAIN(tst_Live)
#include "tst_live.moc"
