// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <cstddef>

namespace Evently {

/// A piece of SQL that is known at compile time, so that statements can share lists of columns.
template <std::size_t Size>
struct SqlText
{
    char text[Size]{};
    static constexpr std::size_t length = Size - 1;

    consteval SqlText() = default;
    consteval SqlText(const char (&literal)[Size]) { std::copy_n(literal, Size, text); }
};

/// All @p Pieces concatenated, as a piece for other texts.
template <SqlText... Pieces>
inline constexpr auto joined = [] {
    SqlText<(Pieces.length + ... + 1)> whole;
    auto *at = whole.text;
    ((at = std::copy_n(Pieces.text, Pieces.length, at)), ...);
    return whole;
}();

/// The same, as the text of a statement:
///
///     const Statement findEvent{"find_event", spliced<"SELECT ", eventColumns, R"(
///           FROM events AS event
///          WHERE event.id = ?
///     )">};
template <SqlText... Pieces>
inline constexpr const char *spliced = joined<Pieces...>.text;

} // namespace Evently
