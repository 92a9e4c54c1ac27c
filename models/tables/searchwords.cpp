// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/searchwords.h"

#include "models/database/bound.h"
#include "models/database/slice.h"
#include "models/database/sqlarray.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int IndexedMin = 3; ///< Consecutive letters or digits.
static constexpr int IndexedWords = 4;

static bool isIndexed(const QString &word)
{
    int inRow = 0;
    return std::ranges::any_of(word.toUcs4(), [&inRow](char32_t c) {
        inRow = QChar::isLetterOrNumber(c) ? inRow + 1 : 0;
        return inRow >= IndexedMin;
    });
}

bool hasIndexedWord(const Search &search)
{
    return std::ranges::any_of(search.words, isIndexed);
}

/// Patterns for the longest words, which are the rarest. Unused parameters match any text.
static QVariantList indexedPatterns(const Search &search)
{
    QStringList words;
    std::ranges::copy_if(search.words, std::back_inserter(words), isIndexed);
    std::ranges::stable_sort(words, std::ranges::greater(), &QString::size);
    QVariantList patterns;
    for (int i = 0; i < IndexedWords; ++i)
        patterns << (i < words.size() ? patternFor(words[i]) : u"%"_s);
    return patterns;
}

QVariantList boundWords(const Search &search)
{
    QStringList patterns;
    for (const QString &word : search.words)
        patterns << patternFor(word);
    QStringList heads, tails, parts = search.parts;
    parts << search.whole;
    for (const QString &part : std::as_const(parts)) {
        if (part.isEmpty())
            continue;
        heads << part.left(4);
        tails << part.right(4);
    }
    heads.removeDuplicates();
    tails.removeDuplicates();
    const bool hasParts = !heads.isEmpty();
    return QVariantList{sqlArray(patterns), sqlArray(search.parts), bound(search.whole),
                        hasParts ? QVariant(sqlArray(heads)) : QVariant(),
                        hasParts ? QVariant(sqlArray(tails)) : QVariant()}
    << indexedPatterns(search);
}

} // namespace Evently
