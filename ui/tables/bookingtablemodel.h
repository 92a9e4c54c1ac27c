// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/storetablemodel.h"

namespace Evently {

/// The bookings of one event as a table.
class BookingTableModel : public StoreTableModel<Booking>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BookingTableModel)

public:
    enum Column { Reference, Who, Tickets, Amount, Status, Money, When };
    static constexpr int columns = When + 1;

    explicit BookingTableModel(ListStore<Booking> &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString headOf(int column) const override;
    bool isNumber(int column) const override;
};

} // namespace Evently
