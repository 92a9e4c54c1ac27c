// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/sales.h"

namespace Evently {

/// Parameters of a revenue report.
struct RevenueQuestion
{
    QDate from{};
    QDate to{}; ///< Inclusive.
    Interval interval = Interval::Day;
    QUuid eventId{}; ///< Null for all events.
    QString currency{}; ///< The currency to report if nothing was sold at all.
};

struct EventSalesOrder
{
    enum class By { Revenue, TicketsSold, Occupancy, Bookings, Cancelled, Waiting, DateTime, Name };

    By by = By::Revenue;
    bool descending = true;
    /// Both or none: counts only sales and cancellations on these days, and lists only events that
    /// have some.
    QDate from{};
    QDate to{};
};

/// Sales totals, read in a transaction. They come from the sums that the desk keeps per day and in
/// total, never from the bookings, so they stay fast with ten million bookings.
class Analytics
{
public:
    explicit Analytics(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// @p today is the date in @p zone; the last 30 days include it.
    Overview overview(QDate today, const QString &zone) const;

    /// Every interval that overlaps the days, with each currency in which anything was sold.
    Revenue revenue(const RevenueQuestion &question) const;

    /// Grouped by currency.
    QList<Keyed<EventSales>> events(const EventSalesOrder &order, const Slice &slice) const;
    int eventCount(const EventSalesOrder &order) const;

private:
    SalesSums sums(QDate from, QDate to) const;

    Transaction &m_tx;
};

} // namespace Evently
