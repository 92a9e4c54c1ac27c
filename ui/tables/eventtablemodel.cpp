// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/eventtablemodel.h"

#include "models/words/amounts.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/eventwords.h"
#include "ui/words/sentences.h"

#include <QLocale>

namespace Evently {

EventTableModel::EventTableModel(EventStore &store, QObject *parent)
    : StoreTableModel(store, columns, parent)
{
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    const Listing *listing = valueAt(index);
    if (!listing)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*listing, column);
    case DetailRole: return detailOf(*listing, column);
    case Qt::AccessibleTextRole: return column == Name ? sentenceFor(*listing) : QVariant();
    case Qt::ToolTipRole: return column == Name ? plainToolTip(sentenceFor(*listing)) : QVariant();
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case IsStrongRole: return column == Name;
    case ToneRole:
        return column == Status ? QVariant::fromValue(toneOf(listing->event.status))
                : column == Waiting && listing->event.waitingCount == 0
                ? QVariant::fromValue(Theme::Colour::Muted)
                : QVariant();
    case SeatsRole: return column == Seats ? QVariant::fromValue(*listing) : QVariant();
    default: return {};
    }
}

QString EventTableModel::textOf(const Listing &listing, int column)
{
    const Event &event = listing.event;
    switch (column) {
    case When: return dayText(event.dateTime, event.timeZone);
    case Name: return event.name;
    case Category: return event.category;
    case Seats:
        // During sales, the seats left matter; the capacity always does.
        return listing.sales != Event::Sales::Closed
                ? availabilityOf(listing)
                : tr("%1 of %2 sold")
                          .arg(QLocale().toString(event.confirmedCapacity),
                               QLocale().toString(event.totalCapacity));
    case Waiting: return event.waitingCount ? QLocale().toString(event.waitingCount) : tr("–");
    case Price: return fromPriceText(listing);
    case Status: return statusText(event.status);
    default: return {};
    }
}

QString EventTableModel::detailOf(const Listing &listing, int column)
{
    const Event &event = listing.event;
    switch (column) {
    case When: return timeText(event.dateTime, event.timeZone);
    case Name: return event.venue;
    case Waiting:
        return event.waitingCount ? tr("%n tickets", nullptr, event.waitingTickets) : QString();
    default: return {};
    }
}

bool EventTableModel::isNumber(int column) const
{
    return column == Price || column == Waiting;
}

QString EventTableModel::headOf(int column) const
{
    switch (column) {
    case When: return tr("When");
    case Name: return tr("Event");
    case Category: return tr("Category");
    case Seats: return tr("Seats");
    case Waiting: return tr("Waiting");
    case Price: return tr("Price");
    case Status: return tr("Status");
    default: return {};
    }
}

} // namespace Evently
