// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Who can sign in while others guess passwords: people who share an address with attackers, and
/// people who sign in while guesses come from everywhere.
class tst_SignInLoad : public QObject
{
    Q_OBJECT

private slots:
    void letsNeighboursOfAGuesserIn_data();
    void letsNeighboursOfAGuesserIn();
    void acceptsRightSecretsWhateverWasGuessed();
    void letsWhoBelongsHereInDuringAFlood_data();
    void letsWhoBelongsHereInDuringAFlood();
    void knowsAddressesAfterARestart();
    void asksForTheCurrentPasswordWhateverOthersGuess();

private:
    static ServerSettings guarded();
};

static const QByteArray shared = "198.51.100.7";

static QString password()
{
    return QString::fromLatin1(TestServer::password);
}

static TestClient::Headers from(const QByteArray &address)
{
    return {{"X-Forwarded-For", address}};
}

static QJsonObject credentials(const QString &email, const QString &word)
{
    return {{u"email"_s, email}, {u"password"_s, word}};
}

/// With the limits of real servers, and clients behind a proxy.
ServerSettings tst_SignInLoad::guarded()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 10;
    settings.trustedProxies = {u"127.0.0.0/8"_s};
    return settings;
}

void tst_SignInLoad::letsNeighboursOfAGuesserIn_data()
{
    QTest::addColumn<int>("accounts");
    QTest::addColumn<bool>("exist");

    QTest::newRow("guesses at one account") << 1 << true;
    QTest::newRow("guesses at one that does not exist") << 1 << false;
    QTest::newRow("guesses at many") << 12 << false;
}

void tst_SignInLoad::letsNeighboursOfAGuesserIn()
{
    QFETCH(int, accounts);
    QFETCH(bool, exist);
    TestServer server(guarded());
    const auto victim = server.newUser();
    const auto neighbour = server.newUser();
    TestClient client(server.port());
    QList<int> statuses;
    for (int i = 0; i < 12; ++i) {
        const QString account = exist ? victim.email : u"%1@example.com"_s.arg(i % accounts);
        statuses << client.post(u"/api/auth/login"_s, credentials(account, u"a guess"_s),
                                from(shared))
                            .status;
    }
    QCOMPARE(statuses, QList<int>(10, 401) + QList<int>(2, 429));
    const auto entered = client.post(u"/api/auth/login"_s, credentials(neighbour.email, password()),
                                     from(shared));
    QCOMPARE(entered.status, 200);
}

void tst_SignInLoad::acceptsRightSecretsWhateverWasGuessed()
{
    TestServer server(guarded());
    const auto admin = server.newAdmin();
    const auto user = server.newUser();
    TestClient client(server.port());
    const auto guess = [&](const QString &path, const QJsonObject &body) {
        QList<int> statuses;
        for (int i = 0; i < 12; ++i)
            statuses << client.post(path, body, from(shared)).status;
        return statuses;
    };
    QCOMPARE(guess(u"/api/auth/refresh"_s, {{u"refreshToken"_s, u"a guess"_s}}),
             QList<int>(10, 401) + QList<int>(2, 429));
    const QJsonObject newcomer{{u"email"_s, u"boss@example.org"_s},
                               {u"password"_s, password()},
                               {u"firstName"_s, u"A"_s},
                               {u"lastName"_s, u""_s}};
    QJsonObject body = newcomer;
    body[u"adminToken"_s] = u"a guess"_s;
    QCOMPARE(guess(u"/api/auth/create-admin"_s, body), QList<int>(10, 403) + QList<int>(2, 429));
    QCOMPARE(guess(u"/api/auth/login"_s, credentials(u"x@example.com"_s, u"a guess"_s)),
             QList<int>(10, 401) + QList<int>(2, 429));
    TestClient stranger(server.port(), u"kiosk_nobody"_s);
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(stranger.get(u"/api/auth/me"_s, from(shared)).status, i < 10 ? 401 : 429);
    }

    QCOMPARE(client.post(u"/api/auth/refresh"_s, {{u"refreshToken"_s, user.refreshToken}},
                         from(shared))
                     .status,
             200);
    body[u"adminToken"_s] = TestServer::adminCreationToken();
    QCOMPARE(client.post(u"/api/auth/create-admin"_s, body, from(shared)).status, 201);
    client.setToken(user.token);
    QCOMPARE(client.get(u"/api/auth/me"_s, from(shared)).status, 200);

    // Pairing codes are short, so they have a limit, but a separate one.
    TestClient organizer(server.port(), admin.token);
    const QJsonObject added = organizer.post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}}).json();
    const QJsonObject code{{u"pairingCode"_s, added[u"pairingCode"_s]}};
    QCOMPARE(client.post(u"/api/kiosks/pair"_s, code, from(shared)).status, 200);
}

