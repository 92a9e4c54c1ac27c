// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace Evently;

/// What organizers see of users and can do to them.
class tst_Users : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsInParts();
    void findsByNameAddressAndRole_data();
    void findsByNameAddressAndRole();
    void refusesForeignCursors();
    void changesRolesAtOnce();
    void disablesAtOnceAndForGood();
    void actsInOtherProcessesToo();
    void keepsTheLastAdministrator();
    void keepsOneOfTwoThatRemoveEachOther();
    void refusesWhatCannotBeChanged_data();
    void refusesWhatCannotBeChanged();

private:
    static QString path(const TestServer::Person &person);

    std::unique_ptr<TestServer> m_server;
    TestServer::Person m_admin;
};

void tst_Users::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_admin = m_server->newAdmin(u"chief@example.org"_s);
}

QString tst_Users::path(const TestServer::Person &person)
{
    return u"/api/users/"_s % person.id;
}

void tst_Users::listsInParts()
{
    TestServer server;
    const auto admin = server.newAdmin();
    QStringList expected{admin.id};
    for (int i = 0; i < 6; ++i)
        expected.prepend(server.newUser().id);

    TestClient client(server.port(), admin.token);
    QStringList found;
    QString target = u"/api/users?limit=3"_s;
    for (int parts = 1; !target.isEmpty(); ++parts) {
        QVERIFY(parts <= 3);
        const QJsonObject list = client.get(target).json();
        for (const QJsonValue &user : list[u"data"_s].toArray())
            found << user[u"id"_s].toString();
        server.newUser(); // Newer users must not shift the following pages.
        const QString cursor = list[u"nextCursor"_s].toString();
        target = cursor.isEmpty() ? QString() : u"/api/users?limit=3&cursor="_s % cursor;
    }
    QCOMPARE(found, expected);
}

void tst_Users::findsByNameAddressAndRole_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("addresses");

    QTest::newRow("an address") << u"search=WANTED"_s << QStringList{u"wanted@example.org"_s};
    QTest::newRow("first and last name")
            << u"search=ada%20love&role=admin"_s << QStringList{u"chief@example.org"_s};
    QTest::newRow("nobody") << u"search=nobody"_s << QStringList();
    QTest::newRow("no wildcard") << u"search=w%25d"_s << QStringList();
    QTest::newRow("a role") << u"role=admin"_s << QStringList{u"chief@example.org"_s};
}

void tst_Users::findsByNameAddressAndRole()
{
    QFETCH(QString, query);
    QFETCH(QStringList, addresses);

    TestClient client(m_server->port(), m_admin.token);
    if (client.get(u"/api/users?search=wanted"_s).json()[u"data"_s].toArray().isEmpty())
        m_server->newUser(u"wanted@example.org"_s);
    QStringList found;
    for (const QJsonValue &user : client.get(u"/api/users?"_s % query).json()[u"data"_s].toArray())
        found << user[u"email"_s].toString();
    QCOMPARE(found, addresses);
}

void tst_Users::refusesForeignCursors()
{
    m_server->newUser();
    m_server->newUser();
    TestClient client(m_server->port(), m_admin.token);
    const QString cursor = client.get(u"/api/users?limit=1"_s).json()[u"nextCursor"_s].toString();
    QVERIFY(!cursor.isEmpty());
    const auto refusal = [&client](const QString &query) {
        return client.get(u"/api/users?"_s % query).code();
    };
    QCOMPARE(refusal(u"limit=1&cursor="_s % cursor), QString());
    QCOMPARE(refusal(u"cursor="_s % cursor % u'x'), u"invalid_query"_s);
    QCOMPARE(refusal(u"role=user&cursor="_s % cursor), u"invalid_query"_s);
    const auto other = m_server->newAdmin();
    client.setToken(other.token);
    QCOMPARE(refusal(u"cursor="_s % cursor), u"invalid_query"_s);
    client.setToken(m_admin.token);
    client.patch(path(other), {{u"role"_s, u"user"_s}});
}

void tst_Users::changesRolesAtOnce()
{
    const auto user = m_server->newUser();
    TestClient theirs(m_server->port(), user.token);
    TestClient ours(m_server->port(), m_admin.token);
    QCOMPARE(theirs.get(u"/api/users"_s).status, 403);
    QCOMPARE(ours.patch(path(user), {{u"role"_s, u"admin"_s}}).json()[u"role"_s].toString(),
             u"admin"_s);
    QCOMPARE(theirs.get(u"/api/users"_s).status, 200);
    QCOMPARE(ours.patch(path(user), {{u"role"_s, u"user"_s}}).status, 200);
    QCOMPARE(theirs.get(u"/api/users"_s).status, 403);
}

