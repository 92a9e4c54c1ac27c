// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

#include <QAbstractListModel>

namespace Evently {

class EventStore;

/// An EventStore as rows for a view, which keeps its selection and place while rows change.
class EventListModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventListModel)

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid
        ListingRole, ///< Listing
    };

    explicit EventListModel(EventStore &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// The row of the event @p id; invalid when it isn't here.
    QModelIndex indexOf(const QUuid &id) const;

private:
    void follow();
    void removeMissing(const QList<Listing> &target);
    void place(int row, const Listing &listing);

    EventStore &m_store;
    QList<Listing> m_rows;
};

} // namespace Evently
