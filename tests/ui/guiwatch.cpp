// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/guiwatch.h"

#include <QEvent>
#include <QThread>

#include <dlfcn.h>
#include <poll.h>

namespace Evently {

GuiWatch &GuiWatch::instance()
{
    return static_cast<GuiWatch &>(*qApp);
}

bool GuiWatch::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    if (event->type() == QEvent::UpdateRequest)
        ++m_repaints;
    m_events << receiver->metaObject()->className() + QByteArray(", event ")
                    + QByteArray::number(event->type());
    const bool isDone = QApplication::notify(receiver, event);
    m_events.removeLast();
    return isDone;
}

void GuiWatch::noteWait()
{
    if (QThread::currentThread() == thread() && !m_events.isEmpty())
        m_waits << QString::fromLatin1(m_events.first());
}

void GuiWatch::forget()
{
    m_waits.clear();
    m_repaints = 0;
}

static void noteWait(bool isWaiting)
{
    if (isWaiting && qApp)
        GuiWatch::instance().noteWait();
}

} // namespace Evently

// Waiting for the network, a process or another thread's events always calls this, even from Qt,
// because a program's functions take precedence over the C library's.

extern "C" int poll(pollfd *fds, nfds_t count, int timeout)
{
    static const auto real =
            reinterpret_cast<int (*)(pollfd *, nfds_t, int)>(::dlsym(RTLD_NEXT, "poll"));
    Evently::noteWait(timeout != 0);
    return real(fds, count, timeout);
}

extern "C" int ppoll(pollfd *fds, nfds_t count, const timespec *timeout, const sigset_t *mask)
{
    static const auto real =
            reinterpret_cast<int (*)(pollfd *, nfds_t, const timespec *, const sigset_t *)>(
                    ::dlsym(RTLD_NEXT, "ppoll"));
    Evently::noteWait(!timeout || timeout->tv_sec != 0 || timeout->tv_nsec != 0);
    return real(fds, count, timeout, mask);
}
