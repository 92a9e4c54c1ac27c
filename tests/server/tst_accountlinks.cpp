// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Accounts that organizers add, and whose owners set the password with a one-time token.
class tst_AccountLinks : public QObject
{
    Q_OBJECT

private slots:
    void addsAnAccountWithoutAPassword();
    void addsOrganizers();
    void refusesWhatCannotBeAnAccount_data();
    void refusesWhatCannotBeAnAccount();
    void addsOnceUnderOneKey();
    void setsAPasswordOnce();
    void endsOtherSessions();
    void endsAnOlderToken();
    void endsTokensThatOutlivedTheirReason_data();
    void endsTokensThatOutlivedTheirReason();
    void keepsTheTokenWhenThePasswordIsRefused_data();
    void keepsTheTokenWhenThePasswordIsRefused();
    void letsOneOfManyAtOnceIn();
    void slowsGuessersButNotWhoIsRight();
    void storesNoTokenAsItIs();
    void resetsOnlyWhoIsThere();

private:
    QString newToken(const TestServer::Person &person);
    Response set(const QString &token, const QString &password);
    int signIn(const QString &email, const QString &password);

    Venue m_venue;
};

static QJsonObject accountOf(const QString &email, const QString &role = u"user"_s)
{
    return {{u"email"_s, email},
            {u"firstName"_s, u"Grace"_s},
            {u"lastName"_s, u""_s},
            {u"role"_s, role}};
}

/// The token that an organizer gets to reset the password of @p person.
QString tst_AccountLinks::newToken(const TestServer::Person &person)
{
    return m_venue.organizer.post(u"/api/users/%1/reset"_s.arg(person.id))
            .json()[u"setPasswordToken"_s]
            .toString();
}

Response tst_AccountLinks::set(const QString &token, const QString &password)
{
    return m_venue.anyone()->post(u"/api/auth/set-password"_s,
                                  {{u"token"_s, token}, {u"password"_s, password}});
}

int tst_AccountLinks::signIn(const QString &email, const QString &password)
{
    return m_venue.anyone()
            ->post(u"/api/auth/login"_s, {{u"email"_s, email}, {u"password"_s, password}})
            .status;
}

void tst_AccountLinks::addsAnAccountWithoutAPassword()
{
    const auto added = m_venue.organizer.post(u"/api/users"_s, accountOf(u"grace@example.org"_s));
    QCOMPARE(added.status, 201);
    const QJsonObject user = added.json()[u"user"_s].toObject();
    QCOMPARE(user[u"lastName"_s].toString(), u""_s);
    QCOMPARE(user[u"role"_s].toString(), u"user"_s);
    const auto expires = instantFrom(added.json()[u"expiresAt"_s].toString());
    QVERIFY(expires);
    QVERIFY(*expires > systemNow() + std::chrono::hours(23));
    QVERIFY(*expires < systemNow() + std::chrono::hours(25));

    // No guess is its password, not even the empty string.
    for (const QString &guess : {u" "_s, u"grace@example.org"_s, u"an uncommon sentence"_s})
        QCOMPARE(signIn(u"grace@example.org"_s, guess), 401);
    QCOMPARE(signIn(u"grace@example.org"_s, {}), 400);

    const auto entered =
            set(added.json()[u"setPasswordToken"_s].toString(), u"four quiet yellow trams"_s);
    QCOMPARE(entered.status, 200);
    QCOMPARE(entered.json()[u"user"_s].toObject(), user);
    QCOMPARE(signIn(u"grace@example.org"_s, u"four quiet yellow trams"_s), 200);
}

void tst_AccountLinks::addsOrganizers()
{
    const auto added =
            m_venue.organizer.post(u"/api/users"_s, accountOf(u"boss@example.org"_s, u"admin"_s));
    const auto entered =
            set(added.json()[u"setPasswordToken"_s].toString(), u"four quiet yellow trams"_s);
    QCOMPARE(entered.json()[u"user"_s][u"role"_s].toString(), u"admin"_s);

    TestClient boss(m_venue.server.port(), entered.json()[u"token"_s].toString());
    QCOMPARE(boss.get(u"/api/users"_s).status, 200);
}

