// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/passwordhasher.h"
#include "tests/support/migrated.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;

namespace Evently {

/// Registration, sign-in, sessions and passwords over HTTP, against PostgreSQL.
class tst_Auth : public QObject
{
    Q_OBJECT

private slots:
    void registersAndSignsIn();
    void obeysNoRoleThatIsSent();
    void refusesWhatCannotBeAnAccount_data();
    void refusesWhatCannotBeAnAccount();
    void takesASingleName();
    void knowsAddressesHoweverWritten();
    void refusesWrongCredentialsInTheSameWords();
    void makesAdministratorsByToken();
    void hasNoSuchPathWithoutAnAdminToken();
    void saysWhileNobodyAdministers();
    void rotatesRefreshTokens();
    void endsASessionWhoseTokenComesBack();
    void givesTwoTabsTheSameSuccessor();
    void givesManyAtOnceTheSameSuccessor();
    void givesNoSuccessorAfterTheSessionEnded();
    void signsNobodyOutWhenTheKeyChanges();
    void endsTheSessionAtLogout();
    void keepsOnlyThisSessionAtANewPassword();
    void refusesNewPasswordsThatAreNone_data();
    void refusesNewPasswordsThatAreNone();
    void needsNoLastName();
    void rehashesWhenWeakerThanUsual();
    void refusesTokens_data();
    void refusesTokens();
    void slowsGuessersDown();
    void looksAtFewGuessesAtOnce();
    void letsACrowdBehindOneAddressIn();
    void sparesTheOwnerWhatOthersGuess();
    void storesNoSecretAsItIs();

private:
    static QJsonObject credentials(const QString &email, const QString &password);
    void letPass(const QString &time);

    TestServer m_server;
};

static QString password()
{
    return QString::fromLatin1(TestServer::password);
}

QJsonObject tst_Auth::credentials(const QString &email, const QString &password)
{
    return {{u"email"_s, email}, {u"password"_s, password}};
}

void tst_Auth::registersAndSignsIn()
{
    TestClient client(m_server.port());
    const auto made = client.post(u"/api/auth/register"_s,
                                  {{u"email"_s, u" Grace@Example.org "_s},
                                   {u"password"_s, password()},
                                   {u"firstName"_s, u"Grace"_s},
                                   {u"lastName"_s, u"Hopper"_s}});
    QCOMPARE(made.status, 201);
    const QJsonObject user = made.json()[u"user"_s].toObject();
    QCOMPARE(user[u"email"_s].toString(), u"Grace@Example.org"_s);
    QCOMPARE(user[u"role"_s].toString(), u"user"_s);

    const auto signedIn =
            client.post(u"/api/auth/login"_s, credentials(u"grace@example.org"_s, password()));
    QCOMPARE(signedIn.status, 200);
    QCOMPARE(signedIn.json()[u"user"_s].toObject(), user);
    client.setToken(signedIn.json()[u"token"_s].toString());
    QCOMPARE(client.get(u"/api/auth/me"_s).json(), user);
}

void tst_Auth::obeysNoRoleThatIsSent()
{
    TestClient client(m_server.port());
    const auto made = client.post(u"/api/auth/register"_s,
                                  {{u"email"_s, u"mallory@example.org"_s},
                                   {u"password"_s, password()},
                                   {u"firstName"_s, u"M"_s},
                                   {u"lastName"_s, u"M"_s},
                                   {u"role"_s, u"admin"_s},
                                   {u"disabled"_s, true},
                                   {u"id"_s, u"00000000-0000-7000-8000-000000000000"_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"user"_s][u"role"_s].toString(), u"user"_s);
    QCOMPARE(made.json()[u"user"_s][u"disabled"_s].toBool(), false);
}

void tst_Auth::refusesWhatCannotBeAnAccount_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const char *email, const QByteArray &word,
                        const char *first, const char *field) {
        QTest::newRow(name) << QByteArray(R"({"email":")" + QByteArray(email) + R"(","password":")"
                                          + word + R"(","firstName":")" + first
                                          + R"(","lastName":"B"})")
                            << QString::fromLatin1(field);
    };
    row("no address", "nobody", "an uncommon word", "A", "email");
    row("an address with a line break", "a@b.org\\nX", "an uncommon word", "A", "email");
    row("too long an address", QByteArray("a@" + QByteArray(260, 'b') + ".org").constData(),
        "an uncommon word", "A", "email");
    row("a short password", "a@example.org", "short77", "A", "password");
    row("a long password", "a@example.org", QByteArray(129, 'x'), "A", "password");
    row("a password of blanks", "a@example.org", "        ", "A", "password");
    row("a common password", "a@example.org", "Password123", "A", "password");
    row("the address as a password", "somebody@example.org", "somebody@example.org", "A",
        "password");
    row("its first part as a password", "somebody@example.org", "SomeBody", "A", "password");
    row("an empty name", "a@example.org", "an uncommon word", "  ", "firstName");
    row("a name of fillers", "a@example.org", "an uncommon word", "\\u3164\\u200b", "firstName");
    row("a name of directions", "a@example.org", "an uncommon word", "\\u202e", "firstName");
    row("an address with a direction", "a\\u202e@example.org", "an uncommon word", "A", "email");
    QTest::newRow("a last name that shows nothing")
            << R"({"email":"a@example.org","password":"an uncommon word","firstName":"A","lastName":"\u2800"})"_ba
            << u"lastName"_s;
    row("too long a name", "a@example.org", "an uncommon word", QByteArray(201, 'n').constData(),
        "firstName");
    row("a name with an escape", "a@example.org", "an uncommon word", "A\\u001bB", "firstName");
    row("a name with NUL", "a@example.org", "an uncommon word", "A\\u0000B", "firstName");
    QTest::newRow("no last name")
            << R"({"email":"a@example.org","password":"an uncommon word","firstName":"A"})"_ba
            << u"lastName"_s;
    QTest::newRow("a number for a password")
            << R"({"email":"a@example.org","password":1234567890,"firstName":"A","lastName":"B"})"_ba
            << u"password"_s;
    QTest::newRow("the same name twice")
            << R"({"email":"a@example.org","email":"b@example.org"})"_ba << u"email"_s;
}

