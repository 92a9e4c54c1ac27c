// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/clusterlog.h"
#include "app/cluster/failure.h"
#include "app/cluster/managedpostgres.h"
#include "app/cluster/postmasterfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// The private cluster after crashes and other failures. As root everything runs twice: first
/// PostgreSQL runs as `postgres`, then the whole test as an ordinary user
/// (runsForAnOrdinaryUserToo).
class tst_ManagedPostgres : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void startsStopsAndKeepsItsRows();
    void entersAsOwnerAndAsRuntime();
    void answersOnItsSocketOnly();
    void leavesSystemdToTheProgram();
    void refusesASecondOnTheSameFolder();
    void endsWithAKilledProgram();
    void comesBackWhenItDies();
    void recoversFromAStalePidFile();
    void ignoresAPidFileOfAnotherProgram();
    void endsAnOrphan();
    void letsACommandInBesideIt();
    void worksInALongPath();
    void startsAgainAfterAHalfMadeCluster();
    void refusesAFolderPostgresCantEnter();
    void refusesAFolderOfAnotherUser();
    void saysWhatIsInTheWay_data();
    void saysWhatIsInTheWay();
    void runsForAnOrdinaryUserToo();

private:
    DataFolder folder() const;

    std::unique_ptr<QTemporaryDir> m_base;
    QString m_path; ///< Shared by most tests, because initdb is slow.
};

/// A helper process that runs the cluster of a folder until it is told to stop.
class Host
{
public:
    explicit Host(const QString &folder)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--host"_s, folder});
        while (m_process.waitForReadyRead(120'000) && !m_process.canReadLine()) { }
        server = m_process.readLine().trimmed().toInt();
    }
    ~Host()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60'000);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(60'000);
    }

    pid_t server = 0; ///< The process of its PostgreSQL.

private:
    QProcess m_process;
};

/// The helper's side of Host: ends when its input is closed.
static int host(const QString &path)
{
    const Result<DataFolder, Failure> folder = DataFolder::open(path);
    const Result<FolderLock, Failure> lock = folder->lock();
    if (!lock)
        return 3;
    ManagedPostgres postgres(*folder);
    if (const auto access = postgres.start(); !access) {
        fprintf(stderr, "%s\n", qPrintable(access.error().sentence));
        return 5;
    }
    printf("%d\n", int(postgres.serverPid()));
    fflush(stdout);
    char nothing;
    while (::read(STDIN_FILENO, &nothing, 1) > 0) { }
    postgres.stop();
    return 0;
}

/// The first value of @p sql, or libpq's error message.
static QString ask(const ConnectionInfo &info, const char *sql)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
            PQconnectdb(info.toConnectionString().constData()), PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return QString::fromUtf8(PQerrorMessage(connection.get()));
    const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(connection.get(), sql),
                                                               PQclear);
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return QString::fromUtf8(PQerrorMessage(connection.get()));
    return PQntuples(answer.get()) ? QString::fromUtf8(PQgetvalue(answer.get(), 0, 0)) : QString();
}

static bool isAlive(pid_t pid)
{
    return ::kill(pid, 0) == 0;
}

void tst_ManagedPostgres::initTestCase()
{
    m_base = std::make_unique<QTemporaryDir>(u"/tmp/evently-XXXXXX"_s);
    ::chmod(QFile::encodeName(m_base->path()).constData(), 0755);
}

void tst_ManagedPostgres::init()
{
    m_path = m_base->filePath(u"data"_s);
}

DataFolder tst_ManagedPostgres::folder() const
{
    const Result<DataFolder, Failure> folder = DataFolder::open(m_path);
    if (!folder)
        qFatal("%s", qPrintable(folder.error().sentence));
    return *folder;
}

void tst_ManagedPostgres::startsStopsAndKeepsItsRows()
{
    ManagedPostgres postgres(folder());
    const auto access = postgres.start();
    QVERIFY2(access, access ? "" : qPrintable(access.error().sentence));
    ask(access->owner, "CREATE TABLE things AS SELECT 7 AS id");
    postgres.stop();
    QVERIFY(!PostmasterFile::read(folder().cluster()));
    QVERIFY(!QDir(folder().socketFolder()).exists());

    const auto again = postgres.start();
    QVERIFY(again);
    QCOMPARE(ask(again->owner, "SELECT id FROM things"), u"7"_s);
}

