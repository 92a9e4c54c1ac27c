// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "tests/support/program.h"
#include "tests/support/testcluster.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>
#include <QThread>
#include <QUrl>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;
using namespace Evently;

/// A connection pooler between the server and its database.
class tst_PgBouncer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesToShareConnections_data();
    void refusesToShareConnections();
    void sellsWhereEachHasItsOwn();
    void makesItsSettingsBehindIt_data();
    void makesItsSettingsBehindIt();
    void saysWhichParameterIsInTheWay();

private:
    QString m_program;
};

namespace {

/// A PgBouncer in front of the shared cluster, on a Unix socket, for the lifetime of this object.
class Pooler
{
    Q_DISABLE_COPY_MOVE(Pooler)

public:
    Pooler(const QString &program, const QByteArray &settings)
        : m_process(*ServerUser::find())
        , m_cluster(TestCluster::shared().makeDatabase())
    {
        const ServerUser user = *ServerUser::find(); // It refuses to run as root, too.
        const QString file = m_folder.filePath(u"pgbouncer.ini"_s);
        QFile ini(file);
        if (!ini.open(QIODevice::WriteOnly))
            qFatal("No configuration");
        ini.write("[databases]\n* = host=" + m_cluster.host.toUtf8()
                  + " port=5432 user=evently_owner\n[pgbouncer]\nlisten_port=6432\nauth_type=any\n"
                    "unix_socket_dir="
                  + m_folder.filePath(u""_s).toUtf8()
                  + "\nmax_client_conn=200\ndefault_pool_size=50\n" + settings + '\n');
        ini.close();
        user.takeOver(m_folder.filePath(u"."_s));
        user.takeOver(file);
        const QString log = m_folder.filePath(u"log"_s);
        if (!m_process.start(program, {file}, log))
            qFatal("PgBouncer was not started");
        const QByteArray where = "port=6432 host=" + m_folder.filePath(u""_s).toUtf8();
        while (PQping(where.constData()) != PQPING_OK) {
            if (!m_process.isRunning())
                qFatal("PgBouncer did not start; see %s", qPrintable(log));
            QThread::msleep(5);
        }
    }
    ~Pooler()
    {
        m_process.send(SIGTERM);
        m_process.waitForEnd(std::chrono::seconds(30));
    }

    ConnectionInfo info() const
    {
        ConnectionInfo info = m_cluster;
        info.host = m_folder.filePath(u""_s);
        info.port = 6432;
        return info;
    }

    /// The environment for a server that uses it; @p query is the URL's query.
    Variables variables(const QString &query = {}) const
    {
        return {{u"DATABASE_URL"_s,
                 u"postgresql://evently_owner@%1:6432/%2?%3"_s.arg(
                         QString::fromLatin1(QUrl::toPercentEncoding(info().host)),
                         m_cluster.database, query)},
                {u"JWT_SECRET"_s, u"8f14e45fceea167a5a36dedd4bea2543"_s},
                {u"ADMIN_CREATION_TOKEN"_s, u"27b6a1cf8eea167a5a36dedd4bea9911"_s}};
    }

private:
    const PassableFolder m_folder;
    ChildProcess m_process;
    const ConnectionInfo m_cluster;
};

} // namespace

static const QStringList words{u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, u"/nowhere"_s};

void tst_PgBouncer::initTestCase()
{
    m_program = QStandardPaths::findExecutable(u"pgbouncer"_s);
    if (m_program.isEmpty())
        m_program = QStandardPaths::findExecutable(u"pgbouncer"_s, {u"/usr/sbin"_s});
    if (m_program.isEmpty())
        QSKIP("pgbouncer is not installed.");
}

void tst_PgBouncer::refusesToShareConnections_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<int>("warm"); ///< Connections already in the pool.
    QTest::newRow("transaction") << "pool_mode=transaction"_ba << 0;
    QTest::newRow("transaction, a warm pool") << "pool_mode=transaction"_ba << 6;
    QTest::newRow("transaction, round robin")
            << "pool_mode=transaction\nserver_round_robin=1"_ba << 0;
    for (const int warm : {2, 3, 6}) {
        QTest::addRow("transaction, round robin, %d warm", warm)
                << "pool_mode=transaction\nserver_round_robin=1"_ba << warm;
    }
    QTest::newRow("transaction, all else ignored")
            << "pool_mode=transaction\nignore_startup_parameters=options,extra_float_digits"_ba
            << 0;
    QTest::newRow("statement") << "pool_mode=statement"_ba << 0;
}