void tst_Auth::refusesWhatCannotBeAnAccount()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);

    TestClient client(m_server.port());
    const auto refused = client.send("POST", u"/api/auth/register"_s, body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s].toString(), field);
}

void tst_Auth::takesASingleName()
{
    TestClient client(m_server.port());
    const auto made = client.post(u"/api/auth/register"_s,
                                  {{u"email"_s, u"sukarno@example.org"_s},
                                   {u"password"_s, password()},
                                   {u"firstName"_s, u"\u202eSukarno"_s},
                                   {u"lastName"_s, u" "_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"user"_s][u"firstName"_s], u"Sukarno"_s);
    QCOMPARE(made.json()[u"user"_s][u"lastName"_s], u""_s);
}

void tst_Auth::knowsAddressesHoweverWritten()
{
    m_server.newUser(u"Once@Example.org"_s);
    TestClient client(m_server.port());
    const auto again = client.post(u"/api/auth/register"_s,
                                   {{u"email"_s, u"oNCE@example.ORG"_s},
                                    {u"password"_s, password()},
                                    {u"firstName"_s, u"A"_s},
                                    {u"lastName"_s, u"B"_s}});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"email_taken"_s);
}

void tst_Auth::refusesWrongCredentialsInTheSameWords()
{
    const auto known = m_server.newUser();
    TestClient client(m_server.port());
    const auto wrong =
            client.post(u"/api/auth/login"_s, credentials(known.email, u"not the password"_s));
    const auto unknown = client.post(u"/api/auth/login"_s,
                                     credentials(u"nobody@example.org"_s, u"not the password"_s));
    const auto odd = client.post(u"/api/auth/login"_s, credentials(u"what?"_s, password()));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), u"invalid_credentials"_s);
    QCOMPARE(unknown.body, wrong.body);
    QCOMPARE(odd.body, wrong.body);
    QCOMPARE(unknown.status, 401);
    QCOMPARE(odd.status, 401);
}

