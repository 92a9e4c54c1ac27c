// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/rowsmodel.h"

namespace Evently {

class EventStore;

/// An EventStore as a list of single cells, drawn by a delegate.
class EventListModel : public RowsModel<Listing>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventListModel)

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid
        ListingRole, ///< Listing
    };

    explicit EventListModel(EventStore &store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    EventStore &m_store;
};

} // namespace Evently
