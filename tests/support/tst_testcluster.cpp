// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testcluster.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Checks the promises of the temporary clusters that other tests use.
class tst_TestCluster : public QObject
{
    Q_OBJECT

private slots:
    void makesDatabasesThatAreApart();
    void copiesATemplate();
    void survivesAPowerCut();
    void leavesNothingBehindWhenKilled();
};

void tst_TestCluster::makesDatabasesThatAreApart()
{
    TestCluster &cluster = TestCluster::shared();
    const ConnectionInfo one = cluster.makeDatabase();
    const ConnectionInfo other = cluster.makeDatabase();
    cluster.run(u"CREATE TABLE things (id int)"_s, one.database);

    const QString count = u"SELECT count(*) FROM pg_tables WHERE tablename = 'things'"_s;
    QCOMPARE(cluster.run(count, one.database), u"1"_s);
    QCOMPARE(cluster.run(count, other.database), u"0"_s);
}

void tst_TestCluster::copiesATemplate()
{
    TestCluster &cluster = TestCluster::shared();
    const ConnectionInfo first = cluster.makeDatabase();
    cluster.run(u"CREATE TABLE things AS SELECT 7 AS id"_s, first.database);

    const ConnectionInfo copy = cluster.makeDatabase(first.database);
    QCOMPARE(cluster.run(u"SELECT id FROM things"_s, copy.database), u"7"_s);
}

void tst_TestCluster::survivesAPowerCut()
{
    TestCluster cluster;
    const ConnectionInfo database = cluster.makeDatabase();
    cluster.run(u"CREATE TABLE things AS SELECT 7 AS id"_s, database.database);

    cluster.kill();
    cluster.start();
    QCOMPARE(cluster.run(u"SELECT id FROM things"_s, database.database), u"7"_s);
}

void tst_TestCluster::leavesNothingBehindWhenKilled()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--wait-to-be-killed"_s});
    QVERIFY(other.waitForReadyRead(60'000));
    const QString folder = QString::fromUtf8(other.readLine().trimmed());
    QVERIFY(QDir(folder).exists());
    QFile pidFile(folder % u"/data/postmaster.pid"_s);
    QVERIFY(pidFile.open(QIODevice::ReadOnly));
    const auto server = pid_t(pidFile.readLine().trimmed().toInt());
    QVERIFY(server > 0);

    other.kill();
    QVERIFY(other.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder).exists(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(::kill(server, 0) != 0, 60'000);
}

/// Run by the process that leavesNothingBehindWhenKilled() kills.
static int waitToBeKilled()
{
    TestCluster cluster;
    printf("%s\n", qPrintable(cluster.connection(u"postgres"_s).host));
    fflush(stdout);
    ::pause();
    return 0;
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().contains(u"--wait-to-be-killed"_s))
        return waitToBeKilled();
    tst_TestCluster test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_testcluster.moc"