void tst_Auth::makesAdministratorsByToken()
{
    const auto ask = [this](const QString &email, const QString &inBody,
                            const QByteArray &inHeader) {
        QJsonObject body{{u"email"_s, email},
                         {u"password"_s, password()},
                         {u"firstName"_s, u"A"_s},
                         {u"lastName"_s, u"B"_s}};
        if (!inBody.isEmpty())
            body[u"adminToken"_s] = inBody;
        TestClient::Headers headers;
        if (!inHeader.isEmpty())
            headers << std::pair("X-Admin-Token"_ba, inHeader);
        return TestClient(m_server.port()).post(u"/api/auth/create-admin"_s, body, headers);
    };
    const QString token = TestServer::adminCreationToken();
    const auto byBody = ask(u"first@example.org"_s, token, {});
    QCOMPARE(byBody.status, 201);
    QCOMPARE(byBody.json()[u"user"_s][u"role"_s].toString(), u"admin"_s);
    QCOMPARE(ask(u"second@example.org"_s, {}, token.toLatin1()).status, 201);
    QCOMPARE(ask(u"second@example.org"_s, token, {}).code(), u"email_taken"_s);
    for (const QString &wrong : QStringList{u"wrong"_s, token.chopped(1), token % u'x', {}}) {
        const auto refused = ask(u"third@example.org"_s, wrong, {});
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"bad_admin_token"_s);
    }
}

void tst_Auth::hasNoSuchPathWithoutAnAdminToken()
{
    ServerSettings settings = TestServer::settings();
    settings.adminToken = {};
    TestServer server(settings);
    const auto refused = TestClient(server.port())
                                 .post(u"/api/auth/create-admin"_s,
                                       {{u"adminToken"_s, TestServer::adminCreationToken()}});
    QCOMPARE(refused.status, 404);
    QCOMPARE(refused.code(), u"not_found"_s);
}

void tst_Auth::saysWhileNobodyAdministers()
{
    TestServer server;
    TestClient client(server.port());
    QCOMPARE(client.get(u"/api/health"_s).json()[u"setupNeeded"_s].toBool(), true);
    server.newUser();
    QCOMPARE(client.get(u"/api/health"_s).json()[u"setupNeeded"_s].toBool(), true);
    server.newAdmin();
    QVERIFY(!client.get(u"/api/health"_s).json().contains(u"setupNeeded"_s));
}

void tst_Auth::rotatesRefreshTokens()
{
    const auto user = m_server.newUser();
    TestClient client(m_server.port());
    const auto renewed =
            client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}});
    QCOMPARE(renewed.status, 200);
    const QString next = renewed.json()[u"refreshToken"_s].toString();
    QVERIFY(next != user.refreshToken);
    QCOMPARE(client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, next}}).status, 200);

    client.setToken(renewed.json()[u"token"_s].toString());
    QCOMPARE(client.get(u"/api/auth/me"_s).json()[u"id"_s].toString(), user.id);
}

void tst_Auth::endsASessionWhoseTokenComesBack()
{
    const auto user = m_server.newUser();
    TestClient client(m_server.port());
    const auto renewed =
            client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}});
    const QString next = renewed.json()[u"refreshToken"_s].toString();

    letPass(u"11 seconds"_s);
    QCOMPARE(client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}}).status,
             401);
    const auto stolen = client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, next}});
    QCOMPARE(stolen.status, 401);
    QCOMPARE(stolen.code(), u"unauthenticated"_s);
    client.setToken(renewed.json()[u"token"_s].toString());
    QCOMPARE(client.get(u"/api/auth/me"_s).status, 401);
}

/// Makes refresh tokens look as if they had been used that much earlier.
void tst_Auth::letPass(const QString &time)
{
    runIn(m_server.database(),
          u"UPDATE refresh_tokens SET used_at = used_at - interval '%1'"_s.arg(time));
}

