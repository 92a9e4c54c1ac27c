// SPDX-License-Identifier: GPL-3.0-only
#include "models/migrations.h"
#include "tests/support/testcluster.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// PostgreSQL goes away under a running server, and comes back.
class tst_Outage : public QObject
{
    Q_OBJECT

private slots:
    void answers503AndComesBack_data();
    void answers503AndComesBack();
    void replacesLostConnections();
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

QTEST_GUILESS_MAIN(tst_Outage)
#include "tst_outage.moc"
