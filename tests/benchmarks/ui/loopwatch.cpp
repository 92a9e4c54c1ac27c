// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/ui/loopwatch.h"

#include <algorithm>

#include <ctime>

namespace Evently {

static qint64 cpuNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    if (event->type() == QEvent::UpdateRequest)
        ++m_repaints;
    // Read before the call, because the receiver may be deleted by it.
    const char *const name = receiver->metaObject()->className();
    const int type = event->type();
    const qint64 before = cpuNs();
    ++m_depth;
    const bool isDone = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 took = cpuNs() - before;
    if (m_depth == 0 && took > m_longestNs) {
        m_longestNs = took;
        m_longestWas = QByteArray(name) + ", event " + QByteArray::number(type);
    }
    return isDone;
}

void WatchedApplication::forget()
{
    m_longestNs = 0;
    m_longestWas.clear();
    m_repaints = 0;
}

LoopWatch::LoopWatch()
{
    m_clock.start();
    start();
}

LoopWatch::~LoopWatch()
{
    requestInterruption();
    wait();
}

void LoopWatch::run()
{
    while (!isInterruptionRequested()) {
        qint64 nobody = 0;
        if (m_knockedAt.compare_exchange_strong(nobody, m_clock.nsecsElapsed()))
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
        usleep(1'000);
    }
}

bool LoopWatch::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QThread::event(event);
    longest = std::max(longest, double(m_clock.nsecsElapsed() - m_knockedAt.exchange(0)) / 1e6);
    return true;
}

} // namespace Evently
