// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringView>

#include <optional>

namespace Evently {

/// How well what somebody typed fits @p text: all its letters must be in there, in their order, or
/// all its words in any order, as folded() compares them. Beginnings of words and letters side by
/// side fit better, and so do short texts. Blanks in @p typed don't count. @return nothing where it
/// doesn't fit, else a number, the higher the better; nothing typed fits everything alike.
std::optional<int> fuzzyFit(QStringView typed, QStringView text);

} // namespace Evently
