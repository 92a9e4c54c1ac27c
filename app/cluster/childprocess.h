// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/serveruser.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Evently {

/// A program we start and end: it runs as the ServerUser, in a session of its own, with its output
/// in a file, and is asked to stop (SIGINT) by the kernel when the thread that started it ends,
/// however that happens. So start it on the main thread.
///
/// Not QProcess, which kills (SIGKILL) what still runs when it is destroyed and gives pid 0, our
/// own process group, once its child has ended.
class ChildProcess
{
    Q_DISABLE_COPY_MOVE(ChildProcess)

public:
    explicit ChildProcess(ServerUser user);
    ~ChildProcess(); ///< The child must have ended; otherwise it is left running.

    /// Starts @p program (a full path) with @p arguments; its output is appended to @p outputFile.
    /// Its working folder is "/", its environment our own without what steers libpq ("PG…").
    /// @return false when it could not even be forked.
    bool start(const QString &program, const QStringList &arguments, const QString &outputFile);

    bool isRunning();
    pid_t pid() const { return m_pid; } ///< 0 when there is none.

    /// The exit code of a child that has ended by itself; 128 + n when signal n ended it.
    std::optional<int> exitCode();

    void send(int signal); ///< To the child alone; nothing happens when it has ended.
    /// Waits until the child has ended. @return false when @p limit came first.
    bool waitForEnd(std::chrono::milliseconds limit);

private:
    ServerUser m_user;
    pid_t m_pid = 0;
    std::optional<int> m_exitCode;
};

} // namespace Evently
