// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/serveruser.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Evently {

/// A program that we start and stop. It runs as the ServerUser, in its own session, with its output
/// in a file. The kernel asks it to stop (SIGINT) when the thread that started it ends, for
/// whatever reason, so start it on the main thread.
///
/// QProcess isn't used because its destructor kills a running program (SIGKILL), and because it
/// reports pid 0, which means our own process group, once its child has ended.
class ChildProcess
{
    Q_DISABLE_COPY_MOVE(ChildProcess)

public:
    explicit ChildProcess(ServerUser user);
    ~ChildProcess(); ///< The child must have ended; otherwise it keeps running.

    /// Starts @p program (a full path) with @p arguments; its output is appended to @p outputFile.
    /// Its working folder is "/", its environment ours without libpq's variables ("PG…").
    /// @return false if fork() failed.
    bool start(const QString &program, const QStringList &arguments, const QString &outputFile);

    bool isRunning();
    pid_t pid() const { return m_pid; } ///< 0 if there is none.

    /// The exit code if the child has ended; 128 + n if signal n ended it.
    std::optional<int> exitCode();

    void send(int signal); ///< To the child only; does nothing if it has ended.
    /// Waits until the child has ended. @return false if @p limit passed first.
    bool waitForEnd(std::chrono::milliseconds limit);

private:
    ServerUser m_user;
    pid_t m_pid = 0;
    std::optional<int> m_exitCode;
};

} // namespace Evently