void tst_Auth::givesTwoTabsTheSameSuccessor()
{
    const auto user = m_server.newUser();
    TestServer other(m_server.usedSettings()); // Stands for another process on the same database.
    const auto refresh = [](TestServer &server, const QString &token) {
        return TestClient(server.port()).post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, token}});
    };
    const QString next = refresh(m_server, user.refreshToken).json()[u"refreshToken"_s].toString();
    letPass(u"8 seconds"_s);
    for (TestServer *server : {&m_server, &other}) {
        const auto again = refresh(*server, user.refreshToken);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json()[u"refreshToken"_s].toString(), next);
        TestClient client(server->port(), again.json()[u"token"_s].toString());
        QCOMPARE(client.get(u"/api/auth/me"_s).status, 200);
    }
    // One tab continues; the other is one step behind, but in the same chain of tokens.
    const QString third = refresh(other, next).json()[u"refreshToken"_s].toString();
    QVERIFY(third != next);
    QCOMPARE(refresh(m_server, next).json()[u"refreshToken"_s].toString(), third);

    letPass(u"11 seconds"_s);
    QCOMPARE(refresh(other, user.refreshToken).status, 401);
    QCOMPARE(refresh(m_server, third).status, 401);
    QVERIFY(!runIn(m_server.database(), u"SELECT string_agg(t::text, '') FROM refresh_tokens t"_s)
                     .contains(third));
}

void tst_Auth::givesManyAtOnceTheSameSuccessor()
{
    const auto user = m_server.newUser();
    std::vector<std::future<Response>> tabs;
    for (int i = 0; i < 8; ++i) {
        tabs.push_back(std::async(std::launch::async, [&] {
            return TestClient(m_server.port())
                    .post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}});
        }));
    }
    QSet<QString> successors;
    for (auto &tab : tabs) {
        const Response answered = tab.get();
        QCOMPARE(answered.status, 200);
        successors << answered.json()[u"refreshToken"_s].toString();
    }
    QCOMPARE(successors.size(), 1);
    QCOMPARE(TestClient(m_server.port())
                     .post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, *successors.begin()}})
                     .status,
             200);
}

void tst_Auth::givesNoSuccessorAfterTheSessionEnded()
{
    const auto user = m_server.newUser();
    TestClient client(m_server.port(), user.token);
    const QJsonObject token{{u"refreshToken"_s, user.refreshToken}};
    QCOMPARE(client.post(u"/api/auth/refresh"_s, token).status, 200);
    QCOMPARE(client.post(u"/api/auth/logout"_s).status, 204);
    QCOMPARE(client.post(u"/api/auth/refresh"_s, token).status, 401);
}

/// First a server that already accepts the new key, then one that signs with it.
void tst_Auth::signsNobodyOutWhenTheKeyChanges()
{
    const auto user = m_server.newUser();
    ServerSettings settings = m_server.usedSettings();
    const QByteArray before = settings.signingKeys.first();
    const QByteArray after = "another one for tests, 32 bytes long";
    settings.signingKeys = {before, after};
    TestServer prepared(settings);
    settings.signingKeys = {after, before};
    TestServer changed(settings);

    const auto whoIs = [](TestServer &server, const QString &token) {
        return TestClient(server.port(), token).get(u"/api/auth/me"_s).status;
    };
    QCOMPARE(whoIs(changed, user.token), 200);
    const QJsonObject renewed =
            TestClient(prepared.port())
                    .post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}})
                    .json();
    const QJsonObject again =
            TestClient(changed.port())
                    .post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}})
                    .json();
    QCOMPARE(again[u"refreshToken"_s], renewed[u"refreshToken"_s]);
    const QString byNewKey = again[u"token"_s].toString();
    QCOMPARE(whoIs(prepared, byNewKey), 200);
    QCOMPARE(whoIs(changed, byNewKey), 200);
    QCOMPARE(whoIs(m_server, byNewKey), 401); // Knows only the old key.
}

void tst_Auth::endsTheSessionAtLogout()
{
    const auto user = m_server.newUser();
    TestClient client(m_server.port());
    const auto other = client.post(u"/api/auth/login"_s, credentials(user.email, password()));

    client.setToken(user.token);
    QCOMPARE(client.post(u"/api/auth/logout"_s).status, 204);
    QCOMPARE(client.get(u"/api/auth/me"_s).code(), u"unauthenticated"_s);
    client.setToken({});
    QCOMPARE(client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}}).status,
             401);
    client.setToken(other.json()[u"token"_s].toString());
    QCOMPARE(client.get(u"/api/auth/me"_s).status, 200);
}

