// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QLabel;
class QString;

namespace Evently {

/// Sets @p sentence and @p tone (from resources/styles/kiosk.qss) of @p label, which must come from
/// kioskLabel(), and announces it to screen readers.
void say(QLabel &label, const char *tone, const QString &sentence);

} // namespace Evently
