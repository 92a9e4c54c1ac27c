// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/id.h"
#include "models/values/instant.h"
#include "server/api/part.h"

namespace Evently {

// The sort key of lists with the newest first: the creation time of a row, then its id.

inline QJsonArray newestKey(Instant createdAt, const QUuid &id)
{
    return {qint64(createdAt.time_since_epoch().count()), toText(id)};
}

/// Where a list continues after the row with the key @p after; nothing at the start of a list.
inline std::optional<std::pair<Instant, QUuid>> newestAfter(const QJsonArray &after)
{
    if (after.size() != 2)
        return {};
    return std::pair(Instant(std::chrono::milliseconds(after[0].toInteger())),
                     idFrom(after[1].toString()));
}

} // namespace Evently
