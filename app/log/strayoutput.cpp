// SPDX-License-Identifier: GPL-3.0-only
#include "app/log/strayoutput.h"

#include <cerrno>
#include <ctime>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace Evently {

/// What is written right before abort() may still be on its way through our threads.
static void letLastWordsOut(int)
{
    const timespec tenth{0, 100'000'000};
    ::nanosleep(&tenth, nullptr);
}

static void handleAbort(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESETHAND);
    ::sigaction(SIGABRT, &action, nullptr);
}

StrayOutput::StrayOutput(std::function<void(const QByteArray &)> take)
    : m_take(std::move(take))
    , m_original(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3))
{
    int ends[2];
    if (m_original < 0 || ::pipe2(ends, O_CLOEXEC) != 0)
        return;
    m_source = ends[0];
    ::dup2(ends[1], STDERR_FILENO);
    ::close(ends[1]);
    m_thread = std::thread([this] { read(); });
    handleAbort(letLastWordsOut);
}

StrayOutput::~StrayOutput()
{
    if (m_source < 0)
        return;
    handleAbort(SIG_DFL);
    ::dup2(m_original, STDERR_FILENO); // Closes the only other end of the pipe.
    m_thread.join();
    ::close(m_source);
}

void StrayOutput::read()
{
    constexpr qsizetype longest = 8192;
    QByteArray said;
    char bytes[4096];
    for (ssize_t size = 0; (size = ::read(m_source, bytes, sizeof bytes)) > 0 || errno == EINTR;) {
        said.append(bytes, std::max<ssize_t>(size, 0));
        for (qsizetype end = 0; (end = said.indexOf('\n')) >= 0 || said.size() > longest;) {
            const qsizetype length = end < 0 ? longest : end;
            m_take(said.first(length));
            said.remove(0, end < 0 ? length : length + 1);
        }
        errno = 0;
    }
    if (!said.isEmpty())
        m_take(said);
}

} // namespace Evently
