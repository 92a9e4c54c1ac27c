// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// A sum of amounts in minor units. One event's money fits into 64 bits, that of many may not; on
/// the wire nothing of it is lost. Where it is drawn or compared it is a number of 64 bits, the
/// highest if there is more.
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
    operator qint64() const;
    QString toDigits() const;

private:
    __extension__ typedef __int128 Wide;
    Wide m_cents;
};

/// As toAmount() of a number.
QString toAmount(const MoneySum &sum, QStringView currency);

} // namespace Evently
