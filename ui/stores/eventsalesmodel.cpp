// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/eventsalesmodel.h"

#include "ui/amounts.h"
#include "ui/sentences.h"

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
    m_wanted = pageSize;
    m_rounds.open();
}

void EventSalesModel::close()
{
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
    case Tickets:
        return tr("%1 of %2")
                .arg(locale.toString(sales.takings.tickets), locale.toString(sales.totalCapacity));
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

/// A click on a header: the server ranks anew. What it can't rank by is ranked here, from all.
void EventSalesModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column;
    m_order = order;
    m_wanted = isRankedHere() ? rankedHereMax : pageSize;
    m_rounds.open();
}

bool EventSalesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_nextCursor.isEmpty() && !isRankedHere();
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
    EventSalesQuery query{.order = m_order};
    switch (m_column) {
    case Name: query.sort = Sort::Name; break;
    case Date: query.sort = Sort::DateTime; break;
    case Tickets: query.sort = Sort::TicketsSold; break;
    case Occupancy: query.sort = Sort::Occupancy; break;
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
    m_pass << page.data;
    if (!page.nextCursor.isEmpty() && m_pass.size() < m_wanted)
        return readPage(page.nextCursor);
    show(m_pass, page.nextCursor);
    m_rounds.finish(true);
}

static qint64 rankOf(const EventSales &sales, int column)
{
    switch (column) {
    case EventSalesModel::Bookings: return sales.takings.bookings;
    case EventSalesModel::Cancelled: return sales.takings.cancelled;
    default: return sales.waiting;
    }
}

/// Where the same events stand in the same order, only cells change, and whoever reads or selects
/// is not disturbed.
void EventSalesModel::show(QList<EventSales> rows, const QString &nextCursor)
{
    if (isRankedHere()) {
        std::ranges::stable_sort(rows, [this](const EventSales &one, const EventSales &other) {
            if (one.takings.currency != other.takings.currency)
                return one.takings.currency < other.takings.currency;
            const qint64 a = rankOf(one, m_column);
            const qint64 b = rankOf(other, m_column);
            return m_order == Qt::AscendingOrder ? a < b : a > b;
        });
    }
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
