// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/eventsalesmodel.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"

#include <algorithm>

namespace Evently {

static constexpr int pageSize = 100;

EventSalesModel::EventSalesModel(ApiClient &api, const LiveFeed &feed, const Rounds::Pace &pace,
                                 QObject *parent)
    : QAbstractTableModel(parent)
    , m_api(api)
    , m_rounds(feed, pace)
{
    connect(&m_rounds, &Rounds::due, this, &EventSalesModel::beginRound);
}

void EventSalesModel::open()
{
    m_isOpen = true;
    m_wanted = pageSize;
    m_rounds.open();
}

void EventSalesModel::setDays(QDate from, QDate to)
{
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    if (m_isOpen)
        open();
}

void EventSalesModel::close()
{
    m_isOpen = false;
    m_rounds.close();
    m_problem.reset();
    m_hasAnswer = false;
    beginResetModel();
    m_rows.clear();
    m_nextCursor.clear();
    endResetModel();
    emit changed();
}

int EventSalesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventSalesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EventSalesModel::textOf(const EventSales &sales, int column) const
{
    const QLocale locale;
    switch (column) {
    case Name: return sales.name;
    case Date: return dateText(sales.dateTime, sales.timeZone);
    case Revenue: return amountText(sales.takings.revenueCents, sales.takings.currency);
    case Tickets: return locale.toString(sales.takings.tickets);
    case Occupancy: return percentText(sales.occupancy() * 100);
    case Bookings: return locale.toString(sales.takings.bookings);
    case Cancelled: return locale.toString(sales.takings.cancelled);
    case Waiting: return locale.toString(sales.waiting);
    }
    return {};
}

QVariant EventSalesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventSales &sales = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(sales, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column, text")
                .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                     textOf(sales, index.column()));
    case SalesRole: return QVariant::fromValue(sales);
    }
    return {};
}

QVariant EventSalesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Event");
    case Date: return tr("Date");
    case Revenue: return tr("Revenue");
    case Tickets: return tr("Tickets sold");
    case Occupancy: return tr("Occupancy");
    case Bookings: return tr("Bookings");
    case Cancelled: return tr("Cancelled");
    case Waiting: return tr("Waiting");
    }
    return {};
}

/// Called for a click on a header: the server sorts again.
void EventSalesModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column;
    m_order = order;
    m_wanted = pageSize;
    m_rounds.open();
}

bool EventSalesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_nextCursor.isEmpty();
}

void EventSalesModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || m_wanted > m_rows.size())
        return;
    m_wanted = int(m_rows.size()) + pageSize;
    m_rounds.open();
}

void EventSalesModel::beginRound()
{
    m_pass.clear();
    readPage({});
}

void EventSalesModel::readPage(const QString &cursor)
{
    using Sort = EventSalesQuery::Sort;
    EventSalesQuery query{.order = m_order, .from = m_from, .to = m_to};
    switch (m_column) {
    case Name: query.sort = Sort::Name; break;
    case Date: query.sort = Sort::DateTime; break;
    case Tickets: query.sort = Sort::TicketsSold; break;
    case Occupancy: query.sort = Sort::Occupancy; break;
    case Bookings: query.sort = Sort::Bookings; break;
    case Cancelled: query.sort = Sort::Cancelled; break;
    case Waiting: query.sort = Sort::Waiting; break;
    default: query.sort = Sort::Revenue; break;
    }
    ++m_reads;
    m_api.eventSales(query, {.cursor = cursor, .limit = pageSize})
            .then(this, [this, round = m_rounds.number()](const Result<Page<EventSales>> &answer) {
                if (round != m_rounds.number())
                    return;
                if (answer)
                    return take(*answer);
                m_problem = answer.error();
                m_rounds.finish(false);
                emit changed();
            });
}

void EventSalesModel::take(const Page<EventSales> &page)
{
    // An event that moved down in the meantime may appear again.
    for (const EventSales &sales : page.data) {
        m_pass.removeIf([&](const EventSales &row) { return row.eventId == sales.eventId; });
        m_pass << sales;
    }
    if (!page.nextCursor.isEmpty() && m_pass.size() < m_wanted)
        return readPage(page.nextCursor);
    show(m_pass, page.nextCursor);
    m_rounds.finish(true);
}

/// If the same events are in the same order, only cells change, so that reading and selecting
/// aren't disturbed.
void EventSalesModel::show(const QList<EventSales> &rows, const QString &nextCursor)
{
    m_problem.reset();
    m_hasAnswer = true;
    m_nextCursor = nextCursor;
    if (std::ranges::equal(rows, m_rows, {}, &EventSales::eventId, &EventSales::eventId)) {
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row] == m_rows[row])
                continue;
            m_rows[row] = rows[row];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    emit changed();
}

} // namespace Evently
