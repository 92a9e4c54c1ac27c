// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/childprocess.h"
#include "models/database/connectioninfo.h"

#include <QStringList>

#include <csignal>

namespace Evently {

/// A throw-away PostgreSQL for one test program: empty, on a Unix socket in a short temporary
/// folder, without fsync, gone when the program ends, also when it crashes or is killed.
///
/// It has the roles of the private cluster, all of them without a password: `evently_owner`, who
/// owns the databases made here, `evently_app`, whom the server runs as, and the superuser
/// `postgres`. Use it on the main thread (the server ends with the thread that started it); the
/// connections it names are for any thread. A failure to start ends the program: without a
/// database no test means anything.
class TestCluster
{
    Q_DISABLE_COPY_MOVE(TestCluster)

public:
    static constexpr const char *Owner = "evently_owner";
    static constexpr const char *Runtime = "evently_app";
    static constexpr const char *Superuser = "postgres";

    /// The cluster most tests share: started when it is first asked for.
    static TestCluster &shared();

    /// Makes and starts a cluster of one's own, to stop and kill as a test likes, with @p settings
    /// of its own as well: "ssl=on".
    explicit TestCluster(const QStringList &settings = {});
    ~TestCluster();

    /// A new database, a copy of @p templateDatabase (an empty one, unless that is named), owned by
    /// `evently_owner`. Nobody may be connected to the template.
    /// @return how to enter it as @p role.
    ConnectionInfo makeDatabase(const QString &templateDatabase = {}, const char *role = Owner);

    /// How to enter @p database as @p role.
    ConnectionInfo connection(const QString &database, const char *role = Owner) const;

    /// Runs @p sql as the superuser in @p database; ends the program when it fails.
    /// @return the first column of the first row as text, or an empty text.
    QString run(const QString &sql, const QString &database = QStringLiteral("postgres")) const;

    void start(); ///< Starts it again after stop() or kill(), on the same socket.
    void stop(); ///< As an administrator would: connections end with 57P01.
    void kill(); ///< As a power cut would (SIGQUIT: no checkpoint, recovery at the next start).

    /// Stops all its processes where they are (SIGSTOP), so that it takes connections and says
    /// nothing, as behind a broken disk; thaw() lets them go on.
    void freeze() { sendToAll(SIGSTOP); }
    void thaw() { sendToAll(SIGCONT); }

    QString logFile() const { return m_folder % QStringLiteral("/log"); }

private:
    QString clusterFolder() const { return m_folder % QStringLiteral("/data"); }
    void makeFolder();
    void startCaretaker();
    void sendToAll(int signal); ///< The postmaster first, so that it starts no more meanwhile.

    const QStringList m_settings;
    ServerUser m_user;
    ChildProcess m_server;
    QString m_folder;
    pid_t m_caretaker = 0;
    int m_lifeline = -1; ///< The write end of a pipe; the caretaker acts when it closes.
};

} // namespace Evently
