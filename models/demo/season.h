// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/change.h"
#include "models/values/instant.h"
#include "models/values/result.h"

#include <functional>

namespace Evently {

/// A demo season: dozens of events with a year of past sales and months of upcoming ones.
struct DemoSeason
{
    quint64 seed = 1; ///< The same seed creates the same season, relative to now.
    Instant now{};
    QUuid organizer{}; ///< Who sells at the desk; null if there is no organizer.
};

struct DemoFigures
{
    int events = 0;
    qint64 bookings = 0;
    int users = 0;
    QList<Change> changes{}; ///< The changes to announce.
};

/// Called after each event with the number created so far, on the caller's thread. Returning false
/// stops the creation.
using DemoProgress = std::function<bool(int done, int total)>;

/// Writes @p season in one transaction, so either all of it exists or nothing. Takes several
/// seconds. @p session needs the time limits of Session::Purpose::Owner; its role may be the
/// runtime role.
/// @return NotEmpty if there are events already or another season is being created; Overloaded if
/// @p progress stopped it.
/// @throws DatabaseError
Result<DemoFigures> makeDemo(Session &session, const DemoSeason &season,
                             const DemoProgress &progress);

} // namespace Evently
