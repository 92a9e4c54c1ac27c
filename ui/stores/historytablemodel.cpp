// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/historytablemodel.h"

#include "ui/eventwords.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/rowroles.h"

#include <QLocale>

namespace Evently {

HistoryTableModel::HistoryTableModel(ListStore<LedgerRow> &store, const FollowedEvent &event,
                                     QObject *parent)
    : RowsModel(parent)
    , m_store(store)
    , m_event(event)
{
    follow(store.rows());
    connect(&m_store, &ListReader::changed, this, [this] { follow(m_store.rows()); });
}

void HistoryTableModel::setNames(const Names &names)
{
    m_names = names;
    tellAllChanged();
}

int HistoryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString HistoryTableModel::textOf(const LedgerRow &row, int column) const
{
    switch (column) {
    case When:
        return m_event.listing() ? dayText(row.at, m_event.listing()->event.timeZone) : QString();
    case Who: return actorText(row, m_names);
    case What: return sentenceFor(row);
    case Number: return QLocale().toString(row.seq);
    default: return {};
    }
}

QVariant HistoryTableModel::data(const QModelIndex &index, int role) const
{
    const LedgerRow *row = valueAt(index);
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*row, column);
    case DetailRole:
        return column == When && m_event.listing()
                ? timeText(row->at, m_event.listing()->event.timeZone)
                : QString();
    case IsStrongRole: return column == What;
    case Qt::TextAlignmentRole:
        return int((column == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole: return column == Number ? QVariant::fromValue(Theme::Colour::Muted) : QVariant();
    default: return {};
    }
}

QVariant HistoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Number)
        return tr("The change's number; there are no gaps.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What happened");
    case Number: return tr("No.");
    default: return {};
    }
}

bool HistoryTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_store.hasMore() && !m_store.isOutdated();
}

void HistoryTableModel::fetchMore(const QModelIndex &)
{
    m_store.readMore();
}

} // namespace Evently
