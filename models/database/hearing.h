// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>

namespace Evently {

/// Until when everything is known to have been heard that other processes changed. A connection may
/// fall silent without a word, so what is remembered is believed only as long as the last proof
/// that it is alive is fresh: another process's change is seen within a second (contract,
/// "freshness"), whatever becomes of the connection. Any thread.
class Hearing
{
    Q_DISABLE_COPY_MOVE(Hearing)

public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::milliseconds believedFor{900};

    Hearing() = default;

    /// What was changed before @p time has been heard.
    void note(Time time) { m_upTo = time; }
    bool isUpToDate(Time now = std::chrono::steady_clock::now()) const
    {
        return now - m_upTo.load() <= believedFor;
    }

private:
    std::atomic<Time> m_upTo{};
};

} // namespace Evently
