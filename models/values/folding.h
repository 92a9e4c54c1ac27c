// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// The words of @p text as people compare them, a blank between them: letters in their base form
/// and lower case ("é" and "É" are "e", "ß" is "ss", "ø" is "o"), compatibility forms as the
/// letters they are, apostrophes dropped, punctuation a gap. `%` and `_` stay, as do letters of all
/// scripts. The database's own folded() makes the same of the same text.
QString folded(QStringView text);

/// The words of folded(), none of them empty.
QStringList foldedWords(QStringView text);

/// Whether every one of @p words, as foldedWords() gives them, is in @p text at the beginning of a
/// word or inside one.
bool hasWords(QStringView text, const QStringList &words);

} // namespace Evently
