// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/currencybox.h"

#include <QSignalBlocker>

#include <algorithm>

namespace Evently {

QString mainCurrency(const QList<Takings> &totals)
{
    const auto most = std::ranges::max_element(totals, {}, &Takings::tickets);
    return most == totals.cend() ? QString() : most->currency;
}

CurrencyBox::CurrencyBox(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Currency"));
}

void CurrencyBox::setTotals(const QList<Takings> &totals)
{
    QStringList currencies;
    for (const Takings &total : totals)
        currencies << total.currency;
    QStringList shown;
    for (int i = 0; i < count(); ++i)
        shown << itemText(i);
    setVisible(currencies.size() > 1);
    if (shown == currencies)
        return;
    const QSignalBlocker quiet(this);
    const QString chosen = currentText();
    clear();
    addItems(currencies);
    setCurrentText(currencies.contains(chosen) ? chosen : mainCurrency(totals));
}

} // namespace Evently
