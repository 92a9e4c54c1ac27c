// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/desk.h"

#include "models/database/failures.h"
#include "models/database/sessions.h"
#include "models/desk/deskwriter.h"
#include "models/desk/queues.h"
#include "models/desk/sweeper.h"

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace Evently {

static constexpr auto watchEvery = 100ms;

class Desk::Impl
{
public:
    Impl(const ConnectionInfo &info, const DeskSettings &settings, Committed committed,
         std::shared_ptr<Circuit> circuit)
        : m_settings(settings)
        , m_ledgerSettings{settings.holdTime, settings.offerTime, settings.heldPerAccount}
        , m_committed(std::move(committed))
        , m_circuit(std::move(circuit))
    {
        for (int i = 0; i < settings.writers; ++i)
            m_threads.emplace_back([this, info] { write(info); });
        m_watch = std::thread([this] { watch(); });
        m_sweeper.emplace(
                info, settings.sweepEvery, [this](const QUuid &event) { tick(event); }, m_sessions,
                m_circuit);
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
        m_sweeper.reset();
        {
            const std::scoped_lock lock(m_mutex);
            m_isOver = true;
        }
        m_watchWake.notify_all();
        m_watch.join();
        for (const DeskRequest &request : m_queues.takeAll())
            request.done(overloaded(u"The server is shutting down."_s));
    }

    void submit(DeskRequest request)
    {
        if (!m_circuit->mayTry())
            return request.done(databaseUnavailable());
        {
            const std::scoped_lock lock(m_mutex);
            const auto now = steady_clock::now();
            if (!m_isDraining && m_queues.admits(request, now)) {
                ++m_figures.commands;
                if (m_queues.add(std::move(request), now))
                    m_wake.notify_one();
                return;
            }
            ++m_figures.refused;
        }
        request.done(overloaded(u"Too many requests are already waiting."_s));
    }

    void drain(steady_clock::time_point deadline)
    {
        std::unique_lock lock(m_mutex);
        m_isDraining = true;
        m_idle.wait_until(lock, deadline, [this] { return m_queues.isIdle(); });
    }

    Figures figures() const
    {
        const std::scoped_lock lock(m_mutex);
        Figures figures = m_figures;
        figures.waiting = m_queues.waiting();
        figures.racesLost = m_racesLost;
        return figures;
    }

private:
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
        Session session(info, Session::Purpose::Writes, m_circuit);
        const Sessions::Entry entry(m_sessions, session);
        DeskWriter writer(session, m_committed, m_racesLost);
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_isEnding || m_queues.isAnyReady(); });
            if (m_isEnding)
                return;
            QList<DeskRequest> requests;
            std::vector<DeskRequest> late;
            const auto flight = m_queues.take(requests, late, steady_clock::now());
            ++m_figures.batches;
            m_figures.expired += qint64(late.size());
            lock.unlock();
            dismiss(late);
            if (!requests.isEmpty())
                writer.see(Batch(std::move(requests), m_ledgerSettings));
            lock.lock();
            for (int i = m_queues.giveBack(flight, steady_clock::now()); i > 0; --i)
                m_wake.notify_one();
            if (m_queues.isIdle())
                m_idle.notify_all();
        }
    }

    /// Answers requests that waited too long to get into a batch.
    void dismiss(const std::vector<DeskRequest> &late) const
    {
        for (const DeskRequest &request : late)
            request.done(m_circuit->isOpen() ? databaseUnavailable()
                                             : overloaded(u"It waited past its deadline."_s));
    }

    /// Answers requests for writers that are blocked by a silent database.
    void watch()
    {
        std::unique_lock lock(m_mutex);
        while (!m_watchWake.wait_for(lock, watchEvery, [this] { return m_isOver; })) {
            const auto now = steady_clock::now();
            const auto late = m_queues.takeLate(now);
            const auto overdue = m_queues.overdue(now);
            m_figures.expired += qint64(late.size());
            if (m_queues.isIdle())
                // The requests that drain() waits for may just have been dropped.
                m_idle.notify_all();
            lock.unlock();
            dismiss(late);
            for (const auto &ticket : overdue)
                ticket->answer(outcomeUnknown());
            m_sessions.cutOffStuck();
            lock.lock();
        }
    }

    const DeskSettings m_settings;
    const Ledger::Settings m_ledgerSettings;
    const Committed m_committed;
    const std::shared_ptr<Circuit> m_circuit;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake; ///< A batch is ready, or it is time to end.
    std::condition_variable m_idle; ///< No request waits or is in flight.
    std::condition_variable m_watchWake; ///< The writers have ended.
    Queues m_queues{m_settings};
    bool m_isDraining = false;
    bool m_isEnding = false;
    bool m_isOver = false;
    Figures m_figures;
    std::atomic<qint64> m_racesLost{0};

    Sessions m_sessions;
    std::vector<std::thread> m_threads;
    std::thread m_watch;
    std::optional<Sweeper> m_sweeper;
};

Desk::Desk(const ConnectionInfo &info, const DeskSettings &settings, Committed committed,
           std::shared_ptr<Circuit> circuit)
    : m_impl(std::make_unique<Impl>(info, settings, std::move(committed), std::move(circuit)))
{
}

Desk::~Desk() = default;

void Desk::submit(DeskRequest request)
{
    m_impl->submit(std::move(request));
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
