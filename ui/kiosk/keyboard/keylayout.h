// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QStringList>

namespace Evently {

/// What the keys of one language's on-screen keyboard write, row by row and from left to right, as
/// far as names and e-mail addresses need it.
struct KeyLayout
{
    QList<QStringList> letters; ///< Three rows, in lower case.
    QList<QStringList> accents; ///< Three rows more, for names from elsewhere.
    bool isLatin = true; ///< Else there are Latin letters at a touch, for e-mail addresses.
};

/// The layout for @p language; the English one where there is none of its own.
const KeyLayout &keyLayoutFor(QLocale::Language language);

/// Three rows of what addresses and passwords have besides letters, digits and @ - _ ' .
const QList<QStringList> &signKeys();

} // namespace Evently
