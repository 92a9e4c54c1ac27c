// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace Evently {

/// The highest tax rate, 100 %, in thousandths of a percent, which is how rates are stored.
constexpr int taxRateMax = 100'000;

/// Writes a rate as on the wire, in percent without trailing zeros: 19000 is "19", 7700 is "7.7".
QString toRate(int thousandths);

/// Reads a rate as a client writes it: a string of plain decimal digits with at most three
/// decimals, from "0" to "100".
std::optional<int> rateFrom(const QJsonValue &value);

/// The tax that is included in @p grossCents (0 or more) at @p rate: gross × rate / (100 + rate),
/// half up to the smallest unit.
qint64 taxIn(qint64 grossCents, int rate);

} // namespace Evently
