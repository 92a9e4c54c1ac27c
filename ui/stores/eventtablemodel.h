// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

#include <QUuid>

namespace Evently {

inline QUuid rowKey(const Listing &listing)
{
    return listing.event.id;
}

} // namespace Evently

#include "ui/stores/rowsmodel.h"

namespace Evently {

class EventStore;

/// An EventStore as a table: a row an event, a column for each thing that is compared.
class EventTableModel : public RowsModel<Listing>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventTableModel)

public:
    enum Column { When, Name, Category, Seats, Waiting, Price, Status };
    static constexpr int columns = Status + 1;

    explicit EventTableModel(EventStore &store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    static QString textOf(const Listing &listing, int column);
    static QString detailOf(const Listing &listing, int column);

    EventStore &m_store;
};

} // namespace Evently
