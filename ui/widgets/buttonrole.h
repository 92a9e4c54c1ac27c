// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QWidget;

namespace Evently {

/// Lets screen readers say of @p widget that it is a button, and press it: one that does by Space
/// what a click does, and is no QAbstractButton because it shows more than one has.
void giveButtonRole(QWidget &widget);

} // namespace Evently
