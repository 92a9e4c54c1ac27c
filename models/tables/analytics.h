// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/sales.h"

namespace Evently {

/// What a revenue report is about.
struct RevenueQuestion
{
    QDate from{};
    QDate to{}; ///< Inclusive.
    Interval interval = Interval::Day;
    QUuid eventId{}; ///< Null: all events.
    QString currency{}; ///< What to write where nothing was sold at all.
};

struct EventSalesOrder
{
    enum class By { Revenue, TicketsSold, Occupancy, Bookings, Cancelled, Waiting, DateTime, Name };

    By by = By::Revenue;
    bool descending = true;
    /// Both or none: only what was sold and cancelled on these days, and only events with some.
    QDate from{};
    QDate to{};
};

/// Sums over sales, seen from a transaction. They read what the desk's transactions keep by day
/// and in all, never the bookings, so they cost the same after ten million of them.
class Analytics
{
public:
    explicit Analytics(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// @p today is the date in @p zone; the last 30 days end with it.
    Overview overview(QDate today, const QString &zone) const;

    /// Each interval that the days touch, with each currency that anything was sold for.
    Revenue revenue(const RevenueQuestion &question) const;

    /// By currency first.
    QList<Keyed<EventSales>> events(const EventSalesOrder &order, const Slice &slice) const;
    int eventCount(const EventSalesOrder &order) const;

private:
    SalesSums sums(QDate from, QDate to) const;

    Transaction &m_tx;
};

} // namespace Evently
