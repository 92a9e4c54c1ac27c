// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// What somebody looks for, as contract 1.1 has it: every word must be in one of the fields, and a
/// reference, or four letters of one, is found as well.
struct Search
{
    QStringList words{}; ///< As foldedWords() has them.
    QStringList
            parts{}; ///< For each word the letters of a reference that it may be, or an empty text.
    QString whole{}; ///< All of it as letters of one reference ("29xm td4h"), or an empty text.
    QStringList references{}; ///< The whole references that it may be.
    bool isAny = false; ///< Something was typed. Where not, there is no search.

    /// Something was typed, and nothing is left of it.
    bool findsNothing() const { return isAny && words.isEmpty() && references.isEmpty(); }
};

Search searchFor(QStringView typed);

} // namespace Evently
