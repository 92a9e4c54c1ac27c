// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/childprocess.h"
#include "models/database/connectioninfo.h"

#include <QStringList>

#include <csignal>

namespace Evently {

/// A temporary PostgreSQL for one test program: empty, on a Unix socket in a short temporary
/// folder, without fsync. It is removed when the program ends, even if that crashes or is killed.
///
/// It has the roles of the private cluster, all without a password: `evently_owner`, who owns the
/// databases created here, `evently_app`, which the server uses, and the superuser `postgres`. Use
/// it on the main thread (the server ends with the thread that started it); its connections may be
/// used in any thread. If it can't start, the program exits, because no test makes sense without a
/// database.
class TestCluster
{
    Q_DISABLE_COPY_MOVE(TestCluster)

public:
    static constexpr const char *Owner = "evently_owner";
    static constexpr const char *Runtime = "evently_app";
    static constexpr const char *Superuser = "postgres";

    /// The cluster that most tests share; started on first use.
    static TestCluster &shared();

    /// Creates and starts a separate cluster, which a test may stop and kill, with additional
    /// @p settings: "ssl=on".
    explicit TestCluster(const QStringList &settings = {});
    ~TestCluster();

    /// Creates a database as a copy of @p templateDatabase (empty if none is named), owned by
    /// `evently_owner`. No one may be connected to the template.
    /// @return how to connect to it as @p role.
    ConnectionInfo makeDatabase(const QString &templateDatabase = {}, const char *role = Owner);

    /// How to connect to @p database as @p role.
    ConnectionInfo connection(const QString &database, const char *role = Owner) const;

    /// Runs @p sql as the superuser in @p database; exits the program if it fails.
    /// @return the first column of the first row as text, or an empty text.
    QString run(const QString &sql, const QString &database = QStringLiteral("postgres")) const;

    void start(); ///< Restarts it after stop() or kill(), on the same socket.
    void stop(); ///< As an administrator would: connections end with 57P01.
    void kill(); ///< Like a power failure (SIGQUIT: no checkpoint, recovery at the next start).

    /// Stops all its processes (SIGSTOP), so that it accepts connections but doesn't answer, as
    /// with a broken disk; thaw() resumes them.
    void freeze() { sendToAll(SIGSTOP); }
    void thaw() { sendToAll(SIGCONT); }

    QString logFile() const { return m_folder % QStringLiteral("/log"); }

private:
    QString clusterFolder() const { return m_folder % QStringLiteral("/data"); }
    void makeFolder();
    void startCaretaker();
    void sendToAll(int signal); ///< The postmaster first, so that it starts no further processes.

    const QStringList m_settings;
    ServerUser m_user;
    ChildProcess m_server;
    QString m_folder;
    pid_t m_caretaker = 0;
    int m_lifeline = -1; ///< The write end of a pipe; the caretaker acts when it closes.
};

} // namespace Evently
