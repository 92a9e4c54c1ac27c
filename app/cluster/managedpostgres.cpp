// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/managedpostgres.h"

#include "app/cluster/binaries.h"
#include "app/cluster/clusterlog.h"
#include "app/cluster/clustersettings.h"
#include "app/cluster/postmasterfile.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QThread>

#include <signal.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

Q_LOGGING_CATEGORY(lcCluster, "evently.cluster")

static constexpr std::chrono::milliseconds WatchInterval = 250ms;

static ConnectionInfo entrance(const QString &socketFolder, const char *role)
{
    return {.host = socketFolder, .database = u"evently"_s, .user = QString::fromLatin1(role)};
}

static DatabaseAccess accessBy(const QString &socketFolder)
{
    return {.owner = entrance(socketFolder, Roles::Owner),
            .runtime = entrance(socketFolder, Roles::Runtime)};
}

ManagedPostgres::ManagedPostgres(DataFolder folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_server(m_folder.serverUser())
{
    m_watch.setInterval(WatchInterval);
    connect(&m_watch, &QTimer::timeout, this, &ManagedPostgres::watch);
}

ManagedPostgres::~ManagedPostgres()
{
    stop();
}

Failure ManagedPostgres::failed(const QString &sentence) const
{
    return {.code = DatabaseUnavailable, .sentence = sentence};
}

Result<DatabaseAccess, Failure> ManagedPostgres::start(const std::function<bool()> &isCancelled)
{
    // Before creating a cluster that couldn't be used.
    if (const auto socketFolder = m_folder.makeSocketFolder(); !socketFolder)
        return socketFolder.error();
    if (auto failure = make())
        return *failure;

    // Repeated only if a crash left processes that are still ending.
    for (const QDeadlineTimer limit(20s);;) {
        clearWhatACrashLeft();
        if (auto failure = launch())
            return *failure;
        const auto failure = waitUntilReady(isCancelled);
        if (!failure)
            break;
        stop();
        const bool mayPass = failure->sentence.contains("still in use"_L1)
                || failure->sentence.contains("postmaster.pid"_L1);
        if (!mayPass || limit.hasExpired() || isCancelled())
            return *failure;
        QThread::msleep(200);
    }
    if (auto failure = Roles::prepareOwnCluster(entrance(m_socketFolder, Roles::Superuser))) {
        stop();
        return *failure;
    }
    m_watch.start();
    qCInfo(lcCluster, "PostgreSQL runs on the socket in %s", qUtf8Printable(m_socketFolder));
    return accessBy(m_socketFolder);
}

/// Creates the cluster under another name and renames it when it is complete, so that a crash in
/// between leaves nothing that looks like a cluster.
std::optional<Failure> ManagedPostgres::make()
{
    if (QFile::exists(m_folder.cluster() % u"/PG_VERSION"))
        return {};
    const Result<QString, Failure> binaries = postgresBinaries();
    if (!binaries)
        return binaries.error();

    qCInfo(lcCluster, "Creating a new database in %s", qUtf8Printable(m_folder.path()));
    const QString unfinished = m_folder.cluster() % u".new";
    QDir(unfinished).removeRecursively();
    if (::mkdir(QFile::encodeName(unfinished).constData(), 0700) != 0
        || !m_folder.serverUser().takeOver(unfinished)) {
        return failed(u"%1 can't be created: %2."_s.arg(unfinished, qt_error_string(errno)));
    }
    QFile::remove(m_folder.startLog());
    ChildProcess initdb(m_folder.serverUser());
    initdb.start(*binaries % u"/initdb",
                 {u"-D"_s, unfinished, u"-U"_s, QString::fromLatin1(Roles::Superuser), u"-A"_s,
                  u"peer"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--data-checksums"_s,
                  u"--no-instructions"_s},
                 m_folder.startLog());
    if (!initdb.waitForEnd(5min))
        initdb.send(SIGKILL);
    if (!initdb.waitForEnd(10s) || initdb.exitCode() != 0) {
        const QString why = whyItFailed(m_folder);
        QDir(unfinished).removeRecursively();
        return failed(u"The database can't be created. "_s % why);
    }
    if (!QDir().rename(unfinished, m_folder.cluster()))
        return failed(u"%1 can't be renamed."_s.arg(unfinished));
    return {};
}

std::optional<Failure> ManagedPostgres::launch()
{
    const Result<QString, Failure> binaries = postgresBinaries(clusterVersion(m_folder.cluster()));
    if (!binaries)
        return binaries.error();
    const Result<QString, Failure> socketFolder = m_folder.makeSocketFolder();
    if (!socketFolder)
        return socketFolder.error();
    m_socketFolder = *socketFolder;

    if (auto failure = writeClusterSettings(m_folder))
        return failure;
    if (::mkdir(QFile::encodeName(m_folder.log()).constData(), 0700) == 0)
        m_folder.serverUser().takeOver(m_folder.log());

    QFile::remove(m_folder.startLog());
    if (!m_server.start(*binaries % u"/postgres", clusterArguments(m_folder, m_socketFolder),
                        m_folder.startLog())) {
        return failed(u"PostgreSQL can't be started: %1."_s.arg(qt_error_string(errno)));
    }
    return {};
}

std::optional<Failure> ManagedPostgres::waitUntilReady(const std::function<bool()> &isCancelled)
{
    QDeadlineTimer nextWord(5s);
    while (true) {
        if (!m_server.isRunning())
            return failed(u"The database did not start. "_s % whyItFailed(m_folder));
        if (isReady())
            return {};
        if (isCancelled())
            return failed(u"Stopped while the database was starting."_s);
        if (nextWord.hasExpired()) {
            qCInfo(lcCluster, "PostgreSQL is still starting; after a crash this takes a while.");
            nextWord.setRemainingTime(5s);
        }
        QThread::msleep(5);
    }
}

/// Ends a postmaster that outlived its Evently, because another version may have started it with
/// other settings. Removes a pid file whose number now belongs to another program, because
/// PostgreSQL would trust it. Keeps any other pid file, because it helps PostgreSQL find what a
/// dead postmaster left behind.
void ManagedPostgres::clearWhatACrashLeft()
{
    const auto left = PostmasterFile::read(m_folder.cluster());
    if (!left)
        return;
    if (!left->isAliveIn(m_folder.cluster())) {
        if (::kill(left->pid, 0) == 0)
            QFile::remove(PostmasterFile::fileIn(m_folder.cluster()));
        return;
    }
    qCWarning(lcCluster, "Stopping the PostgreSQL left running by an earlier Evently (process %d)",
              int(left->pid));
    ::kill(left->pid, SIGINT);
    for (const QDeadlineTimer limit(30s);
         !limit.hasExpired() && left->isAliveIn(m_folder.cluster());)
        QThread::msleep(10);
}

void ManagedPostgres::stop()
{
    m_watch.stop();
    m_server.send(SIGINT); // "Fast" shutdown: ends sessions, writes a checkpoint.
    if (!m_server.waitForEnd(60s)) {
        qCWarning(lcCluster,
                  "PostgreSQL did not stop within a minute and is being stopped without a "
                  "checkpoint; it will recover at the next start.");
        m_server.send(SIGQUIT);
        m_server.waitForEnd(10s);
    }
    if (!m_socketFolder.isEmpty())
        QDir().rmdir(m_socketFolder);
}

/// Restarts a server that ended unexpectedly. Processes that are still ending may keep it from
/// starting at once, so this is repeated at growing intervals.
void ManagedPostgres::watch()
{
    if (m_server.isRunning()) {
        if (m_watch.interval() > WatchInterval.count() && isReady())
            m_watch.setInterval(WatchInterval);
        return;
    }
    qCWarning(lcCluster, "PostgreSQL exited unexpectedly (%d) and is being restarted.",
              m_server.exitCode().value_or(0));
    emit ended();
    m_watch.setInterval(qMin(2 * m_watch.interval(), 5000));
    clearWhatACrashLeft();
    if (const auto failure = launch())
        qCCritical(lcCluster, "%s", qUtf8Printable(failure->sentence));
}

/// Whether our own server accepts connections. An answer on the socket would prove nothing, because
/// it could come from another process.
bool ManagedPostgres::isReady() const
{
    const auto running = PostmasterFile::read(m_folder.cluster());
    return running && running->pid == m_server.pid() && running->isReady;
}

Result<DatabaseAccess, Failure> ManagedPostgres::running(const DataFolder &folder,
                                                         std::chrono::milliseconds limit)
{
    for (const QDeadlineTimer deadline(limit);; QThread::msleep(50)) {
        const auto found = PostmasterFile::read(folder.cluster());
        if (found && found->isReady && found->isAliveIn(folder.cluster()))
            return accessBy(found->socketFolder);
        if (deadline.hasExpired()) {
            return Failure{.code = DatabaseUnavailable,
                           .sentence = u"The database in %1 is in use, but does not answer."_s.arg(
                                   folder.path())};
        }
    }
}

} // namespace Evently
