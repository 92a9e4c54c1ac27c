// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/faults.h"

#include "tests/torture/client.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

static Proxy &anyBack(Stage &stage)
{
    return stage.back(stage.number(0, stage.servers() - 1));
}

static Proxy &anyFront(Stage &stage)
{
    return stage.front(stage.number(0, stage.servers() - 1));
}

static void pause(Stage &stage, int least, int most)
{
    QThread::msleep(ulong(stage.number(least, most)));
}

/// Kills it by SIGKILL and restarts it.
static bool killProgram(Stage &stage)
{
    stage.restart(stage.number(0, stage.servers() - 1), {});
    return true;
}

/// Stops it as systemd does: it answers the requests in progress and exits normally.
static bool stopProgram(Stage &stage)
{
    const int server = stage.number(0, stage.servers() - 1);
    if (!stage.program(server).isRunning())
        return false;
    // It may have killed itself at a fault point instead.
    const int code = stage.program(server).stop();
    if (code != 0 && code != 128 + SIGKILL)
        stage.complain(u"a program that was asked to stop ended with %1"_s.arg(code));
    stage.restart(server, {});
    return code == 0;
}

void killBackend(Stage &stage, int pid)
{
    ::kill(pid, SIGKILL);
    while (::kill(pid, 0) == 0)
        QThread::msleep(5);
    QThread::msleep(100); // By then, the postmaster refuses connections.
    stage.waitForDatabase();
}

/// Kills a backend of our programs; PostgreSQL then ends all others and recovers.
static bool killAnyBackend(Stage &stage)
{
    const int pid = stage.run(u"SELECT coalesce((SELECT pid FROM pg_stat_activity WHERE "
                              "application_name = 'evently' AND pid <> pg_backend_pid() "
                              "ORDER BY random() LIMIT 1), 0)"_s)
                            .toInt();
    if (pid > 0)
        killBackend(stage, pid);
    return pid > 0;
}

static bool endSessions(Stage &stage)
{
    const QString ended =
            stage.run(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE "
                      "application_name = 'evently' AND pid <> pg_backend_pid()"_s);
    return ended.toInt() > 0;
}

/// Stops a process, probably inside a transaction, while others commit; then resumes it.
static bool freezeProgram(Stage &stage)
{
    Program &program = stage.program(stage.number(0, stage.servers() - 1));
    program.send(SIGSTOP);
    pause(stage, 500, 3000);
    const bool wasStopped = program.isStopped();
    program.send(SIGCONT);
    return wasStopped;
}

/// Commits 1,400 serializable transactions: more than PostgreSQL tracks individually before it
/// summarizes what they read. Calls @p release when they are done, or have been blocked for five
/// seconds.
static void commitMany(Stage &stage, const std::function<void()> &release)
{
    std::atomic<bool> done = false;
    std::thread others([&] {
        const QString database = stage.database().database;
        stage.cluster().run(u"SET client_min_messages = warning; "
                            "CREATE TABLE IF NOT EXISTS torture_commits (id int)"_s,
                            database);
        stage.cluster().run(
                u"ALTER ROLE postgres SET default_transaction_isolation = 'serializable'"_s);
        stage.cluster().run(u"DO $$ BEGIN FOR i IN 1..1400 LOOP INSERT INTO torture_commits VALUES "
                            "(i); COMMIT; END LOOP; END $$"_s,
                            database);
        done = true;
    });
    for (int waited = 0; waited < 100 && !done; ++waited)
        QThread::msleep(50);
    release();
    others.join();
    stage.cluster().run(u"ALTER ROLE postgres RESET default_transaction_isolation"_s);
}

/// Stops a backend inside a transaction while many others commit.
static bool freezeBackend(Stage &stage)
{
    const int pid = stage.run(u"SELECT coalesce((SELECT pid FROM pg_stat_activity WHERE "
                              "application_name = 'evently' AND state <> 'idle' AND "
                              "pid <> pg_backend_pid() ORDER BY random() LIMIT 1), 0)"_s)
                            .toInt();
    if (pid == 0)
        return false;
    ::kill(pid, SIGSTOP);
    // It may hold a lock that the others need to commit.
    commitMany(stage, [pid] { ::kill(pid, SIGCONT); });
    return true;
}

