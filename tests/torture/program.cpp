// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/program.h"

#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

static constexpr int startMsMax = 60'000;

Program::Program(QString path, QStringList environment, QString logFile)
    : m_path(std::move(path))
    , m_environment(std::move(environment))
    , m_logFile(std::move(logFile))
{
}

Program::~Program()
{
    kill();
}

static std::vector<char *> pointers(QList<QByteArray> &texts)
{
    std::vector<char *> result;
    for (QByteArray &text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// The first line from @p pipe.
static QByteArray lineFrom(int pipe)
{
    QByteArray line;
    pollfd waiting{.fd = pipe, .events = POLLIN, .revents = 0};
    char byte = 0;
    while (::poll(&waiting, 1, startMsMax) > 0 && ::read(pipe, &byte, 1) == 1 && byte != '\n')
        line += byte;
    return line;
}

void Program::start(const QStringList &settings)
{
    QList<QByteArray> arguments{QFile::encodeName(m_path), "--headless", "--port",
                                QByteArray::number(m_port)};
    QList<QByteArray> environment;
    for (const QString &setting : m_environment + settings)
        environment << setting.toLocal8Bit();
    std::vector<char *> argv = pointers(arguments);
    std::vector<char *> envp = pointers(environment);
    const QByteArray log = QFile::encodeName(m_logFile);

    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("No pipe can be made.");
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int out = ::open(log.constData(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    const QByteArray line = lineFrom(ends[0]);
    ::close(ends[0]);
    m_port = line.mid(line.lastIndexOf(':') + 1).trimmed().toUShort();
    if (m_port == 0)
        qFatal("%s did not start; see %s", argv[0], log.constData());
}

bool Program::isRunning()
{
    if (m_pid > 0 && ::waitpid(m_pid, nullptr, WNOHANG) == m_pid)
        m_pid = 0;
    return m_pid > 0;
}

bool Program::isStopped() const
{
    QFile file(u"/proc/%1/stat"_s.arg(m_pid));
    return file.open(QFile::ReadOnly) && file.readAll().contains(") T ");
}

void Program::send(int signal)
{
    if (isRunning())
        ::kill(m_pid, signal);
}

int Program::wait()
{
    int status = 0;
    ::waitpid(std::exchange(m_pid, 0), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Program::kill()
{
    if (!isRunning())
        return;
    ::kill(m_pid, SIGKILL);
    wait();
}

int Program::stop()
{
    if (!isRunning())
        return 0;
    ::kill(m_pid, SIGTERM);
    return wait();
}

} // namespace Evently::Torture
