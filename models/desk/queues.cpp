// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/queues.h"

namespace Evently {

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

/// An event with thousands of bookings is cancelled in one transaction that may take its time.
static constexpr std::chrono::seconds longWork{60};

QueueTicket::QueueTicket(Errand &errand, std::shared_ptr<std::atomic<int>> unanswered)
    : m_deadline(errand.deadline + (mayTakeLong(errand.command) ? longWork : longWork * 0))
    , m_done(std::move(errand.done))
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

bool Queues::admits(const Errand &errand, Time now)
{
    const Urgency urgency = urgencyOf(errand.command);
    // Who gives seats back or settles a hold still finds room when those who want more don't.
    const int reserve = urgency == Urgency::Wanting ? 0 : m_settings.waitingMax / 3;
    if (m_waiting >= m_settings.waitingMax + reserve)
        return false;
    if (const auto found = m_queues.find(errand.eventId); found != m_queues.end()) {
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

bool Queues::add(Errand errand, Time now)
{
    const QUuid event = errand.eventId;
    Queue &queue = m_queues.try_emplace(event, m_settings).first->second;
    queue.errands.push_back(
            {std::move(errand), queue.ahead(), queue.taken - *queue.unanswered, now});
    ++m_waiting;
    if (queue.isTaken)
        return false;
    ++m_readyWaiting;
    if (queue.errands.size() > 1)
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

Queues::FlightPtr Queues::take(QList<Errand> &errands, std::vector<Errand> &late, Time now)
{
    const auto flight = m_flights.emplace(m_flights.end());
    while (!m_ready.empty() && errands.size() < m_settings.batchMax) {
        const QUuid event = m_ready.front();
        Queue &queue = m_queues.find(event)->second;
        dropLate(queue, late, now);
        if (queue.errands.empty()) {
            m_ready.pop_front();
            continue; // takeLate() sees to what is left of it.
        }
        const bool takesLong = mayTakeLong(queue.errands.front().errand.command);
        if (takesLong && !errands.isEmpty())
            break;
        m_ready.pop_front();
        m_readyWaiting -= int(queue.errands.size());
        m_pace.note(queue.readyAhead, now - queue.readySince, now);
        const auto [since, answeredBefore] =
                std::pair(queue.errands.front().since, queue.errands.front().answeredBefore);
        takeFrom(queue, errands, now);
        flight->events << Flight::FromEvent{event, since, queue.taken - answeredBefore};
        if (takesLong)
            break;
    }
    for (Errand &errand : errands) {
        const auto ticket = std::make_shared<QueueTicket>(
                errand, m_queues.find(errand.eventId)->second.unanswered);
        errand.done = [ticket](const Result<Answer> &result) { ticket->answer(result); };
        flight->tickets.push_back(ticket);
    }
    return flight;
}

void Queues::takeFrom(Queue &queue, QList<Errand> &errands, Time now)
{
    queue.isTaken = true;
    queue.takenAt = now;
    while (!queue.errands.empty() && errands.size() < m_settings.batchMax) {
        const bool standsAlone = isAlone(queue.errands.front().errand.command);
        if (standsAlone && queue.inFlight > 0)
            break;
        errands << std::move(queue.errands.front().errand);
        queue.errands.pop_front();
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
        if (queue.errands.empty()) {
            if (!queue.pace.remembers(now))
                m_queues.erase(found);
            continue;
        }
        m_readyWaiting += int(queue.errands.size());
        becomeReady(event, queue, now);
        ++ready;
    }
    m_flights.erase(flight);
    return ready;
}

bool Queues::isLate(const Queue &queue, const Waiting &waiting, Time now) const
{
    return waiting.errand.deadline < now
            || queue.pace.givesUp(waiting.ahead, urgencyOf(waiting.errand.command),
                                  now - waiting.since, now);
}

void Queues::dropLate(Queue &queue, std::vector<Errand> &late, Time now)
{
    const auto gone = std::erase_if(queue.errands, [&](Waiting &waiting) {
        if (!isLate(queue, waiting, now))
            return false;
        late.push_back(std::move(waiting.errand));
        return true;
    });
    m_waiting -= int(gone);
    if (!queue.isTaken)
        m_readyWaiting -= int(gone);
}

std::vector<Errand> Queues::takeLate(Time now)
{
    std::vector<Errand> late;
    for (auto found = m_queues.begin(); found != m_queues.end();) {
        Queue &queue = found->second;
        if (!queue.errands.empty()) {
            const Waiting &first = queue.errands.front();
            if (now - first.since > m_settings.target)
                queue.pace.note(int(queue.taken - queue.inFlight - first.answeredBefore),
                                now - first.since, now);
        }
        dropLate(queue, late, now);
        const bool isOver = queue.errands.empty() && !queue.isTaken;
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

std::vector<Errand> Queues::takeAll()
{
    std::vector<Errand> all;
    for (auto &[event, queue] : m_queues) {
        for (Waiting &waiting : queue.errands)
            all.push_back(std::move(waiting.errand));
        queue.errands.clear();
    }
    m_ready.clear();
    m_waiting = m_readyWaiting = 0;
    return all;
}

} // namespace Evently
