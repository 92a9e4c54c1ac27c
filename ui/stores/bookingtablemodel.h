// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

namespace Evently {

inline QUuid rowKey(const Booking &booking)
{
    return booking.id;
}

} // namespace Evently

#include "ui/stores/liststore.h"
#include "ui/stores/rowsmodel.h"

namespace Evently {

/// The bookings of one event as a table.
class BookingTableModel : public RowsModel<Booking>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BookingTableModel)

public:
    enum Column { Reference, Who, Tickets, Amount, Status, Money, When };
    static constexpr int columns = When + 1;

    explicit BookingTableModel(ListStore<Booking> &store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    ListStore<Booking> &m_store;
};

} // namespace Evently
