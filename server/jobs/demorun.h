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

/// Makes a demo season on a thread of its own, one at a time. It is all there at the end or not at
/// all.
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

    /// Begins; any thread. @return false when one is being made already, or the end has come.
    bool begin(const DemoSeason &season);
    /// Ends what is under way, without a trace, and lets nothing begin any more.
    void stop();

private:
    void run(const DemoSeason &season);

    const ConnectionInfo m_database;
    const Listener m_listener;
    std::atomic<bool> m_isRunning = false;
    std::atomic<bool> m_isStopped = false;
    std::mutex m_mutex; ///< For the thread.
    std::thread m_thread;
};

} // namespace Evently
