// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/entrytablemodel.h"

#include "ui/bookingwords.h"
#include "ui/eventwords.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/rowroles.h"

#include <QLocale>

namespace Evently {

EntryTableModel::EntryTableModel(ListStore<WaitlistEntry> &store, const FollowedEvent &event,
                                 QObject *parent)
    : RowsModel(parent)
    , m_store(store)
    , m_event(event)
{
    follow(store.rows());
    connect(&m_store, &ListReader::changed, this, [this] { follow(m_store.rows()); });
    connect(&m_event, &FollowedEvent::changed, this, [this] { tellAllChanged(); });
}

int EntryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString EntryTableModel::textOf(const WaitlistEntry &entry, int column) const
{
    const QLocale locale;
    switch (column) {
    case Position: return entry.position ? locale.toString(*entry.position) : tr("–");
    case Who: return nameOf(entry.customer);
    case Tickets: return locale.toString(entry.quantity);
    case Why: return statusText(entry.status);
    case Passed: return entry.timesPassed ? locale.toString(entry.timesPassed) : tr("–");
    case Since:
        return m_event.listing() ? dayText(entry.createdAt, m_event.listing()->event.timeZone)
                                 : QString();
    default: return {};
    }
}

QString EntryTableModel::detailOf(const WaitlistEntry &entry, int column) const
{
    switch (column) {
    case Who: return entry.reference;
    case Why: return m_event.listing() ? reasonOf(entry, m_event.listing()->event) : QString();
    case Since:
        return m_event.listing() ? timeText(entry.createdAt, m_event.listing()->event.timeZone)
                                 : QString();
    default: return {};
    }
}

static bool isNumber(int column)
{
    return column == EntryTableModel::Position || column == EntryTableModel::Tickets
            || column == EntryTableModel::Passed;
}

QVariant EntryTableModel::data(const QModelIndex &index, int role) const
{
    const WaitlistEntry *entry = valueAt(index);
    if (!entry)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*entry, column);
    case DetailRole: return detailOf(*entry, column);
    case IsStrongRole: return column == Who;
    case Qt::ToolTipRole: return column == Why ? plainToolTip(detailOf(*entry, Why)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        if (column == Why && entry->status == WaitlistEntry::Status::Notified)
            return QVariant::fromValue(Theme::Colour::Success);
        return entry->isOpen() ? QVariant() : QVariant::fromValue(Theme::Colour::Muted);
    default: return {};
    }
}

QVariant EntryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Passed)
        return tr("How often seats were offered to somebody further back who needed fewer");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position: return tr("Place");
    case Who: return tr("Name");
    case Tickets: return tr("Tickets");
    case Why: return tr("Status");
    case Passed: return tr("Passed over");
    case Since: return tr("Waiting since");
    default: return {};
    }
}

bool EntryTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_store.hasMore() && !m_store.isOutdated();
}

void EntryTableModel::fetchMore(const QModelIndex &)
{
    m_store.readMore();
}

} // namespace Evently
