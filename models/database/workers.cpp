// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/workers.h"

using namespace std::chrono_literals;

namespace Evently {

static constexpr auto watchEvery = 100ms;
/// A running job may exceed its deadline by this much. In this time a stuck session is cut off, and
/// its failure tells the caller more than a timeout would.
static constexpr auto grace = 3s;

Workers::Workers(const ConnectionInfo &info, Session::Purpose purpose, int threads, int waitingMax,
                 std::shared_ptr<Circuit> circuit)
    : m_circuit(std::move(circuit))
    , m_waitingMax(waitingMax)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this, info, purpose] { work(info, purpose); });
    m_watch = std::thread([this] { watch(); });
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
    {
        const std::scoped_lock lock(m_mutex);
        m_over = true;
    }
    m_watchWake.notify_all();
    m_watch.join();
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
    Session session(info, purpose, m_circuit);
    const Sessions::Entry entry(m_sessions, session);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        m_running.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
        const auto job = std::prev(m_running.end());
        const auto run = std::move(job->run);
        lock.unlock();
        run(session);
        lock.lock();
        m_running.erase(job);
    }
}

void Workers::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_watchWake.wait_for(lock, watchEvery, [this] { return m_over; })) {
        const auto late = takeLate(std::chrono::steady_clock::now());
        lock.unlock();
        for (const auto &tell : late)
            tell();
        m_sessions.cutOffStuck();
        lock.lock();
    }
}

/// The callbacks for jobs whose time is over; the caller holds the lock.
std::vector<std::function<void()>> Workers::takeLate(Time now)
{
    std::vector<std::function<void()>> late;
    std::erase_if(m_jobs, [&](Job &job) {
        if (!job.late || job.deadline >= now)
            return false;
        late.push_back([tell = std::move(job.late)] { tell(Late::NotBegun); });
        return true;
    });
    for (Job &job : m_running) {
        if (job.late && job.deadline < now - grace)
            late.push_back([tell = std::exchange(job.late, {})] { tell(Late::Unfinished); });
    }
    return late;
}

} // namespace Evently
