// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"

#include <QDate>

namespace Evently {

/// What was sold for money of one currency, in its minor unit (cents).
struct Takings
{
    QString currency{};
    qint64 revenueCents = 0; ///< The value of confirmed bookings.
    qint64 unpaidCents = 0; ///< The part of it that nobody said was paid.
    qint64 bookings = 0;
    qint64 tickets = 0;
    qint64 cancelled = 0; ///< Bookings, by the day they were cancelled.
};

/// The organizer's first look.
struct Overview
{
    struct Channel
    {
        Booking::Channel channel = Booking::Channel::Online;
        qint64 bookings = 0;
        qint64 tickets = 0;
    };

    qint64 users = 0;
    qint64 events = 0;
    qint64 upcomingEvents = 0;
    qint64 waiting = 0; ///< Entries that wait, over all events that are still to come.
    double occupancy = 0; ///< Sold seats of coming events over their capacity, 0..1.
    qint64 newUsers = 0; ///< In the last 30 days.
    QList<Takings> ever{};
    QList<Takings> today{};
    QList<Takings> last30Days{};
    QList<Channel> channels{}; ///< All three, also those that sold nothing.

    QJsonObject toJson() const;
};

enum class Interval { Day, Week, Month };
QLatin1StringView wireName(Interval interval);

/// What was sold, interval by interval, those without a sale included.
struct Revenue
{
    struct Period
    {
        QDate beginsOn; ///< The local date; a week begins on Monday.
        Takings takings{};
    };

    QList<Period> periods{}; ///< By date, then by currency.
    QList<Takings> totals{}; ///< By currency.
    QDate from{};
    QDate to{}; ///< Inclusive.
    Interval interval = Interval::Day;
    QString timeZone{};

    QJsonObject toJson() const;
};

/// One event in the organizer's table.
struct EventSales
{
    QUuid eventId{};
    QString name{};
    QString venue{};
    Instant dateTime{};
    Event::Status status = Event::Status::Published;
    int totalCapacity = 0;
    int waiting = 0; ///< Entries that wait.
    Takings takings{};

    double occupancy() const { return double(takings.tickets) / totalCapacity; }
    QJsonObject toJson() const;
};

} // namespace Evently
