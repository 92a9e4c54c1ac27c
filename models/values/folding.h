// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// The words of @p text in the form in which searches compare them, separated by a blank: letters
/// without accents and in lower case ("é" and "É" become "e", "ß" becomes "ss", "ø" becomes "o"),
/// compatibility forms as plain letters, without apostrophes, and split at punctuation. `%` and `_`
/// are kept, as are letters of all scripts. The database's own folded() returns the same for the
/// same text.
QString folded(QStringView text);

/// The words of folded(), none of them empty.
QStringList foldedWords(QStringView text);

/// Whether each of @p words, as returned by foldedWords(), occurs in @p text, at the beginning of a
/// word or inside one.
bool hasWords(QStringView text, const QStringList &words);

} // namespace Evently
