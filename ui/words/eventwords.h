// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

namespace Evently {

// Words for single facts of an event, where a table or a form shows each by itself.

/// "Fri, 12 Jun 2026", on the wall at the event.
QString dayText(Instant instant, const QString &zone);
/// "20:00", with the zone's name where it isn't ours: "20:00 EST".
QString timeText(Instant instant, const QString &zone);

/// "On sale" for published, and so on.
QString statusText(Event::Status status);
Theme::Colour toneOf(Event::Status status);

/// Who is served when seats come back, in a few words and in a sentence or two.
QString policyText(Event::WaitlistPolicy policy);
QString explanationOf(Event::WaitlistPolicy policy);

} // namespace Evently
