// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QStringList>

namespace Evently {

/// The letters on the on-screen keyboard of one language, row by row from left to right, as needed
/// for names and email addresses.
struct KeyLayout
{
    QList<QStringList> letters; ///< Three rows, in lower case.
    QList<QStringList> accents; ///< Three more rows, for foreign names.
    bool isLatin = true; ///< If not, Latin letters are one tap away, for email addresses.
};

/// The layout for @p language, or the English one if there is none.
const KeyLayout &keyLayoutFor(QLocale::Language language);

/// Three rows of the symbols that addresses and passwords use, besides letters, digits and @ - _ '
/// .
const QList<QStringList> &signKeys();

} // namespace Evently
