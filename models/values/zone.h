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

/// When @p date begins in @p zone: usually midnight, later where the clock jumps over it. A date
/// that a zone left out begins when the next one does. Any thread.
Instant startOfDay(QDate date, const QString &zone);

} // namespace Evently