/// The same with a program that stops itself just before it commits.
static bool freezeInTransaction(Stage &stage)
{
    const int server = stage.number(0, stage.servers() - 1);
    stage.restart(server, u"before-commit/stop:0.2"_s);
    Program &program = stage.program(server);
    for (int waited = 0; waited < 100 && !program.isStopped(); ++waited)
        QThread::msleep(20);
    const bool wasStopped = program.isStopped();
    commitMany(stage, [&program] { program.send(SIGCONT); });
    pause(stage, 100, 500);
    stage.restart(server, {});
    return wasStopped;
}

static bool exhaustPool(Stage &stage)
{
    stage.run(
            u"ALTER ROLE evently_owner CONNECTION LIMIT 2; ALTER ROLE evently_app CONNECTION LIMIT 2"_s);
    const bool hurt = endSessions(stage);
    pause(stage, 500, 1500);
    stage.run(
            u"ALTER ROLE evently_owner CONNECTION LIMIT -1; ALTER ROLE evently_app CONNECTION LIMIT -1"_s);
    return hurt;
}

static bool storm(Stage &stage)
{
    stage.run(u"CREATE OR REPLACE FUNCTION torture_storm() RETURNS trigger LANGUAGE plpgsql AS $$ "
              "BEGIN IF random() < 0.4 THEN RAISE SQLSTATE '40001'; END IF; RETURN NULL; END $$; "
              "CREATE TRIGGER torture_storm AFTER INSERT ON event_ledger FOR EACH STATEMENT "
              "EXECUTE FUNCTION torture_storm()"_s);
    pause(stage, 500, 2000);
    stage.run(u"DROP TRIGGER torture_storm ON event_ledger"_s);
    return true;
}

/// Mounts from here on are visible only to us and the processes that we start, and end with us. So
/// call it before the stage is set up.
static QString noSmallDisk()
{
    const bool isOwn = ::unshare(CLONE_NEWNS) == 0
            && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return isOwn ? QString() : u"this user may not mount a small disk"_s;
}

/// Moves the ledger's table to a disk that fills up, and back.
static bool fillDisk(Stage &stage)
{
    const QString disk = stage.database().host % u"/small"_s;
    const QByteArray folder = QFile::encodeName(disk);
    QDir().mkpath(disk);
    // Room for what the table has by now, and a little more.
    const qint64 table =
            stage.run(u"SELECT pg_table_size('event_ledger')"_s).toLongLong() / (1024 * 1024);
    const QByteArray options = "size=" + QByteArray::number(2 * table + 16) + "m,mode=0777";
    if (::mount("evently", folder.constData(), "tmpfs", 0, options.constData()) != 0)
        qFatal("The small disk can't be mounted.");
    QDir().mkpath(disk % u"/space"_s);
    if (const auto user = ServerUser::find())
        user->takeOver(disk % u"/space"_s);
    stage.cluster().run(u"CREATE TABLESPACE torture LOCATION '%1/space'"_s.arg(disk));
    stage.run(u"ALTER TABLE event_ledger SET TABLESPACE torture"_s);
    QFile filler(disk % u"/filler"_s);
    if (filler.open(QFile::WriteOnly | QFile::Unbuffered)) {
        while (filler.write(QByteArray(8192, 'x')) == 8192) { }
    }
    pause(stage, 800, 1500);
    filler.remove();
    stage.run(u"ALTER TABLE event_ledger SET TABLESPACE pg_default"_s);
    stage.cluster().run(u"DROP TABLESPACE torture"_s);
    ::umount2(folder.constData(), MNT_DETACH);
    QDir().rmdir(disk);
    return true;
}

static bool behaveForAWhile(Proxy &proxy, Proxy::Manner manner, Stage &stage)
{
    proxy.behave(manner);
    pause(stage, 200, 1500);
    proxy.behave(Proxy::Manner::Pass);
    return true;
}

