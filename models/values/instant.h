// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Evently {

/// A moment in UTC, to the millisecond. Time zones matter only for display; see
/// models/values/zone.h.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// This machine's clock. Decisions about seats use the database's clock instead.
Instant systemNow();

/// RFC 3339 in UTC with milliseconds, the form used in every response: "2026-05-01T18:00:00.000Z".
QString toRfc3339(Instant instant);

/// Reads RFC 3339 strictly (section 5.6): a date, "T", a time with seconds and up to nine decimals
/// (cut to milliseconds), and "Z" or an offset.
/// @return nothing for anything else, including dates that don't exist and years outside 1970 to
/// 9999.
std::optional<Instant> instantFrom(QStringView text);

} // namespace Evently
