// SPDX-License-Identifier: GPL-3.0-only
#include "models/words/amounts.h"

#include "models/values/currency.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct AmountWords
{
    Q_DECLARE_TR_FUNCTIONS(AmountWords)
};

static QString symbolOf(const QString &currency)
{
    const QLocale locale;
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol();
    if (currency == "EUR"_L1)
        return u"€"_s;
    if (currency == "GBP"_L1)
        return u"£"_s;
    return currency % QChar(QChar::Nbsp); // Removed again if the symbol is at the end.
}

static int digitsOf(const QString &currency)
{
    return currencyDigits(currency).value_or(2);
}

double majorUnits(qint64 minorUnits, const QString &currency)
{
    return double(minorUnits) / std::pow(10, digitsOf(currency));
}

QString amountText(qint64 minorUnits, const QString &currency)
{
    return QLocale()
            .toCurrencyString(majorUnits(minorUnits, currency), symbolOf(currency),
                              digitsOf(currency))
            .trimmed();
}

QString priceText(qint64 minorUnits, const QString &currency)
{
    return minorUnits == 0 ? AmountWords::tr("free") : amountText(minorUnits, currency);
}

QString percentText(double percent, int decimals)
{
    return AmountWords::tr("%1%", "a percentage").arg(QLocale().toString(percent, 'f', decimals));
}

QString axisAmountText(double amount, double step, const QString &currency)
{
    const int digits = step < 1 ? digitsOf(currency) : 0;
    return QLocale().toCurrencyString(amount, symbolOf(currency), digits).trimmed();
}

} // namespace Evently
