// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/benchmarks/load/connection.h"
#include "tests/benchmarks/load/report.h"
#include "tests/benchmarks/load/workload.h"

#include <ctime>
#include <deque>
#include <memory>

namespace Evently::Load {

/// The parameters of a run.
struct Plan
{
    std::uint16_t port = 3000;
    int connections = 64;
    double rate =
            0; ///< Requests a second, whatever the server does; 0: each when the last is answered.
    double seconds = 10; ///< How long requests are started.
    double warmUp = 0; ///< Seconds before that, which aren't recorded.
    std::uint64_t requestsMax = 0; ///< Ends the run early; 0: no limit.
    double patience = 10; ///< Seconds to wait for outstanding answers at the end.
};

/// Runs a workload over keep-alive connections, on one thread.
///
/// With a rate, a request's time counts from the moment when it was due, even if no connection was
/// free to send it then. Otherwise the delays that a slow server causes before sending would be
/// missing from the figures ("coordinated omission").
class Load
{
public:
    Load(const Plan &plan, const Workload &workload);
    ~Load();
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

    void run();

    const Report &report() const { return m_report; }
    std::uint64_t begun() const { return m_begun; } ///< Requests, including the warm-up.
    double seconds() const; ///< The period of the recorded requests.

private:
    bool mayBegin(Clock::time_point now) const;
    Clock::time_point dueAt(std::uint64_t number) const;
    void begin(Connection &connection, Clock::time_point since);
    void beginDue(Clock::time_point now);
    timespec timeToWait(Clock::time_point now) const;
    void finish(Connection &connection);
    void lose(Connection &connection);
    bool isRecorded(const Connection::Request &request) const;

    const Plan m_plan;
    const Workload &m_workload;
    Report m_report;
    const int m_epoll;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::deque<Connection *> m_free;
    std::string m_request; ///< A buffer, so that writing a request doesn't allocate.

    std::uint64_t m_begun = 0;
    Clock::time_point m_start{}; ///< Of the warm-up.
    Clock::time_point m_recordFrom{};
    Clock::time_point m_end{}; ///< When to stop starting requests.
    Clock::time_point m_last{}; ///< The last answer.
};

} // namespace Evently::Load
