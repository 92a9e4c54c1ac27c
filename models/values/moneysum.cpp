// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/moneysum.h"

#include "models/values/currency.h"

#include <algorithm>
#include <limits>

namespace Evently {

MoneySum MoneySum::fromDigits(QStringView digits)
{
    const bool isNegative = digits.startsWith(u'-');
    Wide cents = 0;
    for (const QChar c : digits.sliced(isNegative ? 1 : 0)) {
        if (c < u'0' || c > u'9')
            return {};
        cents = cents * 10 + (c.unicode() - u'0');
    }
    MoneySum sum;
    sum.m_cents = isNegative ? -cents : cents;
    return sum;
}

MoneySum &MoneySum::operator+=(const MoneySum &other)
{
    m_cents += other.m_cents;
    return *this;
}

MoneySum &MoneySum::operator-=(const MoneySum &other)
{
    m_cents -= other.m_cents;
    return *this;
}

MoneySum::operator qint64() const
{
    using Limits = std::numeric_limits<qint64>;
    return qint64(std::clamp<Wide>(m_cents, Limits::min(), Limits::max()));
}

QString MoneySum::toDigits() const
{
    const bool isNegative = m_cents < 0;
    QString digits;
    Wide rest = isNegative ? -m_cents : m_cents;
    do {
        digits.prepend(QChar(u'0' + int(rest % 10)));
        rest /= 10;
    } while (rest > 0);
    return isNegative ? u'-' % digits : digits;
}

QString toAmount(const MoneySum &sum, QStringView currency)
{
    const int digits = currencyDigits(currency).value_or(2);
    QString text = sum.toDigits();
    const bool isNegative = text.startsWith(u'-');
    text = text.mid(isNegative ? 1 : 0).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return isNegative ? u'-' % text : text;
}

} // namespace Evently
