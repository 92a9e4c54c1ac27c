// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/eventlistmodel.h"

#include "ui/stores/eventstore.h"
#include "ui/words/sentences.h"

namespace Evently {

EventListModel::EventListModel(EventStore &store, QObject *parent)
    : RowsModel(parent)
    , m_store(store)
{
    follow(m_store.listings());
    connect(&m_store, &EventStore::changed, this, [this] { follow(m_store.listings()); });
}

int EventListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Listing &listing = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole: return listing.event.name;
    case Qt::AccessibleTextRole: return sentenceFor(listing);
    case IdRole: return listing.event.id;
    case ListingRole: return QVariant::fromValue(listing);
    default: return {};
    }
}

bool EventListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_store.hasMore();
}

void EventListModel::fetchMore(const QModelIndex &)
{
    m_store.readMore();
}

} // namespace Evently
