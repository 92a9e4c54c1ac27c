// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

/// A new booking or waitlist reference, such as "7KQF-29XM-TD4H": 55 bits from the system's random
/// generator. It can't be guessed, and duplicates are unlikely even among ten million (a unique
/// constraint in the database rejects them). Any thread.
///
/// The letters are Crockford's base 32, without I, L, O and U, which are easily misheard or
/// misread. The last one is a check letter from the same alphabet: it reveals any single wrong
/// letter and any swap of two letters.
QString newReference();

/// The reference for the lower 55 of @p bits, for callers with their own random bits.
QString referenceOf(quint64 bits);

/// Reads a reference as people type it: in any case, with or without hyphens, blanks or other
/// signs, with I or L for 1 and O for 0. (readCode() also handles surrounding words and what
/// scanners send.)
/// @return the reference in the form that newReference() returns, which is how it is stored;
/// nothing if letters are missing or unknown, or the check letter doesn't match.
std::optional<QString> referenceFrom(QStringView text);

} // namespace Evently
