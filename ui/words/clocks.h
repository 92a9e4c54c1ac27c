// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QDateTime;
class QTime;

namespace Evently {

/// How a clock is read where the person lives: "20:15" or "8:15 PM". The one rule of all windows,
/// without seconds. As a format for QLocale and for fields.
QString clockFormat();
QString clockText(const QTime &time);

/// What the zone of @p moment is called then: "CET", "MEZ" in German, or "UTC+3" where it has no
/// short name.
QString zoneText(const QDateTime &moment);
/// How far it is from UTC: "UTC+02:00".
QString offsetText(const QDateTime &moment);

} // namespace Evently
