// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/sqltext.h"
#include "models/values/search.h"

#include <QVariant>

namespace Evently {

// Building blocks for statements that search for the words of a Search.

/// The columns of a FROM item "ask", bound by boundWords(): for each word a pattern and the part of
/// a reference that it could be; the first and the last four of those letters (NULL if there are
/// none); and four patterns for an index.
inline constexpr SqlText askedWords = R"(
           ?::text[] AS words, ?::text[] AS parts, ?::text AS whole,
           ?::text[] AS heads, ?::text[] AS tails,
           ?::text AS word1, ?::text AS word2, ?::text AS word3, ?::text AS word4)";

QVariantList boundWords(const Search &search);

/// Whether any of the words is long enough for a trigram index.
bool hasIndexedWord(const Search &search);

/// A condition that @p Text, in the form that folded() returns, contains all the words. Can use an
/// index.
template <SqlText Text>
inline constexpr auto hasIndexedWords =
        joined<Text, " LIKE ask.word1 AND ", Text, " LIKE ask.word2 AND ", Text,
               " LIKE ask.word3 AND ", Text, " LIKE ask.word4 AND ", Text, " LIKE ALL (ask.words)">;

enum class PartAt { Ends, Anywhere };

template <SqlText Reference, SqlText Part, PartAt At>
inline constexpr auto hasPart = [] {
    if constexpr (At == PartAt::Anywhere)
        return joined<"strpos(replace(", Reference, ", '-', ''), ", Part, ") > 0">;
    else
        return joined<"(starts_with(replace(", Reference, ", '-', ''), ", Part,
                      ") OR right(replace(", Reference, ", '-', ''), length(", Part, ")) = ", Part,
                      ")">;
}();

/// A condition that each word is in @p Text or is part of @p Reference.
template <SqlText Text, SqlText Reference, PartAt At>
inline constexpr auto hasWordsOrParts =
        joined<"(", Text, R"( LIKE ALL (ask.words)
            OR ask.heads IS NOT NULL
               AND ()",
               hasPart<Reference, "ask.whole", At>, R"(
                    OR NOT EXISTS (
                       SELECT
                         FROM unnest(ask.words, ask.parts) AS word (pattern, part)
                        WHERE ()",
               Text, " LIKE word.pattern OR word.part <> '' AND ",
               hasPart<Reference, "word.part", At>, ") IS NOT TRUE)))">;

} // namespace Evently
