// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/visible.h"

#include <QList>

#include <algorithm>

namespace Evently {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// Characters that Unicode classifies as letters, symbols or unassigned but that show nothing:
/// roughly Default_Ignorable_Code_Point, plus fillers and blanks.
constexpr Range blanks[] = {
        {0x115f, 0x1160}, // Hangul fillers
        {0x2065, 0x2065},   {0x2800, 0x2800}, // Braille blank
        {0x3164, 0x3164}, // Hangul filler
        {0xffa0, 0xffa0}, // half-width Hangul filler
        {0xfff0, 0xfff8},   {0xfffc, 0xfffc}, // object replacement character
        {0x13441, 0x13442}, // blanks in hieroglyphs
        {0x1d159, 0x1d159}, // null notehead
        {0xe0000, 0xe0fff}, // tags and variation selectors
};

/// Format characters that are visible: signs that span the digits after them.
constexpr Range signs[] = {
        {0x0600, 0x0605}, {0x06dd, 0x06dd},   {0x070f, 0x070f},   {0x0890, 0x0891},
        {0x08e2, 0x08e2}, {0x110bd, 0x110bd}, {0x110cd, 0x110cd},
};

constexpr Range bidiControls[] = {
        {0x061c, 0x061c},
        {0x200e, 0x200f},
        {0x202a, 0x202e},
        {0x2066, 0x2069},
};

template <typename Ranges>
bool isIn(const Ranges &ranges, char32_t character)
{
    return std::ranges::any_of(ranges, [character](const Range &range) {
        return character >= range.first && character <= range.last;
    });
}

/// Whether the character never takes up any space of its own.
bool isHidden(char32_t character)
{
    const bool isFormat = QChar::category(character) == QChar::Other_Format;
    return isFormat ? !isIn(signs, character) : isIn(blanks, character);
}

bool isSeen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Control:
    case QChar::Other_Surrogate: return false;
    default: return !isHidden(character) && !QChar::isNonCharacter(character);
    }
}

} // namespace

bool showsSomething(QStringView text)
{
    return std::ranges::any_of(text.toUcs4(), [](uint character) { return isSeen(character); });
}

bool hidesSomething(QStringView text)
{
    return std::ranges::any_of(text.toUcs4(), [](uint character) { return isHidden(character); });
}

QString withoutBidiControls(QString text)
{
    text.removeIf([](QChar c) { return isIn(bidiControls, c.unicode()); });
    return text;
}

} // namespace Evently
