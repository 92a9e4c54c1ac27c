// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/storetablemodel.h"

namespace Evently {

class ApiClient;

/// Events with their sales, ranked by the server, grouped by currency.
class EventSalesModel : public StoreTableModel<EventSales>
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

    EventSalesModel(ApiClient &api, ListStore<EventSales> &store, QObject *parent = nullptr);

    /// Loads the sales from @p from to @p to, both inclusive, and follows changes.
    void open(QDate from, QDate to);
    /// Limits it to other days.
    void setDays(QDate from, QDate to);

    QVariant data(const QModelIndex &index, int role) const override;
    /// Called for a click on a header: the server sorts again.
    void sort(int column, Qt::SortOrder order) override;

    bool isNumber(int column) const override { return column >= Revenue; }

protected:
    QString headOf(int column) const override;

private:
    ListStore<EventSales>::Ask question() const;
    void ask(const EventSalesQuery &query);

    ApiClient &m_api;
    ListStore<EventSales> &m_store;
    EventSalesQuery m_query;
};

} // namespace Evently
