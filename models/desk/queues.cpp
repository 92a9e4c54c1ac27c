// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/queues.h"

namespace Evently {

/// These may touch every booking of an event and take long, so no other event shares their batch.
static bool mayTakeLong(const Command &command)
{
    return std::holds_alternative<Edit>(command) || std::holds_alternative<CancelEvent>(command);
}

/// Some commands concern an event as a whole and so share their transaction with no other request
/// for it.
static bool isAlone(const Command &command)
{
    return mayTakeLong(command) || std::holds_alternative<Tick>(command);
}

static Urgency urgencyOf(const Command &command)
{
    if (std::holds_alternative<Book>(command) || std::holds_alternative<Join>(command))
        return Urgency::Wanting;
    const bool settles = std::holds_alternative<Confirm>(command)
            || std::holds_alternative<Cancel>(command)
            || std::holds_alternative<AcceptOffer>(command)
            || std::holds_alternative<DeclineOffer>(command)
            || std::holds_alternative<Leave>(command);
    return settles ? Urgency::Settling : Urgency::Staff;
}

/// An event with thousands of bookings is cancelled in one transaction, which may take this long.
static constexpr std::chrono::seconds longWork{60};

QueueTicket::QueueTicket(DeskRequest &request, std::shared_ptr<std::atomic<int>> unanswered)
    : m_deadline(request.deadline + (mayTakeLong(request.command) ? longWork : longWork * 0))
    , m_done(std::move(request.done))
    , m_unanswered(std::move(unanswered))
{
    ++*m_unanswered;
}

void QueueTicket::answer(const Result<Answer> &result)
{
    if (m_isAnswered.exchange(true))
        return;
    --*m_unanswered;
    m_done(result);
}

Queues::Queues(const DeskSettings &settings)
    : m_settings(settings)
    , m_pace(settings.target / 2)
{
}

bool Queues::admits(const DeskRequest &request, Time now)
{
    const Urgency urgency = urgencyOf(request.command);
    // Requests that give seats back or settle a hold still find room when those for more seats
    // don't.
    const int reserve = urgency == Urgency::Wanting ? 0 : m_settings.waitingMax / 3;
    if (m_waiting >= m_settings.waitingMax + reserve)
        return false;
    if (const auto found = m_queues.find(request.eventId); found != m_queues.end()) {
        Queue &queue = found->second;
        const bool comesInTime = !queue.isTaken
                || queue.pace.admitsDuring(queue.inFlight, now - queue.takenAt, urgency, now);
        if (!comesInTime || !queue.pace.admits(queue.ahead(), urgency)) {
            queue.pace.noteRefusal(now);
            return false;
        }
    }
    const bool isAdmitted = m_pace.admits(m_readyWaiting, urgency);
    if (!isAdmitted)
        m_pace.noteRefusal(now);
    return isAdmitted;
}

bool Queues::add(DeskRequest request, Time now)
{
    const QUuid event = request.eventId;
    Queue &queue = m_queues.try_emplace(event, m_settings).first->second;
    queue.requests.push_back(
            {std::move(request), queue.ahead(), queue.taken - *queue.unanswered, now});
    ++m_waiting;
    if (queue.isTaken)
        return false;
    ++m_readyWaiting;
    if (queue.requests.size() > 1)
        return false;
    becomeReady(event, queue, now);
    return true;
}

void Queues::becomeReady(const QUuid &event, Queue &queue, Time now)
{
    queue.readyAhead = m_readyWaiting;
    queue.readySince = now;
    m_ready.push_back(event);
}

Queues::FlightPtr Queues::take(QList<DeskRequest> &requests, std::vector<DeskRequest> &late,
                               Time now)
{
    const auto flight = m_flights.emplace(m_flights.end());
    while (!m_ready.empty() && requests.size() < m_settings.batchMax) {
        const QUuid event = m_ready.front();
        Queue &queue = m_queues.find(event)->second;
        dropLate(queue, late, now);
        if (queue.requests.empty()) {
            m_ready.pop_front();
            continue; // takeLate() handles the rest of it.
        }
        const bool takesLong = mayTakeLong(queue.requests.front().request.command);
        if (takesLong && !requests.isEmpty())
            break;
        m_ready.pop_front();
        m_readyWaiting -= int(queue.requests.size());
        m_pace.note(queue.readyAhead, now - queue.readySince, now);
        const auto [since, answeredBefore] =
                std::pair(queue.requests.front().since, queue.requests.front().answeredBefore);
        takeFrom(queue, requests, now);
        flight->events << Flight::FromEvent{event, since, queue.taken - answeredBefore};
        if (takesLong)
            break;
    }
    for (DeskRequest &request : requests) {
        const auto ticket = std::make_shared<QueueTicket>(
                request, m_queues.find(request.eventId)->second.unanswered);
        request.done = [ticket](const Result<Answer> &result) { ticket->answer(result); };
        flight->tickets.push_back(ticket);
    }
    return flight;
}

void Queues::takeFrom(Queue &queue, QList<DeskRequest> &requests, Time now)
{
    queue.isTaken = true;
    queue.takenAt = now;
    while (!queue.requests.empty() && requests.size() < m_settings.batchMax) {
        const bool standsAlone = isAlone(queue.requests.front().request.command);
        if (standsAlone && queue.inFlight > 0)
            break;
        requests << std::move(queue.requests.front().request);
        queue.requests.pop_front();
        --m_waiting;
        ++queue.inFlight;
        ++queue.taken;
        if (standsAlone)
            break;
    }
}

int Queues::giveBack(FlightPtr flight, Time now)
{
    int ready = 0;
    for (const auto &[event, since, served] : flight->events) {
        const auto found = m_queues.find(event);
        Queue &queue = found->second;
        queue.pace.note(int(served), now - since, now);
        queue.pace.noteFlight(queue.inFlight, now - queue.takenAt);
        queue.isTaken = false;
        queue.inFlight = 0;
        if (queue.requests.empty()) {
            if (!queue.pace.remembers(now))
                m_queues.erase(found);
            continue;
        }
        m_readyWaiting += int(queue.requests.size());
        becomeReady(event, queue, now);
        ++ready;
    }
    m_flights.erase(flight);
    return ready;
}

bool Queues::isLate(const Queue &queue, const Waiting &waiting, Time now) const
{
    return waiting.request.deadline < now
            || queue.pace.givesUp(waiting.ahead, urgencyOf(waiting.request.command),
                                  now - waiting.since, now);
}

void Queues::dropLate(Queue &queue, std::vector<DeskRequest> &late, Time now)
{
    const auto gone = std::erase_if(queue.requests, [&](Waiting &waiting) {
        if (!isLate(queue, waiting, now))
            return false;
        late.push_back(std::move(waiting.request));
        return true;
    });
    m_waiting -= int(gone);
    if (!queue.isTaken)
        m_readyWaiting -= int(gone);
}

std::vector<DeskRequest> Queues::takeLate(Time now)
{
    std::vector<DeskRequest> late;
    for (auto found = m_queues.begin(); found != m_queues.end();) {
        Queue &queue = found->second;
        if (!queue.requests.empty()) {
            const Waiting &first = queue.requests.front();
            if (now - first.since > m_settings.target)
                queue.pace.note(int(queue.taken - queue.inFlight - first.answeredBefore),
                                now - first.since, now);
        }
        dropLate(queue, late, now);
        const bool isOver = queue.requests.empty() && !queue.isTaken;
        if (isOver)
            std::erase(m_ready, found->first);
        found = isOver && !queue.pace.remembers(now) ? m_queues.erase(found) : std::next(found);
    }
    return late;
}

std::vector<std::shared_ptr<QueueTicket>> Queues::overdue(Time now) const
{
    std::vector<std::shared_ptr<QueueTicket>> tickets;
    for (const Flight &flight : m_flights) {
        for (const auto &ticket : flight.tickets) {
            if (ticket->deadline() + m_settings.grace < now)
                tickets.push_back(ticket);
        }
    }
    return tickets;
}

std::vector<DeskRequest> Queues::takeAll()
{
    std::vector<DeskRequest> all;
    for (auto &[event, queue] : m_queues) {
        for (Waiting &waiting : queue.requests)
            all.push_back(std::move(waiting.request));
        queue.requests.clear();
    }
    m_ready.clear();
    m_waiting = m_readyWaiting = 0;
    return all;
}

} // namespace Evently
