// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/desk.h"

#include "models/desk/deskwriter.h"
#include "models/desk/sweeper.h"

#include <QLoggingCategory>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace Evently {

static Problem overloaded(const QString &why)
{
    return {.code = Problem::Code::Overloaded,
            .error = u"Too much is going on right now. Try again in a moment."_s,
            .details = why};
}

/// These may touch every booking of an event and take long, so no other event waits with them.
static bool mayTakeLong(const Command &command)
{
    return std::holds_alternative<Edit>(command) || std::holds_alternative<CancelEvent>(command);
}

/// Some commands concern an event as a whole and so share their transaction with nothing else of
/// it.
static bool isAlone(const Command &command)
{
    return mayTakeLong(command) || std::holds_alternative<Tick>(command);
}

class Desk::Impl
{
public:
    Impl(const ConnectionInfo &info, const DeskSettings &settings, Committed committed)
        : m_settings(settings)
        , m_ledgerSettings{settings.holdTime, settings.offerTime}
        , m_committed(std::move(committed))
        , m_sweeper(info, settings.sweepEvery, [this](const QUuid &event) { tick(event); })
    {
        for (int i = 0; i < settings.writers; ++i)
            m_threads.emplace_back([this, info] { write(info); });
    }

    ~Impl()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isDraining = true;
            m_isEnding = true;
        }
        m_wake.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
        for (auto &[event, queue] : m_queues) {
            for (const Errand &errand : queue.errands)
                errand.done(overloaded(u"The server is stopping."_s));
        }
    }

    void submit(Errand errand)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_isDraining && m_waiting < m_settings.waitingMax) {
                ++m_waiting;
                ++m_figures.commands;
                Queue &queue = m_queues[errand.eventId];
                if (queue.errands.empty() && !queue.isInFlight)
                    m_ready.push_back(errand.eventId);
                queue.errands.push_back(std::move(errand));
                m_wake.notify_one();
                return;
            }
        }
        errand.done(overloaded(u"Too many requests are waiting already."_s));
    }

    void drain(steady_clock::time_point deadline)
    {
        std::unique_lock lock(m_mutex);
        m_isDraining = true;
        m_idle.wait_until(lock, deadline, [this] { return m_waiting == 0 && m_inFlight == 0; });
    }

    Figures figures() const
    {
        const std::scoped_lock lock(m_mutex);
        Figures figures = m_figures;
        figures.waiting = m_waiting;
        figures.racesLost = m_racesLost;
        return figures;
    }

private:
    /// What waits for one event. While a batch of it is in flight the next one gathers here.
    struct Queue
    {
        std::deque<Errand> errands;
        bool isInFlight = false;
    };

    void tick(const QUuid &event)
    {
        submit({.eventId = event,
                .command = Tick{},
                .deadline = steady_clock::now() + std::chrono::seconds(5),
                .write = [](const Outcome &) { return Answer{}; },
                .done = [](const Result<Answer> &) {}});
    }

    void write(const ConnectionInfo &info)
    {
        Session session(info, Session::Purpose::Writes);
        DeskWriter writer(session, m_committed, m_racesLost);
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_isEnding || !m_ready.empty(); });
            if (m_isEnding)
                return;
            QList<Errand> late;
            QList<QUuid> events;
            QList<Errand> errands = take(events, late);
            lock.unlock();
            for (const Errand &errand : late)
                errand.done(overloaded(u"It waited longer than it could."_s));
            if (!errands.isEmpty())
                writer.see(Batch(std::move(errands), m_ledgerSettings));
            lock.lock();
            giveBack(events);
        }
    }

    /// Takes up to a batch of what waits, from as many events as that needs; the lock is held.
    QList<Errand> take(QList<QUuid> &events, QList<Errand> &late)
    {
        QList<Errand> errands;
        const auto now = steady_clock::now();
        while (!m_ready.empty() && errands.size() < m_settings.batchMax) {
            const QUuid event = m_ready.front();
            Queue &queue = m_queues[event];
            const bool takesLong = mayTakeLong(queue.errands.front().command);
            if (takesLong && !errands.isEmpty())
                break;
            m_ready.pop_front();
            queue.isInFlight = true;
            events << event;
            for (bool isFirst = true;
                 !queue.errands.empty() && errands.size() < m_settings.batchMax; isFirst = false) {
                const bool standsAlone = isAlone(queue.errands.front().command);
                if (standsAlone && !isFirst)
                    break;
                Errand errand = std::move(queue.errands.front());
                queue.errands.pop_front();
                --m_waiting;
                if (errand.deadline < now) {
                    ++m_figures.expired;
                    late << std::move(errand);
                } else {
                    errands << std::move(errand);
                }
                if (standsAlone)
                    break;
            }
            if (takesLong)
                break;
        }
        ++m_inFlight;
        ++m_figures.batches;
        return errands;
    }

    /// The batch with @p events is done; the lock is held.
    void giveBack(const QList<QUuid> &events)
    {
        for (const QUuid &event : events) {
            const auto queue = m_queues.find(event);
            queue->second.isInFlight = false;
            if (queue->second.errands.empty()) {
                m_queues.erase(queue);
            } else {
                m_ready.push_back(event);
                m_wake.notify_one();
            }
        }
        --m_inFlight;
        if (m_waiting == 0 && m_inFlight == 0)
            m_idle.notify_all();
    }

    const DeskSettings m_settings;
    const Ledger::Settings m_ledgerSettings;
    const Committed m_committed;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake; ///< Something is ready, or it is time to end.
    std::condition_variable m_idle; ///< Nothing waits and nothing is in flight.
    std::map<QUuid, Queue> m_queues;
    std::deque<QUuid> m_ready; ///< Events with errands and without a batch in flight, in turn.
    int m_waiting = 0;
    int m_inFlight = 0; ///< Batches.
    bool m_isDraining = false;
    bool m_isEnding = false;
    Figures m_figures;
    std::atomic<qint64> m_racesLost{0};

    std::vector<std::thread> m_threads;
    Sweeper m_sweeper; ///< Last: it submits, so it must end first.
};

Desk::Desk(const ConnectionInfo &info, const DeskSettings &settings, Committed committed)
    : m_impl(std::make_unique<Impl>(info, settings, std::move(committed)))
{
}

Desk::~Desk() = default;

void Desk::submit(Errand errand)
{
    m_impl->submit(std::move(errand));
}

void Desk::drain(steady_clock::time_point deadline)
{
    m_impl->drain(deadline);
}

Desk::Figures Desk::figures() const
{
    return m_impl->figures();
}

} // namespace Evently
