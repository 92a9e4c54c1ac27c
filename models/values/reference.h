// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

/// A new booking or waitlist reference, such as "7KQF-29XM-TD4H": 55 bits from the system's
/// generator, so it can't be guessed and ten million of them are hardly ever two the same (the
/// database still holds them apart). Any thread.
///
/// The letters are Crockford's base 32, without I, L, O and U, which are misheard or misread. The
/// last is a check letter from the same alphabet: any single wrong letter and any two letters
/// exchanged are noticed.
QString newReference();

/// The reference that the lower 55 of @p bits make, for whoever brings a chance of his own.
QString referenceOf(quint64 bits);

/// Reads a reference as a person types it: in any case, with or without hyphens, blanks or other
/// signs, I and L for 1, O for 0. (For words around it and what scanners make of it see
/// readCode().)
/// @return the form that newReference() writes, which is the one that is
/// stored; nothing if letters are missing, unknown, or the check letter is not theirs.
std::optional<QString> referenceFrom(QStringView text);

} // namespace Evently
