// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace Evently {

/// A piece of SQL that is known while compiling, so that statements can share lists of columns.
template <std::size_t Size>
struct SqlText
{
    char text[Size]{};

    consteval SqlText(const char (&literal)[Size]) { std::copy_n(literal, Size, text); }
    static constexpr std::size_t length = Size - 1;
};

template <SqlText... Pieces>
inline constexpr auto splicedText = [] {
    std::array<char, (Pieces.length + ... + 1)> whole{};
    auto *at = whole.data();
    ((at = std::copy_n(Pieces.text, Pieces.length, at)), ...);
    return whole;
}();

/// The text of all @p Pieces one after the other:
///
///     const Statement findEvent{"find_event", spliced<"SELECT ", eventColumns, R"(
///           FROM events AS event
///          WHERE event.id = ?
///     )">};
template <SqlText... Pieces>
inline constexpr const char *spliced = splicedText<Pieces...>.data();

} // namespace Evently
