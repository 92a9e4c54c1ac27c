// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/connectioninfo.h"
#include "models/values/change.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace Evently {

/// Hears what all processes of the database notify, on a thread and a connection of its own.
///
/// A listening connection dies silently, so it is asked something several times a second; when it
/// was lost another is made, and whoever listens is told that news may have been missed.
class ChangeListener
{
    Q_DISABLE_COPY_MOVE(ChangeListener)

public:
    struct Listener
    {
        std::function<void(const QList<Change> &)> changed; ///< What arrived together.
        std::function<void()> missed; ///< Also after the first connection.
        std::function<void()> lost; ///< From now until missed(), nothing is heard.
        /// Whatever was notified before this time has been told. Several times a second, while the
        /// database answers.
        std::function<void(std::chrono::steady_clock::time_point)> heardUpTo{};
    };

    /// Calls @p listener on the listener's thread, from now until the end.
    ChangeListener(const ConnectionInfo &info, Listener listener);
    ~ChangeListener();

    int reconnections() const { return m_reconnections; } ///< Any thread.

    static constexpr std::chrono::milliseconds pulse{250}; ///< Between two questions.

private:
    void listen();
    void hear();
    void tell(const QList<Change> &changes) const;

    const ConnectionInfo m_info;
    const Listener m_listener;
    std::atomic<int> m_reconnections{-1};
    int m_wakeup[2]; ///< A pipe whose end says that it is time to go.
    std::thread m_thread;
};

} // namespace Evently
