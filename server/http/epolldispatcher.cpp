// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/epolldispatcher.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSocketNotifier>
#include <QTimerEvent>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace Evently {

/// The kernel's events that wake a notifier of each QSocketNotifier::Type. Errors and hang-ups are
/// included, so that the next read or write reports them.
static constexpr std::array<quint32, 3> wakesFor = {
        EPOLLIN | EPOLLHUP | EPOLLERR,
        EPOLLOUT | EPOLLHUP | EPOLLERR,
        EPOLLPRI,
};
static constexpr std::array<quint32, 3> asksFor = {EPOLLIN, EPOLLOUT, EPOLLPRI};

static qint64 nowMs()
{
    return QDeadlineTimer::current(Qt::PreciseTimer).deadlineNSecs() / 1'000'000;
}

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_waker(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_epoll < 0 || m_waker < 0)
        qFatal("No descriptors are left for an event loop.");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_waker;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_waker, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_waker);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    emit awake();
    QCoreApplication::sendPostedEvents();

    const bool waits = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted;
    if (m_interrupted)
        return false;
    if (waits)
        emit aboutToBlock();
    tellKernel();
    // Posting an event in the meantime also writes to the waker, so this can't miss it.
    const bool hadSockets = waitForSockets(waits ? timeoutMs() : 0,
                                           !flags.testFlag(QEventLoop::ExcludeSocketNotifiers));
    const bool hadTimers = activateTimers();
    return hadSockets || hadTimers;
}

// ---- sockets

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    Interest &interest = m_interests[descriptor];
    interest.notifiers[notifier->type()] = notifier;
    noteChange(descriptor, interest);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto interest = m_interests.find(descriptor);
    if (interest == m_interests.end() || interest->notifiers[notifier->type()] != notifier)
        return;
    interest->notifiers[notifier->type()] = nullptr;
    if (interest->notifiers == decltype(interest->notifiers){})
        interest->wasDropped = true;
    noteChange(descriptor, *interest);
}

/// Updates the kernel before the next wait, not now, so a notifier that is enabled and disabled
/// within one iteration costs nothing.
void EpollDispatcher::noteChange(int descriptor, Interest &interest)
{
    if (!std::exchange(interest.isListed, true))
        m_changed << descriptor;
}

void EpollDispatcher::tellKernel()
{
    for (const int descriptor : std::exchange(m_changed, {})) {
        const auto interest = m_interests.find(descriptor);
        interest->isListed = false;
        epoll_event event{};
        event.data.fd = descriptor;
        for (size_t type = 0; type < asksFor.size(); ++type) {
            if (interest->notifiers[type])
                event.events |= asksFor[type];
        }
        // The kernel removes closed descriptors automatically, and the number may already belong to
        // another socket. So dropped ones are registered again, and failure to remove them is
        // ignored.
        if (std::exchange(interest->wasDropped, false) && interest->told != 0) {
            ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
            interest->told = 0;
        }
        if (event.events == interest->told) {
            if (interest->told == 0)
                m_interests.erase(interest);
            continue;
        }
        const int operation = interest->told == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
        if (::epoll_ctl(m_epoll, operation, descriptor, &event) != 0)
            qWarning("Descriptor %d can't be waited for.", descriptor);
        interest->told = event.events;
    }
}

int EpollDispatcher::timeoutMs() const
{
    if (m_due.empty())
        return -1;
    return int(std::clamp<qint64>(m_due.begin()->first - nowMs(), 0, 60'000));
}

bool EpollDispatcher::waitForSockets(int timeoutMs, bool activate)
{
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), timeoutMs);
    bool activated = false;
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[size_t(i)];
        if (event.data.fd == m_waker) {
            quint64 wakes = 0;
            [[maybe_unused]] const ssize_t size = ::read(m_waker, &wakes, sizeof wakes);
            m_woken = false;
        } else if (activate) {
            activated |= activateSocket(event.data.fd, event.events);
        }
    }
    return activated;
}

/// An earlier notifier in the same iteration may have deleted a later one, so each is looked up
/// just before it is activated.
bool EpollDispatcher::activateSocket(int descriptor, quint32 events)
{
    bool activated = false;
    for (size_t type = 0; type < wakesFor.size(); ++type) {
        if (!(events & wakesFor[type]))
            continue;
        const auto interest = m_interests.constFind(descriptor);
        if (interest == m_interests.cend() || !interest->notifiers[type])
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(interest->notifiers[type], &event);
        activated = true;
    }
    return activated;
}

// ---- timers

void EpollDispatcher::registerTimer(int id, qint64 intervalMs, Qt::TimerType type, QObject *object)
{
    const Timer timer{.intervalMs = intervalMs,
                      .type = type,
                      .object = object,
                      .dueMs = nowMs() + intervalMs};
    m_timers.insert(id, timer);
    m_due.emplace(timer.dueMs, id);
}

bool EpollDispatcher::unregisterTimer(int id)
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.cend())
        return false;
    m_due.erase({timer->dueMs, id});
    m_timers.erase(timer);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    const QList<TimerInfo> timers = registeredTimers(object);
    for (const TimerInfo &timer : timers)
        unregisterTimer(timer.timerId);
    return !timers.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> timers;
    for (auto timer = m_timers.cbegin(); timer != m_timers.cend(); ++timer) {
        if (timer->object == object)
            timers << TimerInfo(timer.key(), int(timer->intervalMs), timer->type);
    }
    return timers;
}

int EpollDispatcher::remainingTime(int id)
{
    const auto timer = m_timers.constFind(id);
    return timer == m_timers.cend() ? -1 : int(std::max<qint64>(0, timer->dueMs - nowMs()));
}

bool EpollDispatcher::activateTimers()
{
    if (m_due.empty())
        return false;
    const qint64 now = nowMs();
    bool activated = false;
    // Each fires at most once per iteration, so that a timer of 0 ms can't starve the sockets.
    for (size_t left = m_due.size(); left > 0 && !m_due.empty(); --left) {
        const auto [dueMs, id] = *m_due.begin();
        if (dueMs > now)
            break;
        m_due.erase(m_due.begin());
        Timer &timer = m_timers[id];
        timer.dueMs = now + timer.intervalMs;
        m_due.emplace(timer.dueMs, id);
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
        activated = true;
    }
    return activated;
}

// ---- from other threads

void EpollDispatcher::wakeUp()
{
    if (m_woken.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t size = ::write(m_waker, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace Evently
