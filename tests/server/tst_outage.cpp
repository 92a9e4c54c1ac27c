// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/migrations.h"
#include "tests/support/testcluster.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

/// PostgreSQL goes away while a server is running, and comes back.
class tst_Outage : public QObject
{
    Q_OBJECT

private slots:
    void answers503AndComesBack_data();
    void answers503AndComesBack();
    void replacesLostConnections();
    void answersWhileTheDatabaseKeepsSilent();
    void saysOnceThatTheDiskIsFull();
    void saysThatItEndsBeforeItCloses();
};

void tst_Outage::answers503AndComesBack_data()
{
    QTest::addColumn<bool>("killed");

    QTest::newRow("stopped") << false;
    QTest::newRow("killed") << true;
}

void tst_Outage::answers503AndComesBack()
{
    QFETCH(bool, killed);

    TestCluster cluster;
    const ConnectionInfo owner = cluster.makeDatabase();
    {
        Session session(owner, Session::Purpose::Owner);
        QVERIFY(Migrations::run(session));
    }
    ServerSettings settings = TestServer::settings();
    settings.database = cluster.connection(owner.database, TestCluster::Runtime);
    settings.deadlines = {};
    TestServer server(settings);
    const auto admin = server.newAdmin();
    TestClient client(server.port(), admin.token);
    const auto add = [&client](const QByteArray &key) {
        return client.post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}}, {{"Idempotency-Key", key}});
    };
    QCOMPARE(add("before").status, 201);

    killed ? cluster.kill() : cluster.stop();
    const auto down = client.get(u"/api/users"_s);
    QCOMPARE(down.status, 503);
    QCOMPARE(down.code(), u"database_unavailable"_s);
    QVERIFY(down.header("retry-after").toInt() >= 1);
    QCOMPARE(add("during").code(), u"database_unavailable"_s);
    QCOMPARE(client.get(u"/api/ready"_s).status, 503);
    QCOMPARE(client.get(u"/api/health"_s).status, 200);
    QCOMPARE(client.post(u"/api/auth/login"_s, {{u"email"_s, admin.email}, {u"password"_s, u"x"_s}})
                     .code(),
             u"database_unavailable"_s);

    cluster.start();
    QCOMPARE(client.get(u"/api/ready"_s).status, 200);
    const auto replayed = add("before");
    QCOMPARE(replayed.header("idempotent-replay"), "true"_ba);
    QCOMPARE(add("during").status, 201);
    QCOMPARE(client.get(u"/api/users"_s).status, 200);
}

void tst_Outage::replacesLostConnections()
{
    TestServer server;
    const auto admin = server.newAdmin();
    TestClient client(server.port(), admin.token);
    QCOMPARE(client.get(u"/api/users"_s).status, 200);
    QCOMPARE(client.post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}}).status, 201);

    const QString ended = TestCluster::shared().run(
            u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = '%1'"_s.arg(server.database().database));
    QVERIFY(ended.toInt() >= 3);
    QCOMPARE(client.get(u"/api/users"_s).status, 200);
    QCOMPARE(client.post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}}).status, 201);
}

static Response newEvent(TestClient &admin)
{
    return admin.post(u"/api/events"_s,
                      {{u"name"_s, u"Recital"_s},
                       {u"venue"_s, u"Hall"_s},
                       {u"dateTime"_s, u"2099-01-01T20:00:00Z"_s},
                       {u"totalCapacity"_s, 100},
                       {u"price"_s, u"5.00"_s}});
}

static QJsonObject orderFor(const Response &event)
{
    return {{u"eventId"_s, event.json()[u"id"_s]}, {u"quantity"_s, 1}};
}

