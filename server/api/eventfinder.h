// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "server/api/route.h"

#include <QCache>

#include <mutex>

namespace Evently {

/// Finds the event that a booking or a waitlist entry belongs to. That never changes, so results
/// are cached, up to a maximum number. Any thread.
class EventFinder
{
    Q_DISABLE_COPY_MOVE(EventFinder)

public:
    explicit EventFinder(int roomFor = 100'000);

    /// The cached result for @p target; an event needs no lookup.
    std::optional<Found> recall(const Target &target) const;

    /// Queries the database and caches the result. @return NotFound if @p target doesn't exist.
    Result<Found> lookUp(const Target &target, Transaction &tx);

    static Problem notFound(const Target &target);

private:
    mutable std::mutex m_mutex;
    mutable QCache<QString, Found> m_known;
};

} // namespace Evently
