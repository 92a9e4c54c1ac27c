// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// A search text, parsed: each word must occur in one of the searched fields. References, or four
/// or more consecutive letters of one, are found as well.
struct Search
{
    QStringList words{}; ///< As returned by foldedWords().
    QStringList
            parts{}; ///< For each word, the part of a reference that it could be, or an empty text.
    QString whole{}; ///< The whole text as part of one reference ("29xm td4h"), or an empty text.
    QStringList references{}; ///< The complete references that it could be.
    bool isAny = false; ///< Whether anything was typed. If not, there is no search.

    /// Something was typed, but it contains nothing to search for.
    bool findsNothing() const { return isAny && words.isEmpty() && references.isEmpty(); }
};

Search searchFor(QStringView typed);

} // namespace Evently
