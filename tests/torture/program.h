// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

#include <sys/types.h>

namespace Evently::Torture {

/// An Evently server process, without windows. Start it on the main thread: the kernel kills it
/// when the thread that started it ends, whatever happens.
class Program
{
    Q_DISABLE_COPY_MOVE(Program)

public:
    Program(QString path, QStringList environment, QString logFile);
    ~Program(); ///< Kills it.

    /// Starts it and waits for its ready line; reuses its previous port. Fails the test if it
    /// doesn't start. @p settings ("NAME=value") apply to this start only.
    void start(const QStringList &settings = {});
    bool isRunning(); ///< Also false once it has killed itself.
    void send(int signal);
    void kill(); ///< SIGKILL, then waits.
    int stop(); ///< SIGTERM, then waits. @return its exit code.

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
