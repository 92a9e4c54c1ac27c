// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/eventstore.h"
#include "ui/tables/storetablemodel.h"

namespace Evently {

/// An EventStore as a table: one row per event, one column per property.
class EventTableModel : public StoreTableModel<Listing>
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
