// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/deskrequest.h"
#include "models/desk/desksettings.h"
#include "models/desk/pace.h"

#include <atomic>
#include <deque>
#include <list>
#include <map>
#include <memory>

namespace Evently {

/// Makes sure that a request is answered exactly once: by its batch, or by the watchdog.
class QueueTicket
{
    Q_DISABLE_COPY_MOVE(QueueTicket)

public:
    /// Takes over the done() of @p request, which then answers through this ticket. @p unanswered
    /// counts the requests of its event in flight that are not answered yet.
    QueueTicket(DeskRequest &request, std::shared_ptr<std::atomic<int>> unanswered);

    void answer(const Result<Answer> &result); ///< Any thread; a second answer is dropped.
    std::chrono::steady_clock::time_point deadline() const { return m_deadline; }

private:
    const std::chrono::steady_clock::time_point m_deadline;
    const std::function<void(Result<Answer>)> m_done;
    const std::shared_ptr<std::atomic<int>> m_unanswered;
    std::atomic<bool> m_isAnswered = false;
};

/// The requests of a batch taken from the queues, until giveBack().
struct Flight
{
    struct FromEvent
    {
        QUuid event;
        std::chrono::steady_clock::time_point since{}; ///< When the longest-waiting request came.
        qint64 served = 0; ///< Requests served by the time it is done.
    };
    QList<FromEvent> events;
    std::vector<std::shared_ptr<QueueTicket>> tickets;
};

/// The queues of requests, one per event, and the limits for joining them. Owned by the desk and
/// protected by its lock.
class Queues
{
    Q_DISABLE_COPY_MOVE(Queues)

public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Queues(const DeskSettings &settings);

    /// Whether @p request would be served soon enough, given its event's queue and all queues
    /// together.
    bool admits(const DeskRequest &request, Time now);
    /// Appends @p request to its queue. @return whether there is new work for a writer.
    bool add(DeskRequest request, Time now);

    bool isAnyReady() const { return !m_ready.empty(); }
    bool isIdle() const { return m_waiting == 0 && m_flights.empty(); }
    int waiting() const { return m_waiting; }
    int inFlight() const { return int(m_flights.size()); }

    using FlightPtr = std::list<Flight>::iterator;
    /// Takes up to a batch of waiting requests, from as many events as needed, into @p requests,
    /// and those that it finds too late to be served into @p late. No other batch of these events
    /// is taken until giveBack(). At least one event must be ready.
    FlightPtr take(QList<DeskRequest> &requests, std::vector<DeskRequest> &late, Time now);
    /// Ends a batch. @return how many of its events have more requests.
    int giveBack(FlightPtr flight, Time now);

    /// Removes requests that waited past their deadline, or longer than the limit under load
    /// allows.
    std::vector<DeskRequest> takeLate(Time now);
    /// The tickets of requests in flight that should have been answered by now.
    std::vector<std::shared_ptr<QueueTicket>> overdue(Time now) const;
    std::vector<DeskRequest> takeAll();

private:
    struct Waiting
    {
        DeskRequest request;
        int ahead;
        qint64 answeredBefore; ///< Requests of the event answered before this one came.
        Time since; ///< When it came.
    };
    struct Queue
    {
        explicit Queue(const DeskSettings &settings)
            : pace(settings.target)
        {
        }

        /// A client may return before giveBack(), so answered requests no longer count.
        int ahead() const { return int(requests.size()) + *unanswered; }

        std::deque<Waiting> requests;
        Pace pace;
        qint64 taken = 0; ///< Requests that were ever in flight.
        bool isTaken = false; ///< A batch is in flight, with this many of the event's requests:
        int inFlight = 0;
        Time takenAt{};
        std::shared_ptr<std::atomic<int>> unanswered = std::make_shared<std::atomic<int>>(0);
        int readyAhead = 0; ///< Requests of other ready events when this one became ready.
        Time readySince{}; ///< When it became ready.
    };

    bool isLate(const Queue &queue, const Waiting &waiting, Time now) const;
    /// Moves requests that should no longer be served from @p queue to @p late.
    void dropLate(Queue &queue, std::vector<DeskRequest> &late, Time now);
    void becomeReady(const QUuid &event, Queue &queue, Time now);
    void takeFrom(Queue &queue, QList<DeskRequest> &requests, Time now);

    const DeskSettings &m_settings;
    std::map<QUuid, Queue> m_queues;
    std::deque<QUuid> m_ready; ///< Events with requests but no batch in flight, in order.
    std::list<Flight> m_flights;
    Pace m_pace; ///< For the time that ready events wait for a writer.
    int m_waiting = 0;
    int m_readyWaiting = 0; ///< Those of m_waiting whose event is ready.
};

} // namespace Evently
