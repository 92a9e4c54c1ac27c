// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"
#include "models/demo/season.h"
#include "models/values/change.h"
#include "models/values/demostep.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace Evently {

/// Creates a demo season on its own thread, one at a time. If it doesn't complete, nothing of it is
/// kept.
class DemoRun
{
    Q_DISABLE_COPY_MOVE(DemoRun)

public:
    struct Listener
    {
        std::function<void(const DemoStep &)> step; ///< On the run's thread.
        std::function<void(const QList<Change> &)> changed; ///< The same; before the last step.
    };

    DemoRun(const ConnectionInfo &database, Listener listener);
    ~DemoRun(); ///< Stops it.

    /// Starts; any thread. @return false if one is being created already, or after stop().
    bool begin(const DemoSeason &season);
    /// Cancels the current run, which leaves nothing behind, and prevents further runs.
    void stop();

private:
    void run(const DemoSeason &season);

    const ConnectionInfo m_database;
    const Listener m_listener;
    std::atomic<bool> m_isRunning = false;
    std::atomic<bool> m_isStopped = false;
    std::mutex m_mutex; ///< Protects the thread.
    std::thread m_thread;
};

} // namespace Evently
