// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

// Money and percentages in the user's locale. Plain text.

/// Amounts such as revenue: "€1,200.00", and "€0.00" where priceText() would say "free".
QString amountText(qint64 minorUnits, const QString &currency);

/// "€25.00", or "free".
QString priceText(qint64 minorUnits, const QString &currency);

/// A round number on an axis, in the currency's major unit: "€1,500", or "€0.50" if @p step is that
/// small.
QString axisAmountText(double amount, double step, const QString &currency);

/// @p percent in the locale's format: "75%" or "75\u00a0%".
QString percentText(double percent, int decimals = 0);

/// Minor units as major units of the currency, for drawing only; never for sums.
double majorUnits(qint64 minorUnits, const QString &currency);

} // namespace Evently
