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

/// The promise to answer a request, kept once: by its batch, or by whoever lost patience first.
class QueueTicket
{
    Q_DISABLE_COPY_MOVE(QueueTicket)

public:
    /// Takes the done() of @p request over; it then answers through this. @p unanswered is how many
    /// of its event's requests in flight are not answered yet.
    QueueTicket(DeskRequest &request, std::shared_ptr<std::atomic<int>> unanswered);

    void answer(const Result<Answer> &result); ///< Any thread; what comes second is dropped.
    std::chrono::steady_clock::time_point deadline() const { return m_deadline; }

private:
    const std::chrono::steady_clock::time_point m_deadline;
    const std::function<void(Result<Answer>)> m_done;
    const std::shared_ptr<std::atomic<int>> m_unanswered;
    std::atomic<bool> m_isAnswered = false;
};

/// DeskRequests whose batch has been taken from the queues, until giveBack().
struct Flight
{
    struct FromEvent
    {
        QUuid event;
        std::chrono::steady_clock::time_point since{}; ///< The one who waited longest came then,
        qint64 served = 0; ///< and so many are served by when it is.
    };
    QList<FromEvent> events;
    std::vector<std::shared_ptr<QueueTicket>> tickets;
};

/// What waits for the desk, an event's requests behind each other, and who may still join.
/// Belongs to the desk, under its lock.
class Queues
{
    Q_DISABLE_COPY_MOVE(Queues)

public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Queues(const DeskSettings &settings);

    /// Whether @p request would be served soon enough, seen from its event's queue and all queues.
    bool admits(const DeskRequest &request, Time now);
    /// Puts @p request at the end of its queue. @return whether a writer has something new to do.
    bool add(DeskRequest request, Time now);

    bool isAnyReady() const { return !m_ready.empty(); }
    bool isIdle() const { return m_waiting == 0 && m_flights.empty(); }
    int waiting() const { return m_waiting; }
    int inFlight() const { return int(m_flights.size()); }

    using FlightPtr = std::list<Flight>::iterator;
    /// Takes up to a batch of what waits, from as many events as that needs, into @p requests, and
    /// what it finds too late to be served into @p late; no other batch of these events is taken
    /// until giveBack(). Something must be ready.
    FlightPtr take(QList<DeskRequest> &requests, std::vector<DeskRequest> &late, Time now);
    /// The batch is done. @return how many of its events have more to do.
    int giveBack(FlightPtr flight, Time now);

    /// Removes what has waited past its deadline, or longer than a crowd lets anybody wait.
    std::vector<DeskRequest> takeLate(Time now);
    /// The tickets of what is in flight and should have been answered by now.
    std::vector<std::shared_ptr<QueueTicket>> overdue(Time now) const;
    std::vector<DeskRequest> takeAll();

private:
    struct Waiting
    {
        DeskRequest request;
        int ahead;
        qint64 answeredBefore; ///< Of the event's requests, when this one came,
        Time since; ///< which was then.
    };
    struct Queue
    {
        explicit Queue(const DeskSettings &settings)
            : pace(settings.target)
        {
        }

        /// Who has his answer may be back before giveBack(), so his request counts no more.
        int ahead() const { return int(requests.size()) + *unanswered; }

        std::deque<Waiting> requests;
        Pace pace;
        qint64 taken = 0; ///< DeskRequests that ever were in flight.
        bool isTaken = false; ///< A batch is in flight, with so many of the event's requests:
        int inFlight = 0;
        Time takenAt{};
        std::shared_ptr<std::atomic<int>> unanswered = std::make_shared<std::atomic<int>>(0);
        int readyAhead = 0; ///< DeskRequests of ready events when this one became ready,
        Time readySince{}; ///< and when that was.
    };

    bool isLate(const Queue &queue, const Waiting &waiting, Time now) const;
    /// Moves what need not be served any more from @p queue to @p late.
    void dropLate(Queue &queue, std::vector<DeskRequest> &late, Time now);
    void becomeReady(const QUuid &event, Queue &queue, Time now);
    void takeFrom(Queue &queue, QList<DeskRequest> &requests, Time now);

    const DeskSettings &m_settings;
    std::map<QUuid, Queue> m_queues;
    std::deque<QUuid> m_ready; ///< Events with requests and without a batch in flight, in turn.
    std::list<Flight> m_flights;
    Pace m_pace; ///< Of how long ready events wait for a writer.
    int m_waiting = 0;
    int m_readyWaiting = 0; ///< Of these, those whose event is ready.
};

} // namespace Evently
