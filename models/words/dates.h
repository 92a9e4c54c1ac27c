// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QString>

class QDateTime;
class QTime;

namespace Evently {

// Dates and times in the user's language and locale. Plain text.

/// "Fri, 12 Jun 2026, 20:00" in the event's local time, with the zone's name if it isn't ours.
QString dateText(Instant instant, const QString &zone);

/// The time format of the user's locale: "20:15" or "8:15 PM", without seconds. Used by all
/// windows. A format for QLocale and for fields.
QString clockFormat();
QString clockText(const QTime &time);

/// The short name of the zone of @p moment at that time: "CET", "MEZ" in German, or "UTC+3" if it
/// has none.
QString zoneText(const QDateTime &moment);
/// Its offset from UTC: "UTC+02:00".
QString offsetText(const QDateTime &moment);

} // namespace Evently
