// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"

#include <QComboBox>

namespace Evently {

/// The currency in which most tickets were sold, because amounts of different currencies can't be
/// compared. Empty if there are none.
QString mainCurrency(const QList<Takings> &totals);

/// A choice among the currencies of @c setTotals(); hidden if there is no choice. GUI thread.
class CurrencyBox : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CurrencyBox)

public:
    explicit CurrencyBox(QWidget *parent = nullptr);

    /// Keeps the chosen currency if it is still among them, otherwise chooses the mainCurrency().
    /// Emits nothing.
    void setTotals(const QList<Takings> &totals);
};

} // namespace Evently
