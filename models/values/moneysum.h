// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// A sum of amounts in minor units. The money of one event fits into 64 bits, that of many may not,
/// so on the wire it is exact. For drawing and comparing it is a 64-bit number, capped at the
/// highest value.
class MoneySum
{
public:
    constexpr MoneySum(qint64 cents = 0)
        : m_cents(cents)
    {
    }

    /// Reads whole digits, as PostgreSQL writes a numeric; anything else is 0.
    static MoneySum fromDigits(QStringView digits);

    MoneySum &operator+=(const MoneySum &other);
    MoneySum &operator-=(const MoneySum &other);
    operator qint64() const;
    QString toDigits() const;

private:
    __extension__ typedef __int128 Wide;
    Wide m_cents;
};

/// Like toAmount() for a number.
QString toAmount(const MoneySum &sum, QStringView currency);

} // namespace Evently
