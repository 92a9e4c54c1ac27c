// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QDate>

namespace Evently {

/// Whether @p name is a time zone of the IANA database, such as "Europe/Berlin"; its older names
/// ("US/Eastern") count. Any thread.
bool isZone(QStringView name);

/// The date on the wall at @p instant in @p zone, which must be one by isZone(). Any thread.
QDate localDate(Instant instant, const QString &zone);

/// The time on the wall at @p instant in @p zone, such as "14:05". Any thread.
QString localTime(Instant instant, const QString &zone);

/// What a clock on the wall shows, wherever it hangs.
using WallTime = std::chrono::local_time<std::chrono::milliseconds>;

/// What the clock on the wall in @p zone shows at @p instant. Any thread.
WallTime wallTime(Instant instant, const QString &zone);

/// When the clock on the wall in @p zone shows @p wall: the first time, where it does so twice.
/// A time that it leaves out is as much later as it jumps: 02:30 is 03:30. Any thread.
Instant instantOf(WallTime wall, const QString &zone);

/// The second time that the clock shows @p wall, where it does so twice. Any thread.
std::optional<Instant> secondInstantOf(WallTime wall, const QString &zone);

/// When @p date begins in @p zone: usually midnight, later where the clock jumps over it. A date
/// that a zone left out begins when the next one does. Any thread.
Instant startOfDay(QDate date, const QString &zone);

} // namespace Evently