void tst_Auth::keepsOnlyThisSessionAtANewPassword()
{
    const auto user = m_server.newUser();
    TestClient client(m_server.port());
    const auto other = client.post(u"/api/auth/login"_s, credentials(user.email, password()));

    client.setToken(user.token);
    const auto change = [&](const QString &current, const QString &wanted) {
        return client.post(u"/api/auth/password"_s,
                           {{u"currentPassword"_s, current}, {u"newPassword"_s, wanted}});
    };
    QCOMPARE(change(u"not the password"_s, u"another sentence"_s).code(), u"invalid_credentials"_s);
    QCOMPARE(change(password(), u"12345678"_s).code(), u"invalid"_s);
    QCOMPARE(change(password(), u"another sentence"_s).status, 204);
    QCOMPARE(client.get(u"/api/auth/me"_s).status, 200);

    client.setToken(other.json()[u"token"_s].toString());
    QCOMPARE(client.get(u"/api/auth/me"_s).status, 401);
    client.setToken({});
    QCOMPARE(client.post(u"/api/auth/refresh"_s,
                         {{u"refreshToken"_s, other.json()[u"refreshToken"_s]}})
                     .status,
             401);
    QCOMPARE(client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}}).status,
             200);
    QCOMPARE(client.post(u"/api/auth/login"_s, credentials(user.email, password())).status, 401);
    QCOMPARE(client.post(u"/api/auth/login"_s, credentials(user.email, u"another sentence"_s))
                     .status,
             200);
}

void tst_Auth::refusesNewPasswordsThatAreNone_data()
{
    QTest::addColumn<QString>("wanted");

    QTest::newRow("the same") << password();
    QTest::newRow("the address") << u"josephine@example.org"_s;
    QTest::newRow("the address in capitals") << u"JOSEPHINE@EXAMPLE.ORG"_s;
    QTest::newRow("its first part") << u"Josephine"_s;
    QTest::newRow("blank") << u"          "_s;
    QTest::newRow("common with blanks") << u" password123 "_s;
}

void tst_Auth::refusesNewPasswordsThatAreNone()
{
    QFETCH(QString, wanted);
    static const auto user = m_server.newUser(u"josephine@example.org"_s);
    TestClient client(m_server.port(), user.token);
    const auto refused =
            client.post(u"/api/auth/password"_s,
                        {{u"currentPassword"_s, password()}, {u"newPassword"_s, wanted}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
    QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s].toString(), u"newPassword"_s);
}

void tst_Auth::needsNoLastName()
{
    const auto made = TestClient(m_server.port())
                              .post(u"/api/auth/register"_s,
                                    {{u"email"_s, u"cher@example.org"_s},
                                     {u"password"_s, password()},
                                     {u"firstName"_s, u"Cher"_s},
                                     {u"lastName"_s, u""_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"user"_s][u"lastName"_s].toString(), u""_s);
}

void tst_Auth::rehashesWhenWeakerThanUsual()
{
    const auto user = m_server.newUser();
    // Argon2id of the same password with weaker parameters: one pass over 8 MiB.
    const QString weak = PasswordHasher::hashOf(password(), 1, 8 * 1024 * 1024);
    runIn(m_server.database(),
          u"UPDATE users SET password_hash = '%1' WHERE id = '%2'"_s.arg(weak, user.id));
    TestClient client(m_server.port());
    QCOMPARE(client.post(u"/api/auth/login"_s, credentials(user.email, password())).status, 200);
    const QString stored = runIn(m_server.database(),
                                 u"SELECT password_hash FROM users WHERE id = '%1'"_s.arg(user.id));
    QVERIFY2(stored.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"), qPrintable(stored));
    QCOMPARE(client.post(u"/api/auth/login"_s, credentials(user.email, password())).status, 200);
}

void tst_Auth::refusesTokens_data()
{
    QTest::addColumn<QByteArray>("authorization");

    QTest::newRow("another scheme") << "Basic YTpi"_ba;
    QTest::newRow("no token") << "Bearer"_ba;
    QTest::newRow("nonsense") << "Bearer nonsense"_ba;
    QTest::newRow("alg none") << "Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.e30."_ba;
    QTest::newRow("an unknown kiosk")
            << "Bearer kiosk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_ba;
}

void tst_Auth::refusesTokens()
{
    QFETCH(QByteArray, authorization);

    const auto refused =
            TestClient(m_server.port()).get(u"/api/auth/me"_s, {{"Authorization", authorization}});
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.code(), u"unauthenticated"_s);
    QVERIFY(refused.header("www-authenticate").startsWith("Bearer"));
}

void tst_Auth::slowsGuessersDown()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 3;
    TestServer server(settings);
    const auto user = server.newUser();
    TestClient client(server.port());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.post(u"/api/auth/login"_s, credentials(user.email, u"a guess"_s)).status,
                 401);
    const auto slowed = client.post(u"/api/auth/login"_s, credentials(user.email, password()));
    QCOMPARE(slowed.status, 429);
    QCOMPARE(slowed.code(), u"rate_limited"_s);
    QVERIFY(slowed.header("retry-after").toInt() >= 1);
}

