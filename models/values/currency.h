// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringView>

#include <optional>

namespace Evently {

/// How many decimal digits the currency with the ISO 4217 code @p code is written with: 2 for
/// "EUR", 0 for "JPY", 3 for "KWD". @return nothing for a code that is not a currency in use.
std::optional<int> currencyDigits(QStringView code);

} // namespace Evently
