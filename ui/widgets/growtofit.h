// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QWidget;

namespace Evently {

/// Makes @p dialog as high as its contents need at its width, if it is lower: after a notice has
/// appeared, nothing else in it gets squeezed.
void growToFit(QWidget &dialog);

} // namespace Evently
