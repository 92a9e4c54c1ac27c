// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>

#include <array>
#include <atomic>
#include <set>
#include <utility>

namespace Evently {

/// An event dispatcher for threads with thousands of sockets. Qt's own dispatchers pass every
/// socket to the kernel in each iteration; with epoll, idle ones cost nothing. Install it with
/// QThread::setEventDispatcher() before the thread starts.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int id, qint64 intervalMs, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;

    void wakeUp() override; ///< Any thread.
    void interrupt() override; ///< Any thread.

private:
    /// The events wanted for one descriptor, and those registered with the kernel.
    struct Interest
    {
        std::array<QSocketNotifier *, 3> notifiers{}; ///< By QSocketNotifier::Type.
        quint32 told = 0;
        bool wasDropped = false; ///< The descriptor may have been closed and reused since.
        bool isListed = false; ///< Whether it is in m_changed.
    };

    struct Timer
    {
        qint64 intervalMs = 0;
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        qint64 dueMs = 0;
    };

    void noteChange(int descriptor, Interest &interest);
    void tellKernel();
    int timeoutMs() const;
    bool waitForSockets(int timeoutMs, bool activate);
    bool activateSocket(int descriptor, quint32 events);
    bool activateTimers();

    int m_epoll;
    int m_waker; ///< An eventfd that other threads write to in order to wake this one.
    std::atomic<bool> m_woken = false;
    std::atomic<bool> m_interrupted = false;
    QHash<int, Interest> m_interests;
    QList<int> m_changed; ///< Descriptors whose Interest may not be registered yet.
    QHash<int, Timer> m_timers;
    std::set<std::pair<qint64, int>> m_due; ///< (time, timer), the soonest first.
};

} // namespace Evently
