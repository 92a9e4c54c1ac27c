// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/childprocess.h"

#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

extern char **environ;

using namespace std::chrono_literals;

namespace Evently {

namespace {

/// Pointers to @p texts for execve(), with the terminating null.
std::vector<char *> pointersTo(QList<QByteArray> &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Our environment without libpq's and PostgreSQL's variables, because PGDATA or PGPORT from a
/// user's session must not affect a private cluster. NOTIFY_SOCKET is removed too, so the cluster
/// can't tell systemd that we are ready.
QList<QByteArray> cleanEnvironment()
{
    QList<QByteArray> variables;
    for (char **variable = environ; *variable; ++variable) {
        const QByteArrayView text(*variable);
        if (!text.startsWith("PG") && !text.startsWith("NOTIFY_SOCKET="))
            variables << text.toByteArray();
    }
    return variables;
}

/// Runs in the child between fork() and execve(). It may only make system calls, because other
/// threads may have held any of our locks at the fork.
[[noreturn]] void becomeProgram(const ServerUser &user, pid_t parent, const char *outputFile,
                                char *const *arguments, char *const *environment)
{
    const int output = ::open(outputFile, O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (output < 0 || nothing < 0 || ::dup2(nothing, STDIN_FILENO) < 0
        || ::dup2(output, STDOUT_FILENO) < 0 || ::dup2(output, STDERR_FILENO) < 0) {
        ::_exit(126);
    }
    if (user.isOther && !user.become())
        ::_exit(126);
    // Must come after the change of user, which clears it.
    ::prctl(PR_SET_PDEATHSIG, SIGINT);
    if (::getppid() != parent)
        ::_exit(126);
    ::setsid();
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE, SIGHUP, SIGCHLD, SIGQUIT})
        ::signal(signal, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::umask(0077);
    if (::chdir("/") == 0)
        ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

} // namespace

ChildProcess::ChildProcess(ServerUser user)
    : m_user(std::move(user))
{
}

ChildProcess::~ChildProcess() = default;

bool ChildProcess::start(const QString &program, const QStringList &arguments,
                         const QString &outputFile)
{
    Q_ASSERT(!isRunning());
    QList<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words << QFile::encodeName(argument);
    QList<QByteArray> variables = cleanEnvironment();
    const std::vector<char *> wordPointers = pointersTo(words);
    const std::vector<char *> variablePointers = pointersTo(variables);
    const QByteArray output = QFile::encodeName(outputFile);
    const pid_t parent = ::getpid();

    const pid_t pid = ::fork();
    if (pid == 0) {
        becomeProgram(m_user, parent, output.constData(), wordPointers.data(),
                      variablePointers.data());
    }
    m_pid = qMax(pid, 0);
    m_exitCode.reset();
    return pid > 0;
}

bool ChildProcess::isRunning()
{
    if (m_pid == 0)
        return false;
    int status = 0;
    const pid_t ended = ::waitpid(m_pid, &status, WNOHANG);
    if (ended == 0)
        return true;
    m_exitCode = ended == m_pid && WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    m_pid = 0;
    return false;
}

std::optional<int> ChildProcess::exitCode()
{
    isRunning();
    return m_exitCode;
}

void ChildProcess::send(int signal)
{
    if (isRunning())
        ::kill(m_pid, signal);
}

bool ChildProcess::waitForEnd(std::chrono::milliseconds limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (isRunning()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        QThread::usleep(2000);
    }
    return true;
}

} // namespace Evently
