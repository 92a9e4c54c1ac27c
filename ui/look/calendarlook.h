// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QCalendarWidget;

namespace Evently {

class Theme;

/// Gives @p calendar the look of @p theme: quiet weekends, short names of days that have room, and
/// weeks that begin as they do where the person is. The rest is in the style sheet.
void dress(QCalendarWidget &calendar, const Theme &theme);

} // namespace Evently