void tst_ManagedPostgres::entersAsOwnerAndAsRuntime()
{
    ManagedPostgres postgres(folder());
    const auto access = postgres.start();
    QVERIFY(access);
    QCOMPARE(ask(access->owner, "SELECT CURRENT_USER"), u"evently_owner"_s);
    QCOMPARE(ask(access->runtime, "SELECT CURRENT_USER"), u"evently_app"_s);

    QCOMPARE(ask(access->owner, "CREATE TABLE goods (id int)"), QString());
    QVERIFY(ask(access->runtime, "SELECT * FROM goods").contains(u"permission denied"_s));
    QVERIFY(ask(access->runtime, "CREATE TABLE more (id int)").contains(u"permission denied"_s));
    QVERIFY(ask(access->runtime, "CREATE SCHEMA more").contains(u"permission denied"_s));
    QVERIFY(ask(access->runtime, "DROP TABLE goods").contains(u"must be owner"_s));
    QVERIFY(ask(access->runtime, "SET ROLE evently_owner").contains(u"permission denied"_s));
    for (const char *setting : {"fsync", "full_page_writes", "synchronous_commit"})
        QCOMPARE(ask(access->runtime, QByteArray("SHOW ").append(setting).constData()), u"on"_s);
    QCOMPARE(ask(access->runtime, "SHOW timezone"), u"UTC"_s);
}

void tst_ManagedPostgres::answersOnItsSocketOnly()
{
    ManagedPostgres postgres(folder());
    const auto access = postgres.start();
    QVERIFY(access);
    QCOMPARE(ask(access->owner, "SHOW listen_addresses"), QString());
    ConnectionInfo stranger = access->owner;
    stranger.user = u"somebody"_s;
    QVERIFY(ask(stranger, "SELECT 1").contains(u"authentication failed"_s));

    const QFileInfo socketFolder(access->owner.host);
    QCOMPARE(socketFolder.permissions() & 0x77, QFile::Permissions());
}

/// Otherwise PostgreSQL would send READY=1 and STOPPING=1 on behalf of the program that started it.
void tst_ManagedPostgres::leavesSystemdToTheProgram()
{
    qputenv("NOTIFY_SOCKET", "/run/nobody");
    ManagedPostgres postgres(folder());
    const auto access = postgres.start();
    qunsetenv("NOTIFY_SOCKET");
    QVERIFY(access);
    QFile environment(u"/proc/%1/environ"_s.arg(postgres.serverPid()));
    QVERIFY(environment.open(QIODevice::ReadOnly));
    const QByteArray variables = environment.readAll();
    QVERIFY(variables.contains("PATH="));
    QVERIFY(!variables.contains("NOTIFY_SOCKET"));
}

void tst_ManagedPostgres::refusesASecondOnTheSameFolder()
{
    const Host first(m_path);
    QVERIFY(first.server > 0);
    const Result<FolderLock, Failure> second = folder().lock();
    QVERIFY(!second);
    QCOMPARE(second.error().code, FolderInUse);
    QVERIFY(isAlive(first.server));
}

void tst_ManagedPostgres::endsWithAKilledProgram()
{
    Host host(m_path);
    QVERIFY(host.server > 0);
    host.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(host.server), 60'000);
    QVERIFY(folder().lock());

    ManagedPostgres postgres(folder());
    QVERIFY(postgres.start());
}

