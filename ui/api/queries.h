// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/sales.h"
#include "models/values/user.h"
#include "models/values/waitlistentry.h"

#include <QUrlQuery>

namespace Evently {

// What a list is asked for. Whatever is left empty doesn't limit it.

/// A part of a list: where it begins and how long it may be.
struct PageAt
{
    QString cursor{}; ///< Of the page before; empty for the first.
    int limit = 100; ///< 1 to 100.

    void addTo(QUrlQuery &query) const;
};

struct EventQuery
{
    enum class Sort { DateTime, Name, Price };

    std::optional<Event::Status> status{}; ///< None: published and not over.
    bool isAnyStatus = false; ///< Whatever status says. Organizers only.
    QString search{};
    QString category{};
    QString venue{};
    std::optional<Instant> from{}; ///< from ≤ dateTime < to
    std::optional<Instant> to{};
    bool isAvailable = false; ///< Only those with free seats.
    Sort sort = Sort::DateTime;
    Qt::SortOrder order = Qt::AscendingOrder;

    void addTo(QUrlQuery &query) const;
    bool operator==(const EventQuery &) const = default;
};

struct BookingQuery
{
    std::optional<Booking::Status> status{};
    QUuid event{};
    QString search{}; ///< Reference, name or e-mail. Organizers only.
    bool isEverybodys = false; ///< Not the caller's own only. Organizers only.

    void addTo(QUrlQuery &query) const;
    bool operator==(const BookingQuery &) const = default;
};

struct EntryQuery
{
    std::optional<WaitlistEntry::Status> status{};
    QString search{}; ///< Reference, name or e-mail.

    void addTo(QUrlQuery &query) const;
    bool operator==(const EntryQuery &) const = default;
};

struct UserQuery
{
    QString search{}; ///< Name or e-mail.
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
    QDate from{}; ///< Both inclusive; none: all that was ever sold.
    QDate to{};

    void addTo(QUrlQuery &query) const;
    bool operator==(const EventSalesQuery &) const = default;
};

} // namespace Evently
