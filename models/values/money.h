// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace Evently {

/// The highest price: 9,999,999,999.99 in a currency with two digits. The price of a million seats
/// still fits into 64 bits.
constexpr qint64 minorUnitsMax = 999'999'999'999;

/// Writes @p minorUnits in the form used on the wire, with all the digits of @p currency: 2500 is
/// "25.00" in EUR and "2500" in JPY.
QString toAmount(qint64 minorUnits, QStringView currency);

/// Reads an amount as a client writes it: a string of plain decimal digits or a JSON number, with
/// at most as many decimals as @p currency has (25.5 is 25.50 EUR).
/// @return nothing for signs, exponents, blanks, leading zeros, too many decimals, an unknown
/// currency, or amounts that don't fit into 64 bits.
std::optional<qint64> minorUnitsFrom(const QJsonValue &value, QStringView currency);

/// The same for a sum. Sums may exceed 64 bits; the result is then the highest 64-bit value.
std::optional<qint64> sumFrom(const QJsonValue &value, QStringView currency);

} // namespace Evently
