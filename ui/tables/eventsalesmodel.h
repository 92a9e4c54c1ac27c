// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/stores/rounds.h"

#include <QAbstractTableModel>

namespace Evently {

/// Events with their sales, ranked by the server, grouped by currency: one page at a time, more as
/// the user scrolls. Reloads after changes, round by round.
class EventSalesModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventSalesModel)

public:
    enum Column {
        Name,
        Date,
        Revenue,
        Tickets,
        Occupancy,
        Bookings,
        Cancelled,
        Waiting,
        ColumnCount
    };
    enum Role { SalesRole = Qt::UserRole };

    EventSalesModel(ApiClient &api, const LiveFeed &feed, const Rounds::Pace &pace,
                    QObject *parent = nullptr);

    void open(); ///< Loads the ranking and follows changes.
    /// Limits it to sales from @p from to @p to, both inclusive.
    void setDays(QDate from, QDate to);
    void close(); ///< Clears all data.
    void refresh() { m_rounds.refresh(); }

    const QList<EventSales> &sales() const { return m_rows; }
    const std::optional<Problem> &problem() const { return m_problem; }
    bool hasAnswer() const { return m_hasAnswer; }
    int reads() const { return m_reads; } ///< The number of pages requested, for tests.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static bool isNumber(int column) { return column >= Revenue; }

signals:
    void changed(); ///< Rows or problem() changed.

private:
    void beginRound();
    void readPage(const QString &cursor);
    void take(const Page<EventSales> &page);
    void show(const QList<EventSales> &rows, const QString &nextCursor);
    QString textOf(const EventSales &sales, int column) const;

    ApiClient &m_api;
    Rounds m_rounds;
    int m_column = Revenue;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    QDate m_from;
    QDate m_to;
    bool m_isOpen = false;
    QList<EventSales> m_rows;
    QString m_nextCursor;
    std::optional<Problem> m_problem;
    bool m_hasAnswer = false;

    // The current round:
    QList<EventSales> m_pass; ///< Its rows so far.
    int m_wanted = 0; ///< The minimum number of rows.
    int m_reads = 0;
};

} // namespace Evently