void tst_SignInLoad::letsWhoBelongsHereInDuringAFlood_data()
{
    QTest::addColumn<bool>("isSameAddress");

    QTest::newRow("from where they signed in before") << true;
    QTest::newRow("from somewhere new") << false;
}

/// A constant flood of more wrong sign-ins than can be checked, for accounts that don't exist, each
/// from a different address.
void tst_SignInLoad::letsWhoBelongsHereInDuringAFlood()
{
    QFETCH(bool, isSameAddress);
    ServerSettings settings = guarded();
    settings.passwordThreads = 1;
    TestServer server(settings);
    const auto user = server.newUser();
    TestClient client(server.port());
    QCOMPARE(client.post(u"/api/auth/login"_s, credentials(user.email, password()), from(shared))
                     .status,
             200);

    std::atomic<bool> isOver = false;
    std::atomic<int> number = 0;
    std::atomic<int> turnedAway = 0;
    std::vector<std::thread> flood;
    for (int i = 0; i < 80; ++i) {
        flood.emplace_back([&] {
            TestClient guesser(server.port());
            while (!isOver) {
                const int n = ++number;
                const auto answered = guesser.post(
                        u"/api/auth/login"_s, credentials(u"%1@example.com"_s.arg(n), u"a guess"_s),
                        from(u"10.%1.%2.%3"_s.arg(n >> 16)
                                     .arg(n >> 8 & 255)
                                     .arg(n & 255)
                                     .toLatin1()));
                turnedAway += answered.status == 503 ? 1 : 0;
            }
        });
    }
    const bool isFlooded = QTest::qWaitFor([&] { return turnedAway > 20; }, 60'000);
    QList<int> statuses;
    for (int i = 0; i < 6; ++i) {
        const QByteArray address = isSameAddress ? shared : "192.0.2." + QByteArray::number(i);
        statuses << client.post(u"/api/auth/login"_s, credentials(user.email, password()),
                                from(address))
                            .status;
    }
    isOver = true;
    for (std::thread &guesser : flood)
        guesser.join();
    QVERIFY(isFlooded);
    QCOMPARE(statuses, QList<int>(6, 200));
}

/// An account under attack, and an owner who had signed in before the restart.
void tst_SignInLoad::knowsAddressesAfterARestart()
{
    const ServerSettings settings = guarded();
    QString email;
    {
        TestServer before(settings);
        email = before.newUser().email;
        TestClient client(before.port());
        QCOMPARE(client.post(u"/api/auth/login"_s, credentials(email, password()), from(shared))
                         .status,
                 200);
    }
    TestServer server(settings);
    TestClient client(server.port());
    const auto login = [&](const QByteArray &address, const QString &word) {
        return client.post(u"/api/auth/login"_s, credentials(email, word), from(address)).status;
    };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(login("203.0.113." + QByteArray::number(i), u"a guess"_s), 401);
    QCOMPARE(login("203.0.113.77", password()), 429);
    QCOMPARE(login(shared, password()), 200);
    QVERIFY(!runIn(server.database(), u"SELECT string_agg(e::text, '') FROM entered_from e"_s)
                     .contains(QString::fromLatin1(shared)));
}

void tst_SignInLoad::asksForTheCurrentPasswordWhateverOthersGuess()
{
    TestServer server(guarded());
    const auto user = server.newUser();
    TestClient client(server.port());
    for (int i = 0; i < 12; ++i)
        client.post(u"/api/auth/login"_s, credentials(user.email, u"a guess"_s), from(shared));
    client.setToken(user.token);
    const auto change = [&](const QString &current) {
        return client
                .post(u"/api/auth/password"_s,
                      {{u"currentPassword"_s, current}, {u"newPassword"_s, u"another sentence"_s}},
                      from(shared))
                .status;
    };
    QCOMPARE(change(password()), 204);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(change(u"a guess"_s), 401);
    QCOMPARE(change(u"a guess"_s), 429); // A stolen session can't be used to guess the password.
}

QTEST_GUILESS_MAIN(tst_SignInLoad)
#include "tst_signinload.moc"
