// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/money.h"

#include "models/values/currency.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

QString toAmount(qint64 minorUnits, QStringView currency)
{
    const int digits = currencyDigits(currency).value_or(2);
    const bool negative = minorUnits < 0;
    QString text =
            QString::number(minorUnits).mid(negative ? 1 : 0).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return negative ? u'-' % text : text;
}

static bool isAllDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

enum class TooMuch { IsNothing, IsTheMost };

static std::optional<qint64> decimal(QStringView text, QStringView currency, TooMuch tooMuch)
{
    const auto digits = currencyDigits(currency);
    if (!digits)
        return {};

    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    if (whole.isEmpty() || !isAllDigits(whole) || (whole.size() > 1 && whole.front() == u'0'))
        return {};
    if ((point >= 0 && fraction.isEmpty()) || fraction.size() > *digits || !isAllDigits(fraction))
        return {};

    bool fits = false;
    const QString all = whole % fraction.toString().leftJustified(*digits, u'0');
    const qint64 minorUnits = all.toLongLong(&fits);
    if (fits)
        return minorUnits;
    return tooMuch == TooMuch::IsTheMost ? std::optional(std::numeric_limits<qint64>::max())
                                         : std::nullopt;
}

static std::optional<qint64> minorUnitsFrom(const QJsonValue &value, QStringView currency,
                                            TooMuch tooMuch)
{
    if (value.isString())
        return decimal(value.toString(), currency, tooMuch);
    // For amounts with up to 15 digits, the shortest text that reads back as this double is what
    // the client wrote, without trailing zeros.
    if (value.isDouble())
        return decimal(QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest),
                       currency, tooMuch);
    return {};
}

std::optional<qint64> minorUnitsFrom(const QJsonValue &value, QStringView currency)
{
    return minorUnitsFrom(value, currency, TooMuch::IsNothing);
}

std::optional<qint64> sumFrom(const QJsonValue &value, QStringView currency)
{
    return minorUnitsFrom(value, currency, TooMuch::IsTheMost);
}

} // namespace Evently
