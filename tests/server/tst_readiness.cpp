// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testserver.h"

#include "tests/support/migrated.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// GET /api/ready succeeds only if a sale can be stored.
class tst_Readiness : public QObject
{
    Q_OBJECT

private slots:
    void provesThatItCanWrite();
    void saysNoWhereNothingCanBeSold_data();
    void saysNoWhereNothingCanBeSold();
    void saysNoAsSoonAsASaleFails();
    void saysNoWhereNothingCanBeRead();
};

void tst_Readiness::provesThatItCanWrite()
{
    const TestServer server;
    TestClient client(server.port());
    QCOMPARE(runIn(server.database(), u"SELECT count(*) FROM readiness"_s), u"0"_s);
    QCOMPARE(client.get(u"/api/ready"_s).status, 200);
    QCOMPARE(runIn(server.database(), u"SELECT count(*) FROM readiness"_s), u"1"_s);
    // Asked continuously, it writes only now and then.
    const QString first = runIn(server.database(), u"SELECT xmin FROM readiness"_s);
    int written = 0;
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(client.get(u"/api/ready"_s).status, 200);
        written += runIn(server.database(), u"SELECT xmin FROM readiness"_s) != first;
    }
    QVERIFY(written < 200);
}

void tst_Readiness::saysNoWhereNothingCanBeSold_data()
{
    QTest::addColumn<QString>("breakIt");
    QTest::addColumn<QString>("repairIt");
    QTest::newRow("read-only") << u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s
                               << u"ALTER DATABASE %1 RESET default_transaction_read_only"_s;
    QTest::newRow("no bookings allowed") << u"REVOKE INSERT ON evently.bookings FROM evently_app"_s
                                         << u"GRANT INSERT ON evently.bookings TO evently_app"_s;
    QTest::newRow("no events allowed") << u"REVOKE UPDATE ON evently.events FROM evently_app"_s
                                       << u"GRANT UPDATE ON evently.events TO evently_app"_s;
    QTest::newRow("no history") << u"ALTER TABLE evently.event_ledger RENAME TO gone"_s
                                << u"ALTER TABLE evently.gone RENAME TO event_ledger"_s;
    QTest::newRow("a trigger in the way")
            << u"CREATE FUNCTION evently.no() RETURNS trigger LANGUAGE plpgsql AS"
               " 'BEGIN RAISE EXCEPTION ''no''; END';"
               " CREATE TRIGGER no BEFORE INSERT ON evently.readiness"
               " EXECUTE FUNCTION evently.no()"_s
            << u"DROP TRIGGER no ON evently.readiness"_s;
}

void tst_Readiness::saysNoWhereNothingCanBeSold()
{
    QFETCH(QString, breakIt);
    QFETCH(QString, repairIt);
    const ConnectionInfo database = migratedDatabase();
    const auto run = [&database](const QString &sql) {
        if (sql.contains(u"%1"_s)) // From another database, because this one may be read-only.
            TestCluster::shared().run(sql.arg(database.database));
        else
            runIn(database, sql);
    };
    run(breakIt);
    ServerSettings settings = TestServer::settings();
    settings.database = database;
    const TestServer server(settings);
    TestClient client(server.port());
    for (int i = 0; i < 3; ++i) {
        const Response answer = client.get(u"/api/ready"_s);
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), u"database_unavailable"_s);
        QCOMPARE(answer.json()[u"details"_s], u"It can be read, but not written."_s);
    }
    QCOMPARE(client.get(u"/api/health"_s).status, 200);
    QCOMPARE(client.get(u"/api/events"_s).status, 200);
    run(repairIt);
    if (breakIt.contains(u"read_only"_s)) // Existing sessions keep their settings.
        runIn(database,
              u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
              " WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
    QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/api/ready"_s).status, 200, 60'000);
}

void tst_Readiness::saysNoWhereNothingCanBeRead()
{
    const TestServer server;
    TestClient client(server.port());
    QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/api/ready"_s).status, 200, 60'000);
    runIn(server.database(), u"REVOKE SELECT ON users FROM evently_app"_s);
    const Response refused = client.get(u"/api/ready"_s);
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.code(), u"database_unavailable"_s);
    runIn(server.database(), u"GRANT SELECT ON users TO evently_app"_s);
    QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/api/ready"_s).status, 200, 60'000);
}

void tst_Readiness::saysNoAsSoonAsASaleFails()
{
    TestServer server;
    const auto admin = server.newAdmin();
    TestClient client(server.port(), admin.token);
    const Response event = client.post(u"/api/events"_s,
                                       {{u"name"_s, u"Recital"_s},
                                        {u"venue"_s, u"Hall"_s},
                                        {u"dateTime"_s, u"2099-01-01T20:00:00Z"_s},
                                        {u"totalCapacity"_s, 100},
                                        {u"price"_s, u"5.00"_s}});
    const QJsonObject order{{u"eventId"_s, event.json()[u"id"_s]}, {u"quantity"_s, 1}};
    QCOMPARE(client.post(u"/api/bookings"_s, order).status, 201);
    QCOMPARE(client.get(u"/api/ready"_s).status, 200);

    runIn(server.database(), u"REVOKE INSERT ON bookings FROM evently_app"_s);
    client.onComplaint([](const QString &) {}); // 500 isn't in the API description.
    QVERIFY(client.post(u"/api/bookings"_s, order).status >= 500);
    QCOMPARE(client.get(u"/api/ready"_s).status, 503);

    runIn(server.database(), u"GRANT INSERT ON bookings TO evently_app"_s);
    QCOMPARE(client.post(u"/api/bookings"_s, order).status, 201);
    QCOMPARE(client.get(u"/api/ready"_s).status, 200);
}

QTEST_GUILESS_MAIN(tst_Readiness)
#include "tst_readiness.moc"
