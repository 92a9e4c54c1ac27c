// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace Evently {

/// The highest price: 9,999,999,999.99 in a currency with two digits. A million seats at this
/// price still fit into 64 bits.
constexpr qint64 minorUnitsMax = 999'999'999'999;

/// Writes @p minorUnits as money stands on the wire, with all the digits of @p currency:
/// 2500 is "25.00" in EUR and "2500" in JPY.
QString toAmount(qint64 minorUnits, QStringView currency);

/// Reads an amount as a client writes it: a string of plain decimal digits, or a JSON number, with
/// at most as many digits behind the point as @p currency has (25.5 is 25.50 EUR).
/// @return nothing for signs, exponents, blanks, superfluous zeros in front, more digits than the
/// currency has, an unknown currency, or what 64 bits can't hold.
std::optional<qint64> minorUnitsFrom(const QJsonValue &value, QStringView currency);

/// The same of a sum, which may be more than 64 bits hold: then it is the most that they do.
std::optional<qint64> sumFrom(const QJsonValue &value, QStringView currency);

} // namespace Evently
