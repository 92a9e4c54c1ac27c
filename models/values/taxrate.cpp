// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/taxrate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Evently {

QString toRate(int thousandths)
{
    QString text = QString::number(thousandths / 1000);
    if (const int rest = thousandths % 1000; rest > 0) {
        QString decimals = QString::number(rest).rightJustified(3, u'0');
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u'.' % decimals;
    }
    return text;
}

std::optional<int> rateFrom(const QJsonValue &value)
{
    static const QRegularExpression plainDecimal(
            QRegularExpression::anchoredPattern(u"(0|[1-9][0-9]{0,2})(?:\\.([0-9]{1,3}))?"_s));
    if (!value.isString())
        return {};
    const auto match = plainDecimal.match(value.toString());
    if (!match.hasMatch())
        return {};
    const int thousandths =
            match.captured(1).toInt() * 1000 + match.captured(2).leftJustified(3, u'0').toInt();
    return thousandths <= taxRateMax ? std::optional(thousandths) : std::nullopt;
}

qint64 taxIn(qint64 grossCents, int rate)
{
    // In two steps, because the product of both may exceed 64 bits.
    const qint64 whole = taxRateMax + rate;
    const qint64 rest = grossCents % whole;
    return grossCents / whole * rate + (2 * rest * rate + whole) / (2 * whole);
}

} // namespace Evently
