// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/scannedcode.h"

#include "models/values/typedcode.h"

#include <algorithm>

namespace Evently {

using Kind = ScannedCode::Kind;

static constexpr qsizetype groupsSize = 14; ///< "7KQF-29XM-TD4H"
static constexpr qsizetype beforeGroups = 10; ///< "EVENTLY:1:"
static constexpr qsizetype ticketSizeMin = beforeGroups + groupsSize + 2;
static constexpr qsizetype ticketSizeMax = ticketSizeMin + 2; ///< At most a hundred seats.

std::optional<ScannedCode> scannedCodeFrom(QStringView typed)
{
    const TypedCode code = readCode(typed);
    if (code.references.isEmpty())
        return {};
    return ScannedCode{.kind = code.ticket > 0 ? Kind::Ticket : Kind::Reference,
                       .reference = code.reference()};
}

/// Whether the same character is at all positions of the colons in a ticket's code. Which one it is
/// depends on the keyboard layout.
static bool hasShapeOfTicket(QStringView typed)
{
    const QChar colon = typed[beforeGroups - 1];
    return typed[beforeGroups - 3] == colon && typed[beforeGroups + groupsSize] == colon;
}

/// Whether there are three groups separated by the same character, and not only letters, which
/// would be a name.
static bool hasShapeOfGroups(QStringView typed)
{
    const QChar hyphen = typed[4];
    return typed[9] == hyphen && !hyphen.isSpace()
            && std::ranges::any_of(
                    typed, [hyphen](QChar sign) { return sign != hyphen && !sign.isLetter(); });
}

std::optional<CodeAtEnd> scannedCodeAtEndOf(QStringView typed)
{
    for (qsizetype size = ticketSizeMax; size >= ticketSizeMin; --size) {
        if (typed.size() < size || !hasShapeOfTicket(typed.last(size)))
            continue;
        const std::optional<ScannedCode> code = scannedCodeFrom(typed.last(size));
        if (code && code->kind == Kind::Ticket)
            return CodeAtEnd{.code = *code, .length = size};
    }
    if (typed.size() < groupsSize || !hasShapeOfGroups(typed.last(groupsSize)))
        return {};
    const std::optional<ScannedCode> code = scannedCodeFrom(typed.last(groupsSize));
    return code ? std::optional(CodeAtEnd{.code = *code, .length = groupsSize}) : std::nullopt;
}

} // namespace Evently
