// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringView>

#include <optional>

namespace Evently {

/// How many decimal digits amounts in the currency @p code (ISO 4217) have: 2 for "EUR", 0 for
/// "JPY", 3 for "KWD".
/// @return nothing if @p code is not a currency in use.
std::optional<int> currencyDigits(QStringView code);

} // namespace Evently
