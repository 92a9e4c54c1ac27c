// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

/// What a code says that somebody holds under a scanner. Scanners type like a keyboard.
struct ScannedCode
{
    enum class Kind {
        Ticket, ///< "EVENTLY:1:7KQF-29XM-TD4H:2", as tickets have it.
        Reference, ///< A reference alone, as on a waitlist slip.
    };

    Kind kind = Kind::Reference;
    QString reference{}; ///< As newReference() writes it.

    bool operator==(const ScannedCode &) const = default;
};

/// Reads all of @p typed as one code, as readCode() does.
std::optional<ScannedCode> scannedCodeFrom(QStringView typed);

/// A code at the end of what was typed.
struct CodeAtEnd
{
    ScannedCode code;
    qsizetype length = 0; ///< So many signs of it were typed.
};

/// Finds a code at the end of @p typed, whatever was typed before it. A reference has to be written
/// in its three groups there, and with a digit: names may happen to look like one that is not.
std::optional<CodeAtEnd> scannedCodeAtEndOf(QStringView typed);

} // namespace Evently