void tst_PgBouncer::refusesToShareConnections()
{
    QFETCH(QByteArray, settings);
    QFETCH(int, warm);
    const Pooler pooler(m_program, settings);
    {
        using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
        std::vector<Connection> busy;
        for (int i = 0; i < warm; ++i) {
            Connection connection(PQconnectdb(pooler.info().toConnectionString().constData()),
                                  &PQfinish);
            PQclear(PQexec(connection.get(), "BEGIN"));
            QCOMPARE(PQtransactionStatus(connection.get()), PQTRANS_INTRANS);
            busy.push_back(std::move(connection));
        }
        for (const Connection &connection : busy) {
            PQclear(PQexec(connection.get(), "COMMIT"));
            QCOMPARE(PQtransactionStatus(connection.get()), PQTRANS_IDLE);
        }
    }
    for (const QStringList &asked : {words, {u"migrate"_s}}) {
        const Ended ended = runEvently(asked, pooler.variables());
        QCOMPARE(ended.code, 5);
        QVERIFY2(ended.errors.contains(u"pool_mode = session"_s), qPrintable(ended.errors));
    }
}

void tst_PgBouncer::sellsWhereEachHasItsOwn()
{
    const Pooler pooler(m_program, "pool_mode=session");
    Serving server(words, pooler.variables());
    QVERIFY(server.port > 0);
    TestClient client = server.client();
    QCOMPARE(client.get(u"/api/ready"_s).status, 200);
    const Response admin = client.post(u"/api/auth/create-admin"_s,
                                       {{u"email"_s, u"eve@example.org"_s},
                                        {u"password"_s, u"a sentence to sign in with"_s},
                                        {u"firstName"_s, u"Eve"_s},
                                        {u"lastName"_s, u"Hall"_s},
                                        {u"adminToken"_s, u"27b6a1cf8eea167a5a36dedd4bea9911"_s}});
    client.setToken(admin.json()[u"token"_s].toString());
    const Response event = client.post(u"/api/events"_s,
                                       {{u"name"_s, u"Recital"_s},
                                        {u"venue"_s, u"Hall"_s},
                                        {u"dateTime"_s, u"2099-01-01T20:00:00Z"_s},
                                        {u"totalCapacity"_s, 100},
                                        {u"price"_s, u"5.00"_s}});
    QCOMPARE(event.status, 201);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(client.post(u"/api/bookings"_s,
                             {{u"eventId"_s, event.json()[u"id"_s]}, {u"quantity"_s, 2}})
                         .status,
                 201);
    }
    QCOMPARE(runEvently({u"check"_s}, pooler.variables()).output, u"Everything agrees.\n"_s);
}

void tst_PgBouncer::makesItsSettingsBehindIt_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::newRow("as it is installed") << ""_ba;
    QTest::newRow("options are dropped")
            << "ignore_startup_parameters=options,extra_float_digits"_ba;
}

void tst_PgBouncer::makesItsSettingsBehindIt()
{
    QFETCH(QByteArray, settings);
    const Pooler pooler(m_program, settings);
    ConnectionInfo info = pooler.info();
    info.options[u"options"_s] = u"-c work_mem=7MB"_s;
    Session session(info, Session::Purpose::Reads);
    session.open();
    QSqlQuery query(session.connection());
    QVERIFY(query.exec(u"SELECT current_setting('statement_timeout'), current_setting('work_mem'),"
                       " current_setting('search_path')"_s)
            && query.next());
    QCOMPARE(query.value(0).toString(), u"2s"_s);
    QCOMPARE(query.value(1).toString(), u"7MB"_s);
    QCOMPARE(query.value(2).toString(), u"evently,pg_catalog"_s);
    // So does the program, with the options of its URL.
    const Ended ended =
            runEvently({u"migrate"_s}, pooler.variables(u"options=-c%20work_mem%3D7MB"_s));
    QVERIFY2(ended.code == 0, qPrintable(ended.errors));
}

void tst_PgBouncer::saysWhichParameterIsInTheWay()
{
    const Pooler pooler(m_program, "");
    Variables variables = pooler.variables();
    variables.insert(u"PGGEQO"_s, u"off"_s);
    const Ended ended = runEvently(words, variables);
    QCOMPARE(ended.code, 5);
    QVERIFY2(ended.errors.contains(u"PgBouncer does not accept the startup parameter “geqo”"_s)
                     && ended.errors.contains(u"ignore_startup_parameters"_s),
             qPrintable(ended.errors));
}

QTEST_GUILESS_MAIN(tst_PgBouncer)
#include "tst_pgbouncer.moc"
