// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/moneysum.h"
#include "models/values/result.h"

#include <QDate>

namespace Evently {

/// What an accountant needs: the tax in what was sold, by month, currency and rate. A sale counts
/// in the month it was made, and what was given back in the month it was given back, so a month
/// that is over never changes.
struct TaxReport
{
    /// Amounts in the currency's minor unit (cents), with the tax included but in @c taxCents.
    struct Line
    {
        QDate month{}; ///< Its first day, in the event's zone. Null in the totals.
        QString currency{};
        int taxRate = 0; ///< Thousandths of a percent. 0 in the totals.
        MoneySum soldCents{};
        MoneySum refundedCents{}; ///< 0 or below.
        MoneySum taxCents{}; ///< In what was sold, without that in what was given back.

        MoneySum grossCents() const;
        MoneySum netCents() const;
        bool operator==(const Line &) const = default;
    };

    QList<Line> lines{}; ///< By month, then by currency and rate.
    QDate from{};
    QDate to{}; ///< Inclusive.

    QList<Line> totals() const; ///< By currency, over all rates.
    QJsonObject toJson() const;
    static Result<TaxReport> fromJson(const QJsonObject &json);
    bool operator==(const TaxReport &) const = default;
};

} // namespace Evently
