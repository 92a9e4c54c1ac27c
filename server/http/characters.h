// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <string_view>

/// The character sets defined in RFC 9110 and RFC 9112.
namespace Evently {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

constexpr bool isLetter(char c)
{
    return toLower(c) >= 'a' && toLower(c) <= 'z';
}

constexpr int hexValue(char c) ///< 0..15, or -1.
{
    if (isDigit(c))
        return c - '0';
    return toLower(c) >= 'a' && toLower(c) <= 'f' ? toLower(c) - 'a' + 10 : -1;
}

constexpr bool isTokenCharacter(char c)
{
    return isDigit(c) || isLetter(c)
            || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

/// Field values may contain everything but control characters; the tab is allowed.
constexpr bool isFieldCharacter(char c)
{
    return c == '\t' || (uchar(c) >= 0x20 && c != 0x7f);
}

constexpr bool isHostCharacter(char c)
{
    return isDigit(c) || isLetter(c) || c == '.' || c == '-' || c == '_';
}

constexpr bool isIpv6Character(char c)
{
    return hexValue(c) >= 0 || c == ':' || c == '.';
}

/// Characters allowed unescaped in a request target.
constexpr bool isTargetCharacter(char c)
{
    return c > 0x20 && c < 0x7f && c != '#' && c != '\\' && c != '"' && c != '<' && c != '>';
}

/// @p text without surrounding blanks and tabs; other white space is kept.
constexpr QByteArrayView withoutBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    const char *first = std::find_if_not(text.begin(), text.end(), isBlank);
    const char *last = text.end();
    while (last != first && isBlank(*(last - 1)))
        --last;
    return {first, last - first};
}

template <typename Predicate>
constexpr bool allOf(QByteArrayView text, Predicate &&predicate)
{
    return std::all_of(text.begin(), text.end(), predicate);
}

} // namespace Evently
