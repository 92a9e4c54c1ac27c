// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// What somebody typed, or a scanner sent, where a reference is wanted: a reference as
/// referenceFrom() reads it, also behind a word ("Ref. 7KQF-29XM-TD4H"), with any kind of dash and
/// in full-width letters; or what the code on a ticket says, "EVENTLY:1:7KQF-29XM-TD4H:2".
///
/// A scanner that acts as a keyboard presses keys, and what comes of them is up to the computer's
/// layout: on a German one that code is "EVENTLZÖ1Ö7KQFß29XMßTD4HÖ2". The layouts of Europe and the
/// Americas are understood without any setting.
struct TypedCode
{
    enum class Kind {
        None, ///< Nothing like a code: a name, perhaps.
        Part, ///< Some letters of a reference, from four on.
        Misread, ///< As long as a reference, but the check letter is not its own.
        OtherCode, ///< A code of Evently's that this version doesn't know.
        Reference,
    };

    Kind kind = Kind::None;
    QStringList references{}; ///< Those it may be, the likeliest first. Hardly ever two.
    int ticket = 0; ///< Which one of the booking's, where a ticket's code was scanned.
    QString letters{}; ///< Of a part or what was misread: capitals and digits, without hyphens.

    /// The likeliest reference, or an empty text.
    QString reference() const { return references.value(0); }
};

TypedCode readCode(QStringView text);

/// @p text as letters of a reference, if they may be four to twelve in a row of one: capitals and
/// digits without hyphens. Else an empty text.
QString referencePart(QStringView text);

} // namespace Evently
