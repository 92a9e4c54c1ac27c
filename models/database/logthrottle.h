// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/databaseerror.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace Evently {

/// Keeps a log readable while the same goes wrong a thousand times a minute: it is said once, and
/// again after a pause with how often it happened meanwhile. Any thread.
class LogThrottle
{
    Q_DISABLE_COPY_MOVE(LogThrottle)

public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds pause{10};

    LogThrottle() = default;

    /// What to log about @p error; nothing while it would only repeat what stands there already.
    /// A bug of ours (DatabaseError::Kind::Impossible) is told each time.
    std::optional<std::string> words(const DatabaseError &error,
                                     Time now = std::chrono::steady_clock::now());
    /// The same about anything: what to log of @p text, which is of @p kind as others are.
    std::optional<std::string> words(const QString &kind, const std::string &text,
                                     Time now = std::chrono::steady_clock::now());

private:
    struct Said
    {
        Time at;
        int keptBack = 0; ///< Since then.
    };

    std::mutex m_mutex;
    std::map<QString, Said> m_said; ///< By SQLSTATE or other kind, of which there are few.
};

} // namespace Evently
