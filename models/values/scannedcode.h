// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

/// A code read by a scanner that acts as a keyboard.
struct ScannedCode
{
    enum class Kind {
        Ticket, ///< "EVENTLY:1:7KQF-29XM-TD4H:2", as printed on tickets.
        Reference, ///< Only a reference, as printed on a waitlist slip.
    };

    Kind kind = Kind::Reference;
    QString reference{}; ///< In the form that newReference() returns.

    bool operator==(const ScannedCode &) const = default;
};

/// Reads the whole of @p typed as one code, using readCode().
std::optional<ScannedCode> scannedCodeFrom(QStringView typed);

/// A code found at the end of typed text.
struct CodeAtEnd
{
    ScannedCode code;
    qsizetype length = 0; ///< The number of characters it takes up.
};

/// Finds a code at the end of @p typed, whatever comes before it. A bare reference counts only if
/// it is written in its three groups and has a digit, because some names look like references.
std::optional<CodeAtEnd> scannedCodeAtEndOf(QStringView typed);

} // namespace Evently
