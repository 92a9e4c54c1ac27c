// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/databaseerror.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace Evently {

/// Keeps the log readable when the same failure occurs a thousand times a minute: it is logged
/// once, and again after a pause, with the number of times it occurred in between. Any thread.
class LogThrottle
{
    Q_DISABLE_COPY_MOVE(LogThrottle)

public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds pause{10};

    LogThrottle() = default;

    /// The text to log about @p error; nothing if it would only repeat what was just logged. Our
    /// own bugs (DatabaseError::Kind::Impossible) are logged each time.
    std::optional<std::string> words(const DatabaseError &error,
                                     Time now = std::chrono::steady_clock::now());
    /// The same for any other message: @p kind groups texts that count as repetitions of each
    /// other.
    std::optional<std::string> words(const QString &kind, const std::string &text,
                                     Time now = std::chrono::steady_clock::now());

private:
    struct Said
    {
        Time at;
        int keptBack = 0; ///< Number of suppressed messages since then.
    };

    std::mutex m_mutex;
    std::map<QString, Said> m_said; ///< By SQLSTATE or another kind; there are only a few.
};

} // namespace Evently
