// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QDate>

namespace Evently {

/// Whether @p name is a time zone of the IANA database, such as "Europe/Berlin". Its older names
/// ("US/Eastern") count too. Any thread.
bool isZone(QStringView name);

/// The local date at @p instant in @p zone, which must be valid by isZone(). Any thread.
QDate localDate(Instant instant, const QString &zone);

/// The local time at @p instant in @p zone, such as "14:05". Any thread.
QString localTime(Instant instant, const QString &zone);

/// A local date and time without a zone.
using WallTime = std::chrono::local_time<std::chrono::milliseconds>;

/// The local date and time at @p instant in @p zone. Any thread.
WallTime wallTime(Instant instant, const QString &zone);

/// The moment when the local time in @p zone is @p wall; the first one if it occurs twice. If
/// clocks skip it, the result is later by as much as they jump: 02:30 becomes 03:30. Any thread.
Instant instantOf(WallTime wall, const QString &zone);

/// The second moment when the local time is @p wall, if it occurs twice. Any thread.
std::optional<Instant> secondInstantOf(WallTime wall, const QString &zone);

/// When @p date begins in @p zone: usually at midnight, later where clocks skip midnight. A date
/// that the zone skipped begins when the next one does. Any thread.
Instant startOfDay(QDate date, const QString &zone);

} // namespace Evently
