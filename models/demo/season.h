// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/values/change.h"
#include "models/values/instant.h"
#include "models/values/result.h"

#include <functional>

namespace Evently {

/// A season to look at: dozens of events with a year of sales behind and months before them.
struct DemoSeason
{
    quint64 seed = 1; ///< The same one makes the same season, relative to now.
    Instant now{};
    QUuid organizer{}; ///< Who sells at the desk; null when nobody is known.
};

struct DemoFigures
{
    int events = 0;
    qint64 bookings = 0;
    int users = 0;
    QList<Change> changes{}; ///< What those hear who listen.
};

/// Hears after each event how many are done, on the caller's thread; false ends the work.
using DemoProgress = std::function<bool(int done, int total)>;

/// Writes @p season in one transaction, so there is all of it or nothing. Takes some seconds;
/// @p session must have the time (Session::Purpose::Owner) and may be the runtime role's.
/// @return NotEmpty when there is an event already or another season is being made; Overloaded
/// when @p progress ended it.
/// @throws DatabaseError
Result<DemoFigures> makeDemo(Session &session, const DemoSeason &season,
                             const DemoProgress &progress);

} // namespace Evently
