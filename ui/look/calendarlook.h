// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QCalendarWidget;

namespace Evently {

class Theme;

/// Applies @p theme to @p calendar: muted weekends, short weekday names that fit, and weeks that
/// begin as in the user's locale. The rest is in the style sheet.
void dress(QCalendarWidget &calendar, const Theme &theme);

} // namespace Evently
