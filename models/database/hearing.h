// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>

namespace Evently {

/// The time up to which all changes made by other processes are known to have been received. A
/// connection can die silently, so cached data is used only while the last proof of life is recent.
/// This way another process's change is visible within a second, even if the connection fails. Any
/// thread.
class Hearing
{
    Q_DISABLE_COPY_MOVE(Hearing)

public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::milliseconds believedFor{900};

    Hearing() = default;

    /// All changes before @p time have been received.
    void note(Time time) { m_upTo = time; }
    bool isUpToDate(Time now = std::chrono::steady_clock::now()) const
    {
        return now - m_upTo.load() <= believedFor;
    }

private:
    std::atomic<Time> m_upTo{};
};

} // namespace Evently
