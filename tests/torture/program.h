// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

#include <sys/types.h>

namespace Evently::Torture {

/// One process of Evently, a server without windows. Start it on the main thread: the kernel ends
/// it with the thread that started it, whatever becomes of us.
class Program
{
    Q_DISABLE_COPY_MOVE(Program)

public:
    Program(QString path, QStringList environment, QString logFile);
    ~Program(); ///< Ends it for good.

    /// Starts it and waits for its line; on the port it had before, if it had one. Ends the test
    /// when it does not come up.
    /// @p settings is for this time only: "NAME=value".
    void start(const QStringList &settings = {});
    bool isRunning(); ///< False also once it has killed itself.
    void send(int signal);
    void kill(); ///< SIGKILL, and waits.
    int stop(); ///< SIGTERM, and waits. @return its exit code.

    quint16 port() const { return m_port; }
    bool isStopped() const; ///< By SIGSTOP.

private:
    int wait();

    QString m_path;
    QStringList m_environment; ///< "NAME=value"
    QString m_logFile;
    pid_t m_pid = 0;
    quint16 m_port = 0;
};

} // namespace Evently::Torture
