// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QDateTime>
#include <QList>

namespace Evently {

/// What the clock on the wall shows in @p zone at @p instant, as a date and time without a zone of
/// its own (in UTC, so that it can be counted with).
QDateTime wallAt(Instant instant, const QString &zone);

/// When the clock on the wall in @p zone shows @p wall: once as a rule, twice where the clock goes
/// back, the earlier first, and never where it jumps forward.
QList<Instant> instantsAt(const QDateTime &wall, const QString &zone);

/// The same decided: the first where there are two, and as much later as the clock jumps where
/// there is none.
Instant instantAt(const QDateTime &wall, const QString &zone);

/// @p instant moved so that the clock on the wall in @p zone is further by as much as from
/// @p before to @p after: a deadline at 18:00 on the eve stays at 18:00 on the eve.
Instant movedAlong(Instant instant, const QDateTime &before, const QDateTime &after,
                   const QString &zone);

/// The clock on the wall just after the jump that leaves out @p wall.
QDateTime afterGap(const QDateTime &wall, const QString &zone);

} // namespace Evently
