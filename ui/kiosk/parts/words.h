// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QLabel;
class QString;

namespace Evently {

/// Lets @p label, which is by kioskLabel(), say @p sentence in @p tone of
/// resources/styles/kiosk.qss, to screen readers too.
void say(QLabel &label, const char *tone, const QString &sentence);

} // namespace Evently
