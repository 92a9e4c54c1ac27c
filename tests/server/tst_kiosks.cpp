// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/packedanswer.h"
#include "tests/support/migrated.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Devices: added, paired once, seen, revoked; and answers stored under an Idempotency-Key.
class tst_Kiosks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void needsANameThatSomebodySees();
    void pairsOnceByItsCode();
    void readsCodesAsPeopleTypeThem();
    void refusesOldCodes();
    void slowsDownWhoTriesCodes();
    void showsHeartbeats();
    void revokesAtOnce();
    void revokesBeforePairing();
    void storesNoSecretAsItIs();
    void repeatsAnswersUnderAKey();
    void saysWhenAnAnswerCannotBeReadAnyMore();
    void addsOneHoweverManyAskAtOnce();
    void refusesKeys_data();
    void refusesKeys();

private:
    QJsonObject add(const QString &name) const;
    static Response pair(const TestServer &server, const QString &code);

    std::unique_ptr<TestServer> m_server;
    TestServer::Person m_admin;
};

void tst_Kiosks::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_admin = m_server->newAdmin();
}

void tst_Kiosks::needsANameThatSomebodySees()
{
    TestClient admin(m_server->port(), m_admin.token);
    for (const QString &name : {u""_s, u" "_s, u"\u200b"_s, u"\u2800\ufe0f"_s, u"\u202e"_s}) {
        const auto refused = admin.post(u"/api/kiosks"_s, {{u"name"_s, name}});
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()[u"fields"_s][0][u"field"_s], u"name"_s);
    }
    QCOMPARE(add(u"\u202eFoyer"_s)[u"kiosk"_s][u"name"_s], u"Foyer"_s);
}

QJsonObject tst_Kiosks::add(const QString &name) const
{
    return TestClient(m_server->port(), m_admin.token)
            .post(u"/api/kiosks"_s, {{u"name"_s, name}})
            .json();
}

Response tst_Kiosks::pair(const TestServer &server, const QString &code)
{
    return TestClient(server.port()).post(u"/api/kiosks/pair"_s, {{u"pairingCode"_s, code}});
}

void tst_Kiosks::pairsOnceByItsCode()
{
    const QJsonObject added = add(u"Hall 1"_s);
    const QString code = added[u"pairingCode"_s].toString();
    const auto paired = pair(*m_server, code);
    QCOMPARE(paired.status, 200);
    QCOMPARE(paired.json()[u"kiosk"_s][u"id"_s], added[u"kiosk"_s][u"id"_s]);

    const auto again = pair(*m_server, code);
    QCOMPARE(again.status, 403);
    QCOMPARE(again.code(), u"bad_pairing_code"_s);

    TestClient kiosk(m_server->port(), paired.json()[u"token"_s].toString());
    QCOMPARE(kiosk.post(u"/api/kiosks/heartbeat"_s, QJsonObject()).status, 204);
    QCOMPARE(kiosk.get(u"/api/auth/me"_s).code(), u"forbidden"_s);
    QCOMPARE(kiosk.get(u"/api/kiosks"_s).code(), u"forbidden"_s);
}

void tst_Kiosks::readsCodesAsPeopleTypeThem()
{
    QString code = add(u"Hall 2"_s)[u"pairingCode"_s].toString();
    QCOMPARE(pair(*m_server, code.toLower().remove(u'-')).status, 200);
}

void tst_Kiosks::refusesOldCodes()
{
    const QJsonObject added = add(u"Late"_s);
    runIn(m_server->database(),
          u"UPDATE kiosks SET pairing_expires_at = now() WHERE id = '%1'"_s.arg(
                  added[u"kiosk"_s][u"id"_s].toString()));
    QCOMPARE(pair(*m_server, added[u"pairingCode"_s].toString()).code(), u"bad_pairing_code"_s);
    QCOMPARE(pair(*m_server, u"0000-0000-0000"_s).code(), u"bad_pairing_code"_s);
    QCOMPARE(pair(*m_server, u"what?"_s).code(), u"bad_pairing_code"_s);
}

