// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/entrytablemodel.h"

#include "models/words/linewords.h"

#include "ui/stores/followedevent.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/bookingwords.h"
#include "ui/words/eventwords.h"
#include "ui/words/sentences.h"

#include <QLocale>

namespace Evently {

EntryTableModel::EntryTableModel(ListStore<WaitlistEntry> &store, const FollowedEvent &event,
                                 QObject *parent)
    : StoreTableModel(store, columns, parent)
    , m_event(event)
{
    connect(&m_event, &FollowedEvent::changed, this, [this] { tellAllChanged(); });
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
    case Who:
        return entry.lines.isEmpty()
                ? entry.reference
                : entry.reference % QStringLiteral(" · ") % linesText(entry.lines);
    case Why: return m_event.listing() ? reasonOf(entry, m_event.listing()->event) : QString();
    case Since:
        return m_event.listing() ? timeText(entry.createdAt, m_event.listing()->event.timeZone)
                                 : QString();
    default: return {};
    }
}

bool EntryTableModel::isNumber(int column) const
{
    return column == Position || column == Tickets || column == Passed;
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
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case ToneRole:
        if (column == Why && entry->status == WaitlistEntry::Status::Notified)
            return QVariant::fromValue(Theme::Colour::Success);
        return entry->isOpen() ? QVariant() : QVariant::fromValue(Theme::Colour::Muted);
    default: return {};
    }
}

QString EntryTableModel::headOf(int column) const
{
    switch (column) {
    case Position: return tr("Place");
    case Who: return tr("Name");
    case Tickets: return tr("Tickets");
    case Why: return tr("Status");
    case Passed: return tr("Passed over");
    case Since: return tr("Waiting since");
    default: return {};
    }
}

QString EntryTableModel::headTipOf(int column) const
{
    return column == Passed
            ? tr("How often seats were offered to someone further back who needed fewer")
            : QString();
}

} // namespace Evently