void tst_ManagedPostgres::comesBackWhenItDies()
{
    ManagedPostgres postgres(folder());
    const auto access = postgres.start();
    QVERIFY(access);
    ask(access->owner, "CREATE TABLE wares AS SELECT 7 AS id");

    QSignalSpy ended(&postgres, &ManagedPostgres::ended);
    for (int time = 0; time < 2; ++time) {
        QTRY_COMPARE_WITH_TIMEOUT(ask(access->owner, "SELECT id FROM wares"), u"7"_s, 60'000);
        ::kill(postgres.serverPid(), SIGKILL);
        QVERIFY(ended.wait(60'000));
    }
    QTRY_COMPARE_WITH_TIMEOUT(ask(access->owner, "SELECT id FROM wares"), u"7"_s, 60'000);
}

void tst_ManagedPostgres::recoversFromAStalePidFile()
{
    pid_t server = 0;
    {
        Host host(m_path);
        server = host.server;
        QVERIFY(server > 0);
        ::kill(server, SIGKILL);
        host.kill();
    }
    QTRY_VERIFY(!isAlive(server));
    QVERIFY(PostmasterFile::read(folder().cluster()));

    ManagedPostgres postgres(folder());
    const auto access = postgres.start();
    QVERIFY2(access, access ? "" : qPrintable(access.error().sentence));
    QCOMPARE(ask(access->owner, "SELECT 1"), u"1"_s);
}

void tst_ManagedPostgres::ignoresAPidFileOfAnotherProgram()
{
    ManagedPostgres postgres(folder());
    QVERIFY(postgres.start());
    postgres.stop();

    // A process of the cluster's user, which PostgreSQL would mistake for its predecessor.
    ChildProcess other(folder().serverUser());
    QVERIFY(other.start(u"/bin/sleep"_s, {u"600"_s}, u"/dev/null"_s));
    QFile file(PostmasterFile::fileIn(folder().cluster()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(other.pid()) + "\n" + QFile::encodeName(folder().cluster())
               + "\n1\n5432\n\n\n\n");
    file.close();
    folder().serverUser().takeOver(file.fileName());

    const auto access = postgres.start();
    const bool isOtherUnharmed = other.isRunning();
    other.send(SIGKILL);
    other.waitForEnd(60s);
    QVERIFY2(access, access ? "" : qPrintable(access.error().sentence));
    QVERIFY(isOtherUnharmed);
}

void tst_ManagedPostgres::endsAnOrphan()
{
    ManagedPostgres first(folder());
    const auto access = first.start();
    QVERIFY(access);
    const pid_t orphan = first.serverPid();

    // As if the first had lost its child: without an event loop, it doesn't notice.
    ManagedPostgres second(folder());
    QVERIFY(second.start());
    QVERIFY(second.serverPid() != orphan);
    QCOMPARE(PostmasterFile::read(folder().cluster())->pid, second.serverPid());
    QCOMPARE(ask(access->owner, "SELECT 1"), u"1"_s);
}

void tst_ManagedPostgres::letsACommandInBesideIt()
{
    QVERIFY(!ManagedPostgres::running(folder(), 0ms)); // None is running yet.
    const Host host(m_path);
    QVERIFY(host.server > 0);

    // Even in an environment that would put the socket elsewhere.
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_base->path()));
    const auto access = ManagedPostgres::running(folder(), 60s);
    before.isEmpty() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
    QVERIFY(access);
    QCOMPARE(ask(access->owner, "SELECT CURRENT_USER"), u"evently_owner"_s);
}

void tst_ManagedPostgres::worksInALongPath()
{
    m_path = m_base->path();
    for (int i = 0; i < 6; ++i)
        m_path += u"/a folder's long “name” of %1 characters"_s.arg(40);
    QVERIFY(QDir().mkpath(m_path));
    ManagedPostgres postgres(folder());
    const auto access = postgres.start();
    QVERIFY2(access, access ? "" : qPrintable(access.error().sentence));
    QCOMPARE(ask(access->owner, "SELECT 1"), u"1"_s);
}

void tst_ManagedPostgres::startsAgainAfterAHalfMadeCluster()
{
    m_path = m_base->filePath(u"half"_s);
    const DataFolder data = folder();
    QVERIFY(QDir().mkpath(data.cluster() % u".new/base"_s));
    ManagedPostgres postgres(data);
    QVERIFY(postgres.start());
    QVERIFY(!QDir(data.cluster() % u".new"_s).exists());
}

void tst_ManagedPostgres::refusesAFolderPostgresCantEnter()
{
    if (::geteuid() != 0)
        QSKIP("Only root runs PostgreSQL as another user.");
    const QTemporaryDir closed; // 0700
    const Result<DataFolder, Failure> refused = DataFolder::open(closed.filePath(u"data"_s));
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(u"which can't access %1. "_s.arg(closed.path())),
             qPrintable(refused.error().sentence));
}

void tst_ManagedPostgres::refusesAFolderOfAnotherUser()
{
    const Result<DataFolder, Failure> refused =
            DataFolder::open(::geteuid() == 0 ? u"/run/postgresql"_s : u"/usr"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().sentence.contains(u"another user"_s));
}

void tst_ManagedPostgres::saysWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("full") << u"x FATAL:  could not write lock file: No space left on device\n"_s
                          << u"is full"_s;
    QTest::newRow("another version")
            << u"FATAL:  database files are incompatible with server\nDETAIL: …"_s
            << u"another version"_s;
    QTest::newRow("read only") << u"PANIC:  could not open file: Read-only file system"_s
                               << u"can only be read"_s;
    QTest::newRow("rights")
            << u"FATAL:  could not open file \"global/pg_control\": Permission denied"_s
            << u"can't access its files"_s;
    QTest::newRow("something else") << u"LOG: hm\nFATAL:  bogus data in lock file\nLOG: bye"_s
                                    << u"PostgreSQL says: FATAL: bogus data in lock file"_s;
    QTest::newRow("nothing") << QString() << u"did not say why"_s;
}

void tst_ManagedPostgres::saysWhatIsInTheWay()
{
    QFETCH(QString, log);
    QFETCH(QString, sentence);
    const QString said = sentenceFromLog(log, folder());
    QVERIFY2(said.contains(sentence), qPrintable(said));
}

void tst_ManagedPostgres::runsForAnOrdinaryUserToo()
{
    if (::geteuid() != 0)
        QSKIP("This is the run as an ordinary user.");
    constexpr uid_t Nobody = 65534;
    QProcess again;
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    again.setChildProcessModifier([] {
        if (::setgroups(0, nullptr) != 0 || ::setgid(Nobody) != 0 || ::setuid(Nobody) != 0
            || ::access("/proc/self/exe", X_OK) != 0)
            ::_exit(77);
    });
    again.start(QCoreApplication::applicationFilePath(), QStringList{});
    if (!again.waitForStarted())
        QSKIP("An ordinary user can't run this program where it was built.");
    QVERIFY(again.waitForFinished(500'000));
    QCOMPARE(again.exitCode(), 0);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--host"_s)
        return host(app.arguments().value(2));
    tst_ManagedPostgres test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_managedpostgres.moc"
