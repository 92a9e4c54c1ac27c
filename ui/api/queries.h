// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/sales.h"
#include "models/values/user.h"
#include "models/values/waitlistentry.h"

#include <QUrlQuery>

namespace Evently {

// Parameters of lists. An empty one doesn't filter.

/// A page of a list: where it begins and its maximum length.
struct PageAt
{
    QString cursor{}; ///< From the previous page; empty for the first.
    int limit = 100; ///< 1 to 100.

    void addTo(QUrlQuery &query) const;
};

struct EventQuery
{
    enum class Sort { DateTime, Name, Price };

    std::optional<Event::Status> status{}; ///< None: published and not over.
    bool isAnyStatus = false; ///< Ignores status. Organizers only.
    QString search{};
    QString category{};
    QString venue{};
    std::optional<Instant> from{}; ///< from ≤ dateTime < to
    std::optional<Instant> to{};
    bool isAvailable = false; ///< Only events with free seats.
    Sort sort = Sort::DateTime;
    Qt::SortOrder order = Qt::AscendingOrder;

    void addTo(QUrlQuery &query) const;
    bool operator==(const EventQuery &) const = default;
};

struct BookingQuery
{
    std::optional<Booking::Status> status{};
    QUuid event{};
    QString search{}; ///< Reference, name or email address. Organizers only.
    bool isEverybodys = false; ///< All users' bookings, not just the caller's. Organizers only.

    void addTo(QUrlQuery &query) const;
    bool operator==(const BookingQuery &) const = default;
};

struct EntryQuery
{
    std::optional<WaitlistEntry::Status> status{};
    QString search{}; ///< Reference, name or email address.

    void addTo(QUrlQuery &query) const;
    bool operator==(const EntryQuery &) const = default;
};

struct CodeQuery
{
    QString search{}; ///< Part of the code.

    void addTo(QUrlQuery &query) const;
};

struct UserQuery
{
    QString search{}; ///< Name or email address.
    std::optional<User::Role> role{};

    void addTo(QUrlQuery &query) const;
    bool operator==(const UserQuery &) const = default;
};

struct RevenueQuery
{
    QDate from{}; ///< Both inclusive; none: the last 30 days.
    QDate to{};
    Interval interval = Interval::Day;
    QUuid event{};

    void addTo(QUrlQuery &query) const;
    bool operator==(const RevenueQuery &) const = default;
};

struct TaxQuery
{
    QDate from{}; ///< Both inclusive.
    QDate to{};
    QUuid event{};

    void addTo(QUrlQuery &query) const;
};

struct EventSalesQuery
{
    enum class Sort {
        Revenue,
        TicketsSold,
        Occupancy,
        Bookings,
        Cancelled,
        Waiting,
        DateTime,
        Name
    };

    Sort sort = Sort::Revenue;
    Qt::SortOrder order = Qt::DescendingOrder;
    QDate from{}; ///< Both inclusive; none: since the first sale.
    QDate to{};

    void addTo(QUrlQuery &query) const;
    bool operator==(const EventSalesQuery &) const = default;
};

} // namespace Evently
