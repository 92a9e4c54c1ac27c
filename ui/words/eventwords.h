// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

namespace Evently {

// Texts for single facts of an event, for tables and forms.

/// "Fri, 12 Jun 2026", in the event's local time.
QString dayText(Instant instant, const QString &zone);
/// "20:00", with the zone's name if it isn't ours: "20:00 EST".
QString timeText(Instant instant, const QString &zone);

/// "On sale" for published, and so on.
QString statusText(Event::Status status);
Theme::Colour toneOf(Event::Status status);

/// Who gets seats that are returned, in a few words and in a sentence or two.
QString policyText(Event::WaitlistPolicy policy);
QString explanationOf(Event::WaitlistPolicy policy);

} // namespace Evently
