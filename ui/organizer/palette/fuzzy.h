// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringView>

#include <optional>

namespace Evently {

/// How well @p typed matches @p text: the text must contain all letters in order, or all words in
/// any order, compared by folded(). Beginnings of words, adjacent letters and short texts score
/// higher. Spaces in @p typed don't count.
/// @return nothing if it doesn't match, else a score, higher is better; an empty @p typed matches
/// everything equally.
std::optional<int> fuzzyFit(QStringView typed, QStringView text);

} // namespace Evently