void tst_Kiosks::slowsDownWhoTriesCodes()
{
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 2;
    TestServer server(settings);
    QCOMPARE(pair(server, u"0000-0000-0000"_s).status, 403);
    QCOMPARE(pair(server, u"0000-0000-0000"_s).status, 403);
    QCOMPARE(pair(server, u"0000-0000-0000"_s).code(), u"rate_limited"_s);
}

void tst_Kiosks::showsHeartbeats()
{
    const auto kiosk = m_server->newKiosk(m_admin);
    TestClient device(m_server->port(), kiosk.token);
    QCOMPARE(device.post(u"/api/kiosks/heartbeat"_s,
                         {{u"version"_s, u"0.1.0"_s}, {u"printer"_s, u"out of paper"_s}})
                     .status,
             204);
    const QJsonArray list = TestClient(m_server->port(), m_admin.token)
                                    .get(u"/api/kiosks?limit=1"_s)
                                    .json()[u"data"_s]
                                    .toArray();
    QCOMPARE(list[0][u"id"_s].toString(), kiosk.id);
    QCOMPARE(list[0][u"version"_s].toString(), u"0.1.0"_s);
    QCOMPARE(list[0][u"printer"_s].toString(), u"out of paper"_s);
    QVERIFY(list[0][u"lastSeenAt"_s].isString());
}

void tst_Kiosks::revokesAtOnce()
{
    const auto kiosk = m_server->newKiosk(m_admin);
    TestClient device(m_server->port(), kiosk.token);
    TestClient admin(m_server->port(), m_admin.token);
    QCOMPARE(device.post(u"/api/kiosks/heartbeat"_s, QJsonObject()).status, 204);
    QCOMPARE(admin.del(u"/api/kiosks/"_s % kiosk.id).status, 204);
    QCOMPARE(device.post(u"/api/kiosks/heartbeat"_s, QJsonObject()).code(), u"unauthenticated"_s);
    QCOMPARE(admin.del(u"/api/kiosks/"_s % kiosk.id).code(), u"not_found"_s);
    for (const QJsonValue &left : admin.get(u"/api/kiosks?limit=100"_s).json()[u"data"_s].toArray())
        QVERIFY(left[u"id"_s].toString() != kiosk.id);
}

void tst_Kiosks::revokesBeforePairing()
{
    const QJsonObject added = add(u"Never"_s);
    TestClient admin(m_server->port(), m_admin.token);
    QCOMPARE(admin.del(u"/api/kiosks/"_s % added[u"kiosk"_s][u"id"_s].toString()).status, 204);
    QCOMPARE(pair(*m_server, added[u"pairingCode"_s].toString()).status, 403);
}

void tst_Kiosks::storesNoSecretAsItIs()
{
    const QJsonObject added = add(u"Secretive"_s);
    const auto kiosk = m_server->newKiosk(m_admin);
    const QString rows =
            runIn(m_server->database(), u"SELECT string_agg(kiosks::text, '') FROM kiosks"_s);
    QVERIFY(rows.contains(kiosk.id));
    QVERIFY(!rows.contains(kiosk.token.section(u'_', 1)));
    QVERIFY(!rows.contains(added[u"pairingCode"_s].toString()));
}

