// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "server/api/route.h"

#include <QCache>

#include <mutex>

namespace Evently {

/// Finds the event that a booking or a waitlist entry belongs to. That never changes, so what was
/// looked up once is remembered, as far as there is room. Any thread.
class EventFinder
{
    Q_DISABLE_COPY_MOVE(EventFinder)

public:
    explicit EventFinder(int roomFor = 100'000);

    /// What is remembered about @p target; an event is its own.
    std::optional<Found> recall(const Target &target) const;

    /// Asks the database and remembers. @return NotFound when there is no such thing.
    Result<Found> lookUp(const Target &target, Transaction &tx);

    static Problem notFound(const Target &target);

private:
    mutable std::mutex m_mutex;
    mutable QCache<QString, Found> m_known;
};

} // namespace Evently
