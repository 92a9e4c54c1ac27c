// SPDX-License-Identifier: GPL-3.0-only
#include "models/workers.h"

namespace Evently {

Workers::Workers(const ConnectionInfo &info, Session::Purpose purpose, int threads, int waitingMax)
    : m_waitingMax(waitingMax)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this, info, purpose] { work(info, purpose); });
}

Workers::~Workers()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool Workers::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending || int(m_jobs.size()) >= m_waitingMax)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

int Workers::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return int(m_jobs.size());
}

void Workers::work(const ConnectionInfo &info, Session::Purpose purpose)
{
    Session session(info, purpose);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(session);
        lock.lock();
    }
}

} // namespace Evently