/// Loses a few of the messages that contain the trap's bytes, or their answers.
static bool lose(Proxy &proxy, const Proxy::Trap &trap, Stage &stage)
{
    const int before = proxy.trapped();
    proxy.set(trap);
    pause(stage, 100, 400);
    proxy.set({.times = 0}); // The next program to start must not trigger it.
    return proxy.trapped() > before;
}

static bool refuseForAWhile(Proxy &proxy, Stage &stage)
{
    proxy.refuse(true);
    proxy.cut(Proxy::Cut::Close);
    pause(stage, 200, 1500);
    proxy.refuse(false);
    return true;
}

/// Why no clock can be shifted here; empty if it can.
static QString missingForTheClock()
{
#ifdef __SANITIZE_ADDRESS__
    return u"AddressSanitizer and faketime wait for each other when a program starts"_s;
#else
    return fakeTimeLibrary().isEmpty() ? u"faketime is not installed"_s : QString();
#endif
}

QList<Fault> faults()
{
    using Cut = Proxy::Cut;
    using Manner = Proxy::Manner;
    const Proxy::Trap commit{.bytes = "COMMIT", .passesOn = false, .times = 3};
    const Proxy::Trap commitsAnswer{.bytes = "COMMIT", .passesOn = true, .times = 3};
    const Proxy::Trap bookingsAnswer{.bytes = "POST /api/bookings", .passesOn = true, .times = 10};
    return {
            {u"kill -9 of a program"_s, killProgram},
            {u"SIGTERM of a program"_s, stopProgram},
            {u"kill -9 of a backend"_s, killAnyBackend},
            {u"kill -9 of the postmaster"_s,
             [](Stage &stage) {
                 stage.killPostmaster();
                 return true;
             }},
            {u"end of all sessions"_s, endSessions},
            {u"SIGSTOP of a program"_s, freezeProgram},
            {u"SIGSTOP of a backend while 1,400 commit"_s, freezeBackend},
            {u"SIGSTOP inside a transaction while 1,400 commit"_s, freezeInTransaction},
            {u"clock moved an hour"_s,
             [](Stage &stage) {
                 stage.restartInAnotherHour(stage.number(0, stage.servers() - 1),
                                            std::chrono::hours(stage.number(0, 1) ? 1 : -1));
                 return true;
             },
             missingForTheClock},
            {u"database: links cut"_s,
             [](Stage &stage) { return anyBack(stage).cut(Cut::Close) > 0; }},
            {u"database: COMMIT lost"_s,
             [=](Stage &stage) { return lose(anyBack(stage), commit, stage); }},
            {u"database: answer to COMMIT lost"_s,
             [=](Stage &stage) { return lose(anyBack(stage), commitsAnswer, stage); }},
            {u"database: stall"_s,
             [](Stage &stage) { return behaveForAWhile(anyBack(stage), Manner::Stall, stage); }},
            {u"database: a byte at a time"_s,
             [](Stage &stage) { return behaveForAWhile(anyBack(stage), Manner::Dribble, stage); }},
            {u"database: swizzle"_s,
             [](Stage &stage) { return anyBack(stage).swizzle(stage.chance()) > 0; }},
            {u"database: unreachable"_s,
             [](Stage &stage) { return refuseForAWhile(anyBack(stage), stage); }},
            {u"clients: links reset"_s,
             [](Stage &stage) { return anyFront(stage).cut(Cut::Reset) > 0; }},
            {u"clients: answers lost"_s,
             [=](Stage &stage) { return lose(anyFront(stage), bookingsAnswer, stage); }},
            {u"clients: stall"_s,
             [](Stage &stage) { return behaveForAWhile(anyFront(stage), Manner::Stall, stage); }},
            {u"clients: a byte at a time"_s,
             [](Stage &stage) { return behaveForAWhile(anyFront(stage), Manner::Dribble, stage); }},
            {u"clients: swizzle"_s,
             [](Stage &stage) { return anyFront(stage).swizzle(stage.chance()) > 0; }},
            {u"pool exhausted"_s, exhaustPool},
            {u"40001 storm"_s, storm},
            {u"disk full"_s, fillDisk, noSmallDisk},
    };
}

} // namespace Evently::Torture