void tst_Auth::looksAtFewGuessesAtOnce()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 10;
    TestServer server(settings);
    const auto user = server.newUser();
    std::vector<std::future<int>> guesses;
    for (int i = 0; i < 40; ++i) {
        guesses.push_back(std::async(std::launch::async, [&server, &user] {
            TestClient client(server.port());
            return client.post(u"/api/auth/login"_s, credentials(user.email, u"a guess"_s)).status;
        }));
    }
    int wrong = 0;
    for (auto &guess : guesses) {
        const int status = guess.get();
        QVERIFY(status == 401 || status == 429);
        wrong += status == 401;
    }
    QCOMPARE(wrong, 10);
}

void tst_Auth::letsACrowdBehindOneAddressIn()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 2;
    TestServer server(settings);
    const auto user = server.newUser();
    std::vector<std::future<int>> crowd;
    for (int i = 0; i < 30; ++i) {
        crowd.push_back(std::async(std::launch::async, [&server, &user] {
            TestClient client(server.port());
            return client.post(u"/api/auth/login"_s, credentials(user.email, password())).status;
        }));
    }
    for (auto &one : crowd)
        QCOMPARE(one.get(), 200);
}

/// Attackers guess an account's password from many addresses; its owner comes from a new address,
/// but has a session of the account.
void tst_Auth::sparesTheOwnerWhatOthersGuess()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 3;
    settings.trustedProxies = {u"127.0.0.0/8"_s};
    TestServer server(settings);
    const auto user = server.newUser();
    TestClient client(server.port());
    const auto from = [](const QByteArray &address) {
        return TestClient::Headers{{"X-Forwarded-For", address}};
    };
    const auto login = [&](const QByteArray &address, const QString &word) {
        return client.post(u"/api/auth/login"_s, credentials(user.email, word), from(address))
                .status;
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(login("198.51.100." + QByteArray::number(i), u"a guess"_s), 401);
    QCOMPARE(login("198.51.100.77", u"a guess"_s), 429);
    QCOMPARE(login("192.0.2.7", password()), 429);

    const Response refreshed = client.post(
            u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}}, from("192.0.2.7"));
    QCOMPARE(refreshed.status, 200);
    QCOMPARE(login("192.0.2.7", password()), 200);
    QCOMPARE(login("198.51.100.78", u"a guess"_s), 429);
}

void tst_Auth::storesNoSecretAsItIs()
{
    const auto user = m_server.newUser();
    const QString everything = runIn(
            m_server.database(),
            u"SELECT string_agg(users::text, '') || (SELECT string_agg(refresh_tokens::text, '')"
            " FROM refresh_tokens) FROM users"_s);
    QVERIFY(everything.contains(user.email));
    QVERIFY(!everything.contains(password()));
    QVERIFY(!everything.contains(user.refreshToken));
}

} // namespace Evently

QTEST_GUILESS_MAIN(Evently::tst_Auth)
#include "tst_auth.moc"
