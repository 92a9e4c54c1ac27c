// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/load/load.h"

#include <algorithm>

#include <sys/epoll.h>
#include <unistd.h>

namespace Evently::Load {

static Clock::duration span(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

Load::Load(const Plan &plan, const Workload &workload)
    : m_plan(plan)
    , m_workload(workload)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (int i = 0; i < plan.connections; ++i) {
        m_connections.push_back(std::make_unique<Connection>(plan.port, m_epoll));
        m_free.push_back(m_connections.back().get());
    }
}

Load::~Load()
{
    m_connections.clear();
    ::close(m_epoll);
}

bool Load::mayBegin(Clock::time_point now) const
{
    return now < m_end && (m_plan.requestsMax == 0 || m_begun < m_plan.requestsMax);
}

Clock::time_point Load::dueAt(std::uint64_t number) const
{
    return m_start + span(double(number) / m_plan.rate);
}

void Load::begin(Connection &connection, Clock::time_point since)
{
    m_workload.write(m_begun, m_request);
    connection.send({m_begun++, since}, m_request);
}

/// Starts the requests that are due, as far as connections are free.
void Load::beginDue(Clock::time_point now)
{
    while (!m_free.empty() && mayBegin(now)) {
        const Clock::time_point since = m_plan.rate > 0 ? dueAt(m_begun) : now;
        if (since > now)
            return;
        Connection &connection = *m_free.front();
        m_free.pop_front();
        begin(connection, since);
    }
}

/// The time until the next request is due, limited because the run has an end.
timespec Load::timeToWait(Clock::time_point now) const
{
    std::chrono::nanoseconds wait = std::chrono::milliseconds(100);
    if (m_plan.rate > 0 && !m_free.empty() && mayBegin(now))
        wait = std::clamp<std::chrono::nanoseconds>(dueAt(m_begun) - now, {}, wait);
    return {.tv_sec = 0, .tv_nsec = wait.count()};
}

bool Load::isRecorded(const Connection::Request &request) const
{
    return request.since >= m_recordFrom;
}

void Load::finish(Connection &connection)
{
    m_last = Clock::now();
    const Connection::Request request = connection.request();
    if (isRecorded(request))
        m_report.record(m_workload.nameOf(request.number), connection.reply(),
                        m_last - request.since);
    if (connection.reply().isLast)
        connection.reconnect();
    m_free.push_back(&connection);
}

/// A server may close a connection between two requests; only closing it instead of answering is
/// counted.
void Load::lose(Connection &connection)
{
    const bool wasBusy = connection.isBusy();
    if (wasBusy && isRecorded(connection.request()))
        m_report.recordLost(m_workload.nameOf(connection.request().number));
    connection.reconnect();
    if (wasBusy)
        m_free.push_back(&connection);
}

void Load::run()
{
    m_start = Clock::now();
    m_recordFrom = m_start + span(m_plan.warmUp);
    m_end = m_recordFrom + span(m_plan.seconds);
    const Clock::time_point giveUp = m_end + span(m_plan.patience);

    std::vector<epoll_event> events(1024);
    for (Clock::time_point now = m_start; now < giveUp; now = Clock::now()) {
        beginDue(now);
        if (!mayBegin(now) && m_free.size() == m_connections.size())
            return;
        const timespec wait = timeToWait(now);
        const int ready =
                ::epoll_pwait2(m_epoll, events.data(), int(events.size()), &wait, nullptr);
        for (int i = 0; i < ready; ++i) {
            auto &connection = *static_cast<Connection *>(events[std::size_t(i)].data.ptr);
            switch (connection.advance()) {
            case Connection::Progress::None: break;
            case Connection::Progress::Answered: finish(connection); break;
            case Connection::Progress::Lost: lose(connection); break;
            }
        }
    }
    for (const auto &connection : m_connections) {
        if (connection->isBusy() && isRecorded(connection->request()))
            m_report.recordLost(m_workload.nameOf(connection->request().number));
    }
}

double Load::seconds() const
{
    const Clock::time_point end = m_plan.requestsMax > 0 ? std::min(m_last, m_end) : m_end;
    return std::chrono::duration<double>(end - m_recordFrom).count();
}

} // namespace Evently::Load
