// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/sessions.h"

#include <QUuid>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace Evently {

/// Looks for events where something is due (holds, offers, the end) and submits a Tick for them to
/// the desk. Has its own thread.
class Sweeper
{
    Q_DISABLE_COPY_MOVE(Sweeper)

public:
    using Tick = std::function<void(const QUuid &eventId)>;

    Sweeper(const ConnectionInfo &info, std::chrono::milliseconds interval, Tick tick,
            Sessions &sessions, std::shared_ptr<Circuit> circuit);
    ~Sweeper();

private:
    void sweep(const ConnectionInfo &info);
    bool pause(); ///< @return false when it is time to end.

    const std::chrono::milliseconds m_interval;
    const Tick m_tick;
    Sessions &m_sessions;
    const std::shared_ptr<Circuit> m_circuit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace Evently
