// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/session.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace Evently {

/// Threads that wait for database work, each with a session of its own.
class Workers
{
    Q_DISABLE_COPY_MOVE(Workers)

public:
    /// Runs on a worker's thread. Must not throw.
    using Job = std::function<void(Session &)>;

    /// @p waitingMax jobs may wait; more are refused.
    Workers(const ConnectionInfo &info, Session::Purpose purpose, int threads, int waitingMax);
    ~Workers(); ///< Finishes what was posted, then ends the threads.

    /// Hands @p job to a worker; any thread. @return false when too much waits already.
    [[nodiscard]] bool post(Job job);
    int waiting() const;

private:
    void work(const ConnectionInfo &info, Session::Purpose purpose);

    const int m_waitingMax;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace Evently
