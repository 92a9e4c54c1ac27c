// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

// Money and shares as people read them, in their locale. Plain text.

/// Sums, such as revenue: "€1,200.00", and "€0.00" where priceText() would say "free".
QString amountText(qint64 minorUnits, const QString &currency);

/// An axis' round number, in the currency's major unit: "€1,500", and "€0.50" where the axis is
/// that fine, which @p step tells.
QString axisAmountText(double amount, double step, const QString &currency);

/// @p percent as people write it: "75%" or "75\u00a0%".
QString percentText(double percent, int decimals = 0);

/// Minor units as a number of the currency's major unit, for drawing; never for adding up.
double majorUnits(qint64 minorUnits, const QString &currency);

} // namespace Evently
