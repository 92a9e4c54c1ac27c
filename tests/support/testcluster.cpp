// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testcluster.h"

#include "app/cluster/binaries.h"

#include <QFile>
#include <QThread>
#include <QUuid>

#include <libpq-fe.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace Evently {

namespace {

template <typename T>
T orDie(const Result<T, Failure> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().sentence));
    return *result;
}

fs::path pathOf(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

/// Waits until the owning program is gone, then stops the server and removes the folder. It runs as
/// the test's user and acts only on a server in this folder.
constexpr const char *caretakerScript = R"sh(
read -r nothing
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
if [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd")" = "$1/data" ]; then
    kill -INT "$pid"
    tries=0
    while [ -d "/proc/$pid" ] && [ "$tries" -lt 100 ]; do
        sleep 0.05
        tries=$((tries + 1))
    done
fi
rm -rf -- "$1"
)sh";

/// A cluster as created by initdb, kept in the build folder, so that initdb's second is spent only
/// once. The folder's name contains everything that it depends on.
QString templateFolder(const QString &binaries)
{
    const QString version = binaries.section(u'/', -2, -2);
    return QStringLiteral(EVENTLY_TEMPLATE_FOLDER) % u"/cluster-"_s % version % u"-1"_s;
}

} // namespace

TestCluster &TestCluster::shared()
{
    static TestCluster cluster;
    return cluster;
}

TestCluster::TestCluster(const QStringList &settings)
    : m_settings(settings)
    , m_user(orDie(ServerUser::find()))
    , m_server(m_user)
{
    makeFolder();
    startCaretaker();

    const QString binaries = orDie(postgresBinaries());
    const QString kept = templateFolder(binaries);
    if (::access(pathOf(kept).c_str(), R_OK | X_OK) != 0) {
        m_server.start(binaries % u"/initdb"_s,
                       {u"-D"_s, clusterFolder(), u"-U"_s, QLatin1StringView(Superuser), u"-A"_s,
                        u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s,
                        u"--no-instructions"_s},
                       logFile());
        m_server.waitForEnd(60s);
        if (m_server.exitCode() != 0)
            qFatal("initdb failed; see %s", qPrintable(logFile()));

        // Several test programs may start first at once: each makes a copy, and one of them wins
        // the name. If the build folder isn't writable, it does without.
        const fs::path mine = pathOf(kept % u'.' % QString::number(::getpid()));
        std::error_code failed;
        fs::copy(pathOf(clusterFolder()), mine, fs::copy_options::recursive, failed);
        if (!failed)
            fs::rename(mine, pathOf(kept), failed);
        if (failed)
            fs::remove_all(mine, failed);
    } else {
        fs::copy(pathOf(kept), pathOf(clusterFolder()), fs::copy_options::recursive);
        m_user.takeOver(clusterFolder());
        for (const fs::directory_entry &entry :
             fs::recursive_directory_iterator(pathOf(clusterFolder()))) {
            m_user.takeOver(QFile::decodeName(entry.path().c_str()));
        }
    }
    start();
    run(u"CREATE ROLE evently_owner LOGIN"_s);
    run(u"CREATE ROLE evently_app LOGIN"_s);
}

TestCluster::~TestCluster()
{
    if (m_server.isRunning())
        thaw(); // In case a test failed while it was frozen.
    stop();
    ::close(m_lifeline);
    ::waitpid(m_caretaker, nullptr, 0);
}

void TestCluster::makeFolder()
{
    QByteArray pattern = QFile::encodeName(u"/tmp/evently-XXXXXX"_s);
    if (!::mkdtemp(pattern.data()))
        qFatal("No temporary folder can be made.");
    m_folder = QFile::decodeName(pattern);
    m_user.takeOver(m_folder);
}

void TestCluster::startCaretaker()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("No pipe can be made.");
    m_lifeline = ends[1];
    const QByteArray folder = QFile::encodeName(m_folder);
    m_caretaker = ::fork();
    if (m_caretaker != 0) {
        ::close(ends[0]);
        return;
    }
    ::setsid(); // Ctrl+C in the terminal should reach only the test.
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(ends[0], STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO); // ctest waits until all holders of its pipe are gone.
    ::dup2(nothing, STDERR_FILENO);
    ::execl("/bin/sh", "sh", "-c", caretakerScript, "sh", folder.constData(), nullptr);
    ::_exit(127);
}

void TestCluster::start()
{
    const QStringList settings{u"listen_addresses="_s,
                               u"unix_socket_permissions=0777"_s,
                               u"fsync=off"_s,
                               u"full_page_writes=off"_s,
                               u"shared_buffers=64MB"_s,
                               u"max_connections=100"_s,
                               u"timezone=UTC"_s,
                               u"log_timezone=UTC"_s,
                               u"jit=off"_s,
                               u"autovacuum_naptime=10min"_s,
                               u"max_wal_size=256MB"_s,
                               u"min_wal_size=32MB"_s};
    QStringList arguments{u"-D"_s, clusterFolder(), u"-k"_s, m_folder};
    for (const QString &setting : settings + m_settings)
        arguments << u"-c"_s << setting;
    m_server.start(orDie(postgresBinaries()) % u"/postgres"_s, arguments, logFile());

    const QByteArray where = "dbname=postgres host=" + QFile::encodeName(m_folder);
    while (PQping(where.constData()) != PQPING_OK) {
        if (!m_server.isRunning())
            qFatal("PostgreSQL did not start; see %s", qPrintable(logFile()));
        QThread::msleep(5);
    }
}

void TestCluster::stop()
{
    m_server.send(SIGINT);
    m_server.waitForEnd(30s);
}

void TestCluster::kill()
{
    m_server.send(SIGQUIT);
    m_server.waitForEnd(30s);
}

void TestCluster::sendToAll(int signal)
{
    m_server.send(signal);
    const QString pid = QString::number(m_server.pid());
    // The list may be incomplete while a process ends (proc(5)), so read it until it is stable.
    QByteArray last;
    QByteArray now = "none";
    while (now != last) {
        QFile children(u"/proc/%1/task/%1/children"_s.arg(pid));
        if (!children.open(QIODevice::ReadOnly))
            qFatal("PostgreSQL's processes can't be found.");
        last = std::exchange(now, children.readAll().simplified());
        for (const QByteArray &child : now.split(' ')) {
            if (const int process = child.toInt(); process > 0) // 0 would mean ourselves.
                ::kill(process, signal);
        }
    }
}

ConnectionInfo TestCluster::connection(const QString &database, const char *role) const
{
    return {.host = m_folder, .database = database, .user = QString::fromLatin1(role)};
}

ConnectionInfo TestCluster::makeDatabase(const QString &templateDatabase, const char *role)
{
    const QString name = u"t_"_s % QUuid::createUuid().toString(QUuid::Id128);
    run(u"CREATE DATABASE %1 TEMPLATE %2 OWNER evently_owner"_s.arg(
            name, templateDatabase.isEmpty() ? u"template0"_s : templateDatabase));
    return connection(name, role);
}

QString TestCluster::run(const QString &sql, const QString &database) const
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
            PQconnectdb(this->connection(database, Superuser).toConnectionString().constData()),
            PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> answer(
            PQexec(connection.get(), sql.toUtf8().constData()), PQclear);
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        qFatal("%s: %s", qPrintable(sql), PQerrorMessage(connection.get()));
    return PQntuples(answer.get()) ? QString::fromUtf8(PQgetvalue(answer.get(), 0, 0)) : QString();
}

} // namespace Evently
