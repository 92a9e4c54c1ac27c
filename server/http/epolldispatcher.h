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

/// An event dispatcher for threads with thousands of sockets. Qt's own hand every socket to the
/// kernel at every turn; with epoll the idle ones cost nothing. Set it with
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
    /// What is wanted of one descriptor, and what the kernel has been told.
    struct Interest
    {
        std::array<QSocketNotifier *, 3> notifiers{}; ///< By QSocketNotifier::Type.
        quint32 told = 0;
        bool wasDropped = false; ///< It may have been closed and opened anew since.
        bool isListed = false; ///< In m_changed.
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
    int m_waker; ///< An eventfd: others write to it to end our wait.
    std::atomic<bool> m_woken = false;
    std::atomic<bool> m_interrupted = false;
    QHash<int, Interest> m_interests;
    QList<int> m_changed; ///< Descriptors whose Interest the kernel may not know yet.
    QHash<int, Timer> m_timers;
    std::set<std::pair<qint64, int>> m_due; ///< (when, timer), soonest first.
};

} // namespace Evently
