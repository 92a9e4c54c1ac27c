// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/listingkey.h" // Before the models, whose templates look it up.

#include "ui/stores/eventstore.h"
#include "ui/tables/storetablemodel.h"

namespace Evently {

inline const QList<Listing> &rowsOf(const EventStore &store)
{
    return store.listings();
}

/// An EventStore as a table: one row per event, one column per property.
class EventTableModel : public StoreTableModel<Listing, EventStore>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventTableModel)

public:
    enum Column { When, Name, Category, Seats, Waiting, Price, Status };
    static constexpr int columns = Status + 1;

    explicit EventTableModel(EventStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString headOf(int column) const override;
    bool isNumber(int column) const override;

private:
    static QString textOf(const Listing &listing, int column);
    static QString detailOf(const Listing &listing, int column);
};

} // namespace Evently
