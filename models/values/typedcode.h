// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// What was typed or scanned into a field for references: a reference as referenceFrom() reads it,
/// optionally after a word ("Ref. 7KQF-29XM-TD4H"), with any kind of dash and in full-width
/// letters; or the code of a ticket, "EVENTLY:1:7KQF-29XM-TD4H:2".
///
/// A scanner that acts as a keyboard presses keys, and the characters that arrive depend on the
/// computer's keyboard layout: on a German one that code becomes "EVENTLZÖ1Ö7KQFß29XMßTD4HÖ2". The
/// layouts of Europe and the Americas are recognized without any setting.
struct TypedCode
{
    enum class Kind {
        None, ///< Not a code; perhaps a name.
        Part, ///< Part of a reference, at least four letters.
        Misread, ///< As long as a reference, but the check letter doesn't match.
        OtherCode, ///< An Evently code that this version doesn't know.
        Reference,
    };

    Kind kind = Kind::None;
    QStringList references{}; ///< The likeliest first; there is hardly ever more than one.
    int ticket = 0; ///< The ticket's number in its booking, if a ticket's code was scanned.
    QString letters{}; ///< With Part and Misread: upper-case letters and digits, no hyphens.

    /// The likeliest reference, or an empty text.
    QString reference() const { return references.value(0); }
};

TypedCode readCode(QStringView text);

/// @p text as part of a reference, if it may be four to twelve consecutive letters of one: in upper
/// case, without hyphens. Otherwise an empty text.
QString referencePart(QStringView text);

} // namespace Evently