void tst_Kiosks::repeatsAnswersUnderAKey()
{
    TestClient admin(m_server->port(), m_admin.token);
    const TestClient::Headers key{{"Idempotency-Key", "once"}};
    const auto first = admin.post(u"/api/kiosks"_s, {{u"name"_s, u"Once"_s}}, key);
    QCOMPARE(first.status, 201);
    QVERIFY(first.header("idempotent-replay").isEmpty());
    const auto again = admin.post(u"/api/kiosks"_s, {{u"name"_s, u"Once"_s}}, key);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("idempotent-replay"), "true"_ba);
    const QString code = first.json()[u"pairingCode"_s].toString();
    const QByteArray kept = QByteArray::fromHex(
            runIn(m_server->database(),
                  u"SELECT encode(packed, 'hex') FROM idempotency_keys WHERE key = 'once'"_s)
                    .toLatin1());
    QVERIFY(!unpacked(kept).body.isEmpty());
    QVERIFY(!unpacked(kept).body.contains(code.toLatin1()));
    QCOMPARE(pair(*m_server, code).status, 200);

    const auto other = admin.post(u"/api/kiosks"_s, {{u"name"_s, u"Twice"_s}}, key);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.code(), u"idempotency_mismatch"_s);

    // Another caller's key is independent.
    const auto second = m_server->newAdmin();
    admin.setToken(second.token);
    const auto theirs = admin.post(u"/api/kiosks"_s, {{u"name"_s, u"Once"_s}}, key);
    QCOMPARE(theirs.status, 201);
    QVERIFY(theirs.body != first.body);
}

/// The same database with another secret; the old one is first still known, and then not.
void tst_Kiosks::saysWhenAnAnswerCannotBeReadAnyMore()
{
    const TestClient::Headers key{{"Idempotency-Key", "rotated"}};
    const QJsonObject body{{u"name"_s, u"Rotated"_s}};
    const Response first =
            TestClient(m_server->port(), m_admin.token).post(u"/api/kiosks"_s, body, key);
    QCOMPARE(first.status, 201);
    ServerSettings settings = TestServer::settings();
    settings.database = m_server->database();
    settings.signingKeys = QList{QByteArray("another one, and 32 bytes long..")}
            + m_server->usedSettings().signingKeys;
    {
        TestServer rotated(settings);
        const Response again =
                TestClient(rotated.port(), m_admin.token).post(u"/api/kiosks"_s, body, key);
        QCOMPARE(again.body, first.body);
    }
    settings.signingKeys.removeLast();
    TestServer forgetful(settings);
    const QString token =
            TestClient(forgetful.port())
                    .post(u"/api/auth/login"_s,
                          {{u"email"_s, m_admin.email},
                           {u"password"_s, QString::fromLatin1(TestServer::password)}})
                    .json()[u"token"_s]
                    .toString();
    const Response lost = TestClient(forgetful.port(), token).post(u"/api/kiosks"_s, body, key);
    QCOMPARE(lost.status, 422);
    QCOMPARE(lost.code(), u"idempotency_mismatch"_s);
}

void tst_Kiosks::addsOneHoweverManyAskAtOnce()
{
    ServerSettings settings = TestServer::settings();
    settings.writers = 4;
    TestServer server(settings);
    const auto admin = server.newAdmin();
    const auto ask = [&server, &admin]() -> QByteArray {
        TestClient client(server.port(), admin.token);
        const auto added = client.post(u"/api/kiosks"_s, {{u"name"_s, u"Raced"_s}},
                                       {{"Idempotency-Key", "race"}});
        return QByteArray::number(added.status) + ' ' + added.body;
    };
    std::vector<std::future<QByteArray>> racers;
    for (int i = 0; i < 12; ++i)
        racers.push_back(std::async(std::launch::async, ask));
    QSet<QByteArray> answers;
    for (auto &racer : racers)
        answers << racer.get();
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.begin()->startsWith("201 "));
    QCOMPARE(runIn(server.database(), u"SELECT count(*) FROM kiosks"_s), u"1"_s);
}

void tst_Kiosks::refusesKeys_data()
{
    QTest::addColumn<QByteArray>("key");

    QTest::newRow("too long") << QByteArray(65, 'k');
    QTest::newRow("blanks") << "a b"_ba;
    QTest::newRow("not ASCII") << "schlüssel"_ba;
}

void tst_Kiosks::refusesKeys()
{
    QFETCH(QByteArray, key);

    const auto refused =
            TestClient(m_server->port(), m_admin.token)
                    .post(u"/api/kiosks"_s, {{u"name"_s, u"No"_s}}, {{"Idempotency-Key", key}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid"_s);
}

QTEST_GUILESS_MAIN(tst_Kiosks)
#include "tst_kiosks.moc"
