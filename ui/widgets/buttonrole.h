// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QWidget;

namespace Evently {

/// Makes @p widget a button for screen readers, which can press it. For widgets that react to Space
/// as to a click, but aren't a QAbstractButton because they show more than one can.
void giveButtonRole(QWidget &widget);

} // namespace Evently