void tst_Users::disablesAtOnceAndForGood()
{
    const auto user = m_server->newUser();
    TestClient theirs(m_server->port(), user.token);
    TestClient ours(m_server->port(), m_admin.token);
    TestClient nobody(m_server->port());
    const QJsonObject credentials{{u"email"_s, user.email},
                                  {u"password"_s, QString::fromLatin1(TestServer::password)}};
    QCOMPARE(theirs.get(u"/api/auth/me"_s).status, 200);
    QCOMPARE(ours.patch(path(user), {{u"disabled"_s, true}}).json()[u"disabled"_s].toBool(), true);
    QCOMPARE(theirs.get(u"/api/auth/me"_s).code(), u"unauthenticated"_s);
    QCOMPARE(nobody.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}}).status,
             401);
    QCOMPARE(nobody.post(u"/api/auth/login"_s, credentials).code(), u"invalid_credentials"_s);

    // A user who is enabled again has to sign in again: ended sessions stay ended.
    QCOMPARE(ours.patch(path(user), {{u"disabled"_s, false}}).status, 200);
    QCOMPARE(theirs.get(u"/api/auth/me"_s).status, 401);
    QCOMPARE(nobody.post(u"/api/auth/login"_s, credentials).status, 200);
}

void tst_Users::actsInOtherProcessesToo()
{
    // Two servers that share only the database are equivalent to two processes.
    const ServerSettings settings = TestServer::settings();
    TestServer here(settings);
    TestServer there(settings);
    const auto admin = here.newAdmin();
    const auto user = here.newUser();
    const auto kiosk = here.newKiosk(admin);
    TestClient theirs(there.port(), user.token);
    TestClient device(there.port(), kiosk.token);
    const auto heartbeat = [&device] {
        return device.post(u"/api/kiosks/heartbeat"_s, QJsonObject()).status;
    };
    QCOMPARE(theirs.get(u"/api/auth/me"_s).status, 200);
    QCOMPARE(heartbeat(), 204);

    TestClient ours(here.port(), admin.token);
    QCOMPARE(ours.patch(path(user), {{u"disabled"_s, true}}).status, 200);
    QCOMPARE(ours.del(u"/api/kiosks/"_s % kiosk.id).status, 204);
    QTRY_COMPARE(theirs.get(u"/api/auth/me"_s).status, 401);
    QTRY_COMPARE(heartbeat(), 401);
    QVERIFY(!TestClient(there.port()).get(u"/api/health"_s).json().contains(u"setupNeeded"_s));
}

void tst_Users::keepsTheLastAdministrator()
{
    TestServer server;
    const auto admin = server.newAdmin();
    const auto user = server.newUser();
    TestClient client(server.port(), admin.token);
    for (const QJsonObject &change :
         {QJsonObject{{u"role"_s, u"user"_s}}, QJsonObject{{u"disabled"_s, true}}}) {
        const auto refused = client.patch(path(admin), change);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"last_admin"_s);
    }
    QCOMPARE(client.patch(path(user), {{u"disabled"_s, true}}).status, 200);
    // A disabled administrator doesn't count, so one more isn't enough.
    const auto second = server.newAdmin();
    QCOMPARE(client.patch(path(second), {{u"disabled"_s, true}}).status, 200);
    QCOMPARE(client.patch(path(admin), {{u"role"_s, u"user"_s}}).code(), u"last_admin"_s);
}

void tst_Users::keepsOneOfTwoThatRemoveEachOther()
{
    for (int round = 0; round < 5; ++round) {
        ServerSettings settings = TestServer::settings();
        settings.writers = 2;
        TestServer server(settings);
        const auto first = server.newAdmin();
        const auto second = server.newAdmin();
        const auto demote = [&server](const TestServer::Person &by,
                                      const TestServer::Person &whom) {
            TestClient client(server.port(), by.token);
            return client.patch(path(whom), {{u"role"_s, u"user"_s}}).status;
        };
        auto one = std::async(std::launch::async, demote, first, second);
        const int other = demote(second, first);
        const int statuses = (one.get() == 200) + (other == 200);
        QCOMPARE(statuses, 1);
    }
}

void tst_Users::refusesWhatCannotBeChanged_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("status");

    const QString nobody = u"0190a0b0-0000-7000-8000-000000000001"_s;
    QTest::newRow("an unknown role") << R"({"role":"root"})"_ba << nobody << 400;
    QTest::newRow("a role that is a number") << R"({"role":1})"_ba << nobody << 400;
    QTest::newRow("disabled in quotes") << R"({"disabled":"true"})"_ba << nobody << 400;
    QTest::newRow("disabled null") << R"({"disabled":null})"_ba << nobody << 400;
    QTest::newRow("nobody") << R"({"role":"user"})"_ba << nobody << 404;
    QTest::newRow("no id") << R"({"role":"user"})"_ba << u"me"_s << 404;
}

void tst_Users::refusesWhatCannotBeChanged()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    QFETCH(int, status);

    TestClient client(m_server->port(), m_admin.token);
    QCOMPARE(client.send("PATCH", u"/api/users/"_s % id, body).status, status);
}

QTEST_GUILESS_MAIN(tst_Users)
#include "tst_users.moc"
