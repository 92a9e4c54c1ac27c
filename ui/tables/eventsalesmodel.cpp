// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/eventsalesmodel.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/api/apiclient.h"

namespace Evently {

EventSalesModel::EventSalesModel(ApiClient &api, ListStore<EventSales> &store, QObject *parent)
    : StoreTableModel(store, ColumnCount, parent)
    , m_api(api)
    , m_store(store)
{
}

void EventSalesModel::open(QDate from, QDate to)
{
    m_query.from = from;
    m_query.to = to;
    m_store.open({}, question());
}

void EventSalesModel::setDays(QDate from, QDate to)
{
    EventSalesQuery query = m_query;
    query.from = from;
    query.to = to;
    ask(query);
}

static EventSalesQuery::Sort sortBy(int column)
{
    using Sort = EventSalesQuery::Sort;
    switch (column) {
    case EventSalesModel::Name: return Sort::Name;
    case EventSalesModel::Date: return Sort::DateTime;
    case EventSalesModel::Tickets: return Sort::TicketsSold;
    case EventSalesModel::Occupancy: return Sort::Occupancy;
    case EventSalesModel::Bookings: return Sort::Bookings;
    case EventSalesModel::Cancelled: return Sort::Cancelled;
    case EventSalesModel::Waiting: return Sort::Waiting;
    default: return Sort::Revenue;
    }
}

void EventSalesModel::sort(int column, Qt::SortOrder order)
{
    EventSalesQuery query = m_query;
    query.sort = sortBy(column);
    query.order = order;
    ask(query);
}

void EventSalesModel::ask(const EventSalesQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_store.ask(question());
}

ListStore<EventSales>::Ask EventSalesModel::question() const
{
    return [&api = m_api, query = m_query](const PageAt &at) { return api.eventSales(query, at); };
}

static QString textOf(const EventSales &sales, int column)
{
    const QLocale locale;
    switch (column) {
    case EventSalesModel::Name: return sales.name;
    case EventSalesModel::Date: return dateText(sales.dateTime, sales.timeZone);
    case EventSalesModel::Revenue:
        return amountText(sales.takings.revenueCents, sales.takings.currency);
    case EventSalesModel::Tickets: return locale.toString(sales.takings.tickets);
    case EventSalesModel::Occupancy: return percentText(sales.occupancy() * 100);
    case EventSalesModel::Bookings: return locale.toString(sales.takings.bookings);
    case EventSalesModel::Cancelled: return locale.toString(sales.takings.cancelled);
    case EventSalesModel::Waiting: return locale.toString(sales.waiting);
    default: return {};
    }
}

QVariant EventSalesModel::data(const QModelIndex &index, int role) const
{
    const EventSales *sales = valueAt(index);
    if (!sales)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*sales, column);
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column, text").arg(headOf(column), textOf(*sales, column));
    default: return {};
    }
}

QString EventSalesModel::headOf(int column) const
{
    switch (column) {
    case Name: return tr("Event");
    case Date: return tr("Date");
    case Revenue: return tr("Revenue");
    case Tickets: return tr("Tickets sold");
    case Occupancy: return tr("Occupancy");
    case Bookings: return tr("Bookings");
    case Cancelled: return tr("Cancelled");
    case Waiting: return tr("Waiting");
    default: return {};
    }
}

} // namespace Evently
