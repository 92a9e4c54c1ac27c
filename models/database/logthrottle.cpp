// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/logthrottle.h"

namespace Evently {

std::optional<std::string> LogThrottle::words(const DatabaseError &error, Time now)
{
    if (error.kind() == DatabaseError::Kind::Impossible)
        return error.what();
    return words(error.sqlState(), error.what(), now);
}

std::optional<std::string> LogThrottle::words(const QString &kind, const std::string &text,
                                              Time now)
{
    const std::scoped_lock lock(m_mutex);
    const auto [said, isNew] = m_said.try_emplace(kind, Said{now});
    if (isNew)
        return text;
    if (now - said->second.at < pause) {
        ++said->second.keptBack;
        return {};
    }
    const int keptBack = said->second.keptBack;
    said->second = {now};
    if (keptBack == 0)
        return text;
    return text + " (and " + std::to_string(keptBack) + " times before)";
}

} // namespace Evently