/// A frozen PostgreSQL still accepts connections, but never answers.
void tst_Outage::answersWhileTheDatabaseKeepsSilent()
{
    TestCluster cluster;
    const ConnectionInfo owner = cluster.makeDatabase();
    {
        Session session(owner, Session::Purpose::Owner);
        QVERIFY(Migrations::run(session));
    }
    ServerSettings settings = TestServer::settings();
    settings.database = cluster.connection(owner.database, TestCluster::Runtime);
    settings.deadlines = {.write = 500ms, .read = 500ms, .report = 500ms};
    settings.desk.grace = 500ms;
    TestServer server(settings);
    const auto admin = server.newAdmin();
    TestClient client(server.port(), admin.token);
    const QJsonObject order = orderFor(newEvent(client));
    const auto book = [&](const QByteArray &key) {
        return client.post(u"/api/bookings"_s, order, {{"Idempotency-Key", key}});
    };
    // When it starts to receive others' changes, the server drops its cached accounts and would
    // query them.
    QTRY_COMPARE(
            cluster.run(
                    u"SELECT count(*) FROM pg_stat_activity"
                    " WHERE state = 'idle' AND (query LIKE 'LISTEN %' OR query = 'SELECT 1')"_s),
            u"1"_s);
    QCOMPARE(book("before").status, 201);

    cluster.freeze();
    const auto inFlight = book("during");
    QCOMPARE(inFlight.status, 503);
    QCOMPARE(inFlight.code(), u"outcome_unknown"_s);
    QVERIFY(inFlight.header("retry-after").toInt() >= 1);
    QCOMPARE(client.get(u"/api/users"_s).code(), u"database_unavailable"_s);
    QCOMPARE(client.get(u"/api/ready"_s).status, 503);
    QCOMPARE(client.post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}}).status, 503);
    QCOMPARE(client.get(u"/api/health"_s).status, 200);

    cluster.thaw();
    QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/api/ready"_s).status, 200, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(book("during").status, 201, 20'000);
    QCOMPARE(book("before").header("idempotent-replay"), "true"_ba);
    QCOMPARE(cluster.run(u"SELECT count(*) FROM evently.bookings"_s, owner.database), u"2"_s);
}

static std::atomic<int> warnings = 0;

static void countWarnings(QtMsgType type, const QMessageLogContext &, const QString &)
{
    warnings += type == QtWarningMsg;
}

void tst_Outage::saysOnceThatTheDiskIsFull()
{
    TestServer server;
    const auto admin = server.newAdmin();
    TestClient client(server.port(), admin.token);
    const QJsonObject order = orderFor(newEvent(client));
    const auto book = [&] { return client.post(u"/api/bookings"_s, order); };
    const auto addKiosk = [&] { return client.post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}}); };
    QCOMPARE(book().status, 201);

    const auto run = [&server](const QString &sql) {
        TestCluster::shared().run(u"SET search_path = evently; "_s % sql,
                                  server.database().database);
    };
    run(uR"(
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER no_room BEFORE INSERT ON event_ledger EXECUTE FUNCTION no_room();
        CREATE TRIGGER no_room BEFORE INSERT ON kiosks EXECUTE FUNCTION no_room();)"_s);
    warnings = 0;
    const auto before = qInstallMessageHandler(countWarnings);
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(book().code(), u"database_unavailable"_s);
        QCOMPARE(addKiosk().code(), u"database_unavailable"_s);
    }
    qInstallMessageHandler(before);
    QCOMPARE(warnings.load(), 2); // One from the desk and one from the other writers.
    QCOMPARE(client.get(u"/api/ready"_s).code(), u"database_unavailable"_s);
    QCOMPARE(client.get(u"/api/events"_s).status, 200);

    run(u"DROP FUNCTION no_room CASCADE"_s);
    QCOMPARE(book().status, 201);
    QCOMPARE(client.get(u"/api/ready"_s).status, 200);
}

void tst_Outage::saysThatItEndsBeforeItCloses()
{
    ServerSettings settings = TestServer::settings();
    settings.drainTime = 1s;
    TestServer server(settings);
    TestClient client(server.port());
    QCOMPARE(client.get(u"/api/ready"_s).status, 200);

    std::thread ending([&server] { server.drain(); });
    QTRY_COMPARE(client.get(u"/api/ready"_s).status, 503);
    QCOMPARE(client.get(u"/api/events"_s).status, 200);
    ending.join();
}

QTEST_GUILESS_MAIN(tst_Outage)
#include "tst_outage.moc"
