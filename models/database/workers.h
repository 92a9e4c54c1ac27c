// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/sessions.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace Evently {

/// Threads for database work, each with its own session, and a watchdog thread that makes sure a
/// caller whose job can't finish is told in time.
class Workers
{
    Q_DISABLE_COPY_MOVE(Workers)

public:
    enum class Late {
        NotBegun, ///< The deadline passed in the queue: the job won't run.
        Unfinished, ///< The job has begun, but the database hasn't answered for a long time.
    };

    struct Job
    {
        /// Runs on a worker's thread. Must not throw.
        std::function<void(Session &)> run;
        std::chrono::steady_clock::time_point deadline =
                std::chrono::steady_clock::time_point::max();
        /// Called if the job is late; on the watchdog's thread, possibly while run() is still
        /// running.
        std::function<void(Late)> late{};
    };

    /// At most @p waitingMax jobs may wait; further ones are refused.
    Workers(const ConnectionInfo &info, Session::Purpose purpose, int threads, int waitingMax,
            std::shared_ptr<Circuit> circuit = {});
    ~Workers(); ///< Finishes the posted jobs, then ends the threads.

    /// Hands @p job to a worker; any thread. @return false if too many jobs are waiting.
    [[nodiscard]] bool post(Job job);
    int waiting() const;

private:
    using Time = std::chrono::steady_clock::time_point;

    void work(const ConnectionInfo &info, Session::Purpose purpose);
    void watch();
    std::vector<std::function<void()>> takeLate(Time now);

    const std::shared_ptr<Circuit> m_circuit;
    const int m_waitingMax;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_watchWake;
    std::deque<Job> m_jobs;
    std::list<Job> m_running;
    bool m_ending = false;
    bool m_over = false;
    Sessions m_sessions;
    std::vector<std::thread> m_threads;
    std::thread m_watch;
};

} // namespace Evently
