// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/eventlistmodel.h"

#include "ui/sentences.h"
#include "ui/stores/eventstore.h"

#include <QSet>

#include <algorithm>

namespace Evently {

EventListModel::EventListModel(EventStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_rows(store.listings())
{
    connect(&m_store, &EventStore::changed, this, &EventListModel::follow);
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Listing &listing = m_rows[index.row()];
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

QModelIndex EventListModel::indexOf(const QUuid &id) const
{
    const auto it =
            std::ranges::find(m_rows, id, [](const Listing &listing) { return listing.event.id; });
    return it == m_rows.cend() ? QModelIndex() : index(int(it - m_rows.cbegin()));
}

/// Turns our rows into the store's step by step, so that views know where each one went.
void EventListModel::follow()
{
    const QList<Listing> target = m_store.listings();
    removeMissing(target);
    for (int row = 0; row < target.size(); ++row)
        place(row, target[row]);
}

void EventListModel::removeMissing(const QList<Listing> &target)
{
    QSet<QUuid> wanted;
    for (const Listing &listing : target)
        wanted.insert(listing.event.id);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_rows[row].event.id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

/// Makes @p listing the row @p row, all above being in place already.
void EventListModel::place(int row, const Listing &listing)
{
    const bool isInPlace = row < m_rows.size() && m_rows[row].event.id == listing.event.id;
    const QModelIndex elsewhere = isInPlace ? QModelIndex() : indexOf(listing.event.id);
    if (elsewhere.isValid()) {
        beginMoveRows({}, elsewhere.row(), elsewhere.row(), {}, row);
        m_rows.move(elsewhere.row(), row);
        endMoveRows();
    } else if (!isInPlace) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, listing);
        endInsertRows();
        return;
    }
    if (m_rows[row] == listing)
        return;
    m_rows[row] = listing;
    emit dataChanged(index(row), index(row));
}

} // namespace Evently