void tst_AccountLinks::refusesWhatCannotBeAnAccount_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("no address") << u"email"_s << QJsonValue(u"nobody"_s);
    QTest::newRow("no e-mail") << u"email"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("an empty first name") << u"firstName"_s << QJsonValue(u" "_s);
    QTest::newRow("no last name at all") << u"lastName"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("a last name of null") << u"lastName"_s << QJsonValue();
    QTest::newRow("too long a last name") << u"lastName"_s << QJsonValue(QString(201, u'n'));
    QTest::newRow("no role") << u"role"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("a kiosk's role") << u"role"_s << QJsonValue(u"kiosk"_s);
    QTest::newRow("a role in capitals") << u"role"_s << QJsonValue(u"Admin"_s);
}

void tst_AccountLinks::refusesWhatCannotBeAnAccount()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);

    QJsonObject body = accountOf(u"fine@example.org"_s);
    body[member] = value;
    const auto refused = m_venue.organizer.post(u"/api/users"_s, body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s].toString(), member);
}

void tst_AccountLinks::addsOnceUnderOneKey()
{
    const TestClient::Headers key{{"Idempotency-Key", "add-twice"}};
    const QJsonObject body = accountOf(u"twice@example.org"_s);
    const auto first = m_venue.organizer.post(u"/api/users"_s, body, key);
    const auto again = m_venue.organizer.post(u"/api/users"_s, body, key);
    QCOMPARE(first.status, 201);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("idempotent-replay"), "true"_ba);
    const auto other = m_venue.organizer.post(u"/api/users"_s, body);
    QCOMPARE(other.status, 409);
    QCOMPARE(other.code(), u"email_taken"_s);
}

void tst_AccountLinks::setsAPasswordOnce()
{
    const auto person = m_venue.server.newUser();
    const QString token = newToken(person);
    QCOMPARE(signIn(person.email, QString::fromLatin1(TestServer::password)), 200);

    QCOMPARE(set(token, u"four quiet yellow trams"_s).status, 200);
    QCOMPARE(signIn(person.email, u"four quiet yellow trams"_s), 200);
    QCOMPARE(signIn(person.email, QString::fromLatin1(TestServer::password)), 401);

    const auto again = set(token, u"another uncommon sentence"_s);
    QCOMPARE(again.status, 403);
    QCOMPARE(again.code(), u"bad_token"_s);
    QCOMPARE(signIn(person.email, u"four quiet yellow trams"_s), 200);
}

void tst_AccountLinks::endsOtherSessions()
{
    const auto person = m_venue.server.newUser();
    TestClient before(m_venue.server.port(), person.token);
    QCOMPARE(before.get(u"/api/auth/me"_s).status, 200);
    const QString token = newToken(person);
    QCOMPARE(before.get(u"/api/auth/me"_s).status, 200); // A token by itself changes nothing.

    const auto entered = set(token, u"four quiet yellow trams"_s);
    QCOMPARE(before.get(u"/api/auth/me"_s).status, 401);
    QCOMPARE(before.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, person.refreshToken}}).status,
             401);
    TestClient after(m_venue.server.port(), entered.json()[u"token"_s].toString());
    QCOMPARE(after.get(u"/api/auth/me"_s).status, 200);
    QCOMPARE(after.post(u"/api/auth/refresh"_s,
                        {{u"refreshToken"_s, entered.json()[u"refreshToken"_s]}})
                     .status,
             200);
}

void tst_AccountLinks::endsAnOlderToken()
{
    const auto person = m_venue.server.newUser();
    const QString older = newToken(person);
    const QString newer = newToken(person);
    QVERIFY(older != newer);
    QCOMPARE(set(older, u"four quiet yellow trams"_s).code(), u"bad_token"_s);
    QCOMPARE(set(newer, u"four quiet yellow trams"_s).status, 200);
}

void tst_AccountLinks::endsTokensThatOutlivedTheirReason_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"a day passed", "the account is disabled", "disabled for a while",
                             "the owner changed the password"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_AccountLinks::endsTokensThatOutlivedTheirReason()
{
    QFETCH(QString, what);
    const auto person = m_venue.server.newUser();
    const QString token = newToken(person);
    const QString path = u"/api/users/"_s % person.id;
    if (what == u"a day passed") {
        runIn(m_venue.server.database(),
              u"UPDATE set_password_tokens SET expires_at = now() WHERE user_id = '%1'"_s.arg(
                      person.id));
    } else if (what == u"the owner changed the password") {
        TestClient owner(m_venue.server.port(), person.token);
        QCOMPARE(owner.post(u"/api/auth/password"_s,
                            {{u"currentPassword"_s, QString::fromLatin1(TestServer::password)},
                             {u"newPassword"_s, u"chosen by the owner"_s}})
                         .status,
                 204);
    } else {
        m_venue.organizer.patch(path, {{u"disabled"_s, true}});
        if (what == u"disabled for a while")
            m_venue.organizer.patch(path, {{u"disabled"_s, false}});
    }
    const auto refused = set(token, u"four quiet yellow trams"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"bad_token"_s);
}

