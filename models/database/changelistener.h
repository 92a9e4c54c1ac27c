// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"
#include "models/values/change.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace Evently {

/// Listens for notifications from all processes of the database, on its own thread and connection.
///
/// A listening connection can die silently, so it is queried several times a second. If it is lost,
/// a new one is made and the listener is told that changes may have been missed.
class ChangeListener
{
    Q_DISABLE_COPY_MOVE(ChangeListener)

public:
    struct Listener
    {
        std::function<void(const QList<Change> &)> changed; ///< All changes that arrived together.
        std::function<void()> missed; ///< Changes may have been missed; also after connecting.
        std::function<void()> lost; ///< The connection is lost: no changes arrive until missed().
        /// All changes notified before this time have been passed on. Called several times a second
        /// while the database answers.
        std::function<void(std::chrono::steady_clock::time_point)> heardUpTo{};
    };

    /// Calls @p listener on the listener's thread, from now until destruction.
    ChangeListener(const ConnectionInfo &info, Listener listener);
    ~ChangeListener();

    int reconnections() const { return m_reconnections; } ///< Any thread.

    static constexpr std::chrono::milliseconds pulse{250}; ///< Interval of the queries.

private:
    void listen();
    void hear();
    void tell(const QList<Change> &changes) const;

    const ConnectionInfo m_info;
    const Listener m_listener;
    std::atomic<int> m_reconnections{-1};
    int m_wakeup[2]; ///< A pipe that is closed to end the thread.
    std::thread m_thread;
};

} // namespace Evently
