// SPDX-License-Identifier: GPL-3.0-only
#include "server/jobs/housekeeping.h"

#include "models/desk/batch/idempotencykeys.h"
#include "models/tables/enteredfrom.h"
#include "models/tables/readiness.h"

using namespace std::chrono_literals;

namespace Evently {

static constexpr auto pause = 60s;

Housekeeping::Housekeeping(Workers &writers)
    : m_writers(writers)
    , m_thread([this] { keep(); })
{
}

Housekeeping::~Housekeeping()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Housekeeping::keep()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, pause, [this] { return m_ending; }))
        clearOnce();
}

void Housekeeping::clearOnce()
{
    const bool taken = m_writers.post({.run = [](Session &session) {
        try {
            // Repeats until everything is deleted, because the desk may store thousands of keys a
            // second.
            const auto forget = [](Transaction &tx) -> Result<int> {
                return IdempotencyKeys::forgetOld(tx);
            };
            while (*session.transact(forget) > 0) { }
            const auto forgetEntries = [](Transaction &tx) -> Result<int> {
                return EnteredFrom(tx).forgetOld();
            };
            while (*session.transact(forgetEntries) > 0) { }
            const auto forgotten = session.transact(
                    [](Transaction &tx) -> Result<int> { return Readiness(tx).forgetOld(); });
            Q_UNUSED(forgotten);
        } catch (const DatabaseError &) {
            // It will be tried again next time.
        }
    }});
    Q_UNUSED(taken); // If the queue is full, cleaning up can wait.
}

} // namespace Evently