void tst_AccountLinks::keepsTheTokenWhenThePasswordIsRefused_data()
{
    QTest::addColumn<QString>("password");

    QTest::newRow("short") << u"short77"_s;
    QTest::newRow("long") << QString(129, u'x');
    QTest::newRow("common") << u"Password123"_s;
    QTest::newRow("blank") << u"          "_s;
    QTest::newRow("the address") << u"margaret@example.org"_s;
    QTest::newRow("the address in capitals") << u"MARGARET@Example.Org"_s;
    QTest::newRow("its first part") << u"Margaret"_s;
    QTest::newRow("the same in wide letters") << u"ｍａｒｇａｒｅｔ"_s;
    QTest::newRow("the same with blanks around it") << u"  margaret "_s;
}

void tst_AccountLinks::keepsTheTokenWhenThePasswordIsRefused()
{
    QFETCH(QString, password);
    static const auto person = m_venue.server.newUser(u"margaret@example.org"_s);
    const QString token = newToken(person);
    const auto refused = set(token, password);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s].toString(), u"password"_s);
    QCOMPARE(set(token, u"four quiet yellow trams"_s).status, 200);
}

void tst_AccountLinks::letsOneOfManyAtOnceIn()
{
    const auto person = m_venue.server.newUser();
    const QString token = newToken(person);
    std::vector<std::thread> threads;
    std::atomic<int> entered = 0;
    std::atomic<int> refused = 0;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&, i] {
            const auto answered = set(token, u"an uncommon sentence, number %1"_s.arg(i));
            ++(answered.status == 200 ? entered : refused);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(entered.load(), 1);
    QCOMPARE(refused.load(), 5);
}

void tst_AccountLinks::slowsGuessersButNotWhoIsRight()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 10;
    TestServer server(settings);
    const auto admin = server.newAdmin();
    TestClient organizer(server.port(), admin.token);
    const QString token = organizer.post(u"/api/users"_s, accountOf(u"late@example.org"_s))
                                  .json()[u"setPasswordToken"_s]
                                  .toString();
    TestClient guesser(server.port());
    QList<int> statuses;
    for (int i = 0; i < 12; ++i) {
        statuses << guesser.post(u"/api/auth/set-password"_s,
                                 {{u"token"_s, u"guess %1"_s.arg(i)},
                                  {u"password"_s, u"four quiet yellow trams"_s}})
                            .status;
    }
    QCOMPARE(statuses, QList<int>(10, 403) + QList<int>(2, 429));
    QCOMPARE(guesser.post(u"/api/auth/set-password"_s,
                          {{u"token"_s, token}, {u"password"_s, u"four quiet yellow trams"_s}})
                     .status,
             200);
}

void tst_AccountLinks::storesNoTokenAsItIs()
{
    const auto person = m_venue.server.newUser();
    const TestClient::Headers key{{"Idempotency-Key", "reset-kept"}};
    const QString token = m_venue.organizer.post(u"/api/users/%1/reset"_s.arg(person.id), key)
                                  .json()[u"setPasswordToken"_s]
                                  .toString();
    QCOMPARE(token.size(), 43);
    const QString stored =
            runIn(m_venue.server.database(),
                  u"SELECT (SELECT string_agg(t::text, '') FROM set_password_tokens t)"
                  " || (SELECT string_agg(k::text, '') FROM idempotency_keys k)"_s);
    QVERIFY(!stored.isEmpty());
    QVERIFY(!stored.contains(token));
}

void tst_AccountLinks::resetsOnlyWhoIsThere()
{
    const auto refused =
            m_venue.organizer.post(u"/api/users/0190a0b0-0000-7000-8000-000000000001/reset"_s);
    QCOMPARE(refused.status, 404);
    QCOMPARE(refused.code(), u"not_found"_s);
    QCOMPARE(m_venue.organizer.post(u"/api/users/nobody/reset"_s).status, 404);
}

QTEST_GUILESS_MAIN(tst_AccountLinks)
#include "tst_accountlinks.moc"
