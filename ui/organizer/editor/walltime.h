// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QDateTime>
#include <QList>

namespace Evently {

/// The local time in @p zone at @p instant, as a date and time without a zone (stored as UTC, so
/// that it can be used for arithmetic).
QDateTime wallAt(Instant instant, const QString &zone);

/// The moments when clocks in @p zone show @p wall: usually one; two where clocks go back, the
/// earlier first; none where they jump forward.
QList<Instant> instantsAt(const QDateTime &wall, const QString &zone);

/// The same with a decision: the first of two, and if there is none, later by the length of the
/// jump.
Instant instantAt(const QDateTime &wall, const QString &zone);

/// @p instant shifted by the same local time as from @p before to @p after: a deadline at 18:00 on
/// the day before stays at 18:00 on the day before.
Instant movedAlong(Instant instant, const QDateTime &before, const QDateTime &after,
                   const QString &zone);

/// The local time just after the jump that skips @p wall.
QDateTime afterGap(const QDateTime &wall, const QString &zone);

} // namespace Evently
