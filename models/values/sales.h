// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/moneysum.h"

#include <QDate>

namespace Evently {

/// What was sold for money of one currency, in its minor unit (cents).
struct Takings
{
    QString currency{};
    MoneySum revenueCents{}; ///< The value of confirmed bookings.
    MoneySum unpaidCents{}; ///< The part of it that nobody said was paid.
    qint64 bookings = 0;
    qint64 tickets = 0;
    qint64 cancelled = 0; ///< Bookings, by the day they were cancelled.

    bool operator==(const Takings &) const = default;
};

/// Bookings and tickets of all currencies together, and the money of each.
struct SalesSums
{
    struct Amount
    {
        QString currency{};
        MoneySum cents{};
        MoneySum unpaidCents{}; ///< The part of it that nobody said was paid.

        bool operator==(const Amount &) const = default;
    };

    qint64 bookings = 0;
    qint64 tickets = 0;
    QList<Amount> revenue{};

    static SalesSums of(const QList<Takings> &takings);
    bool operator==(const SalesSums &) const = default;
};

/// The organizer's first look.
struct Overview
{
    struct Channel
    {
        Booking::Channel channel = Booking::Channel::Online;
        qint64 bookings = 0;
        qint64 tickets = 0;

        bool operator==(const Channel &) const = default;
    };

    /// An event whose customers owe money, or are owed it.
    struct Open
    {
        QUuid event{};
        QString name{};
        Instant dateTime{};
        QString timeZone{};
        QString currency{};
        MoneySum cents{};

        bool operator==(const Open &) const = default;
    };

    qint64 users = 0;
    qint64 events = 0;
    qint64 upcomingEvents = 0;
    qint64 waiting = 0; ///< Entries that wait, over all events that are still to come.
    double occupancy = 0; ///< Sold seats of coming events over their capacity, 0..1.
    qint64 newUsers = 0; ///< In the last 30 days.
    SalesSums ever{};
    SalesSums today{};
    SalesSums last30Days{};
    QList<Channel> channels{}; ///< All three, also those that sold nothing.
    QList<Channel> channelsOf30Days{}; ///< The same, of the last 30 days.
    QList<Open> refundsDue{}; ///< At most ten events, the most money first.
    QList<Open> unpaid{}; ///< At most ten events that aren't over, the next first.

    QJsonObject toJson() const;
    static Result<Overview> fromJson(const QJsonObject &json);
    bool operator==(const Overview &) const = default;
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

        bool operator==(const Period &) const = default;
    };

    QList<Period> periods{}; ///< By date, then by currency.
    QList<Takings> totals{}; ///< By currency.
    QDate from{};
    QDate to{}; ///< Inclusive.
    Interval interval = Interval::Day;
    QString timeZone{};

    QJsonObject toJson() const;
    static Result<Revenue> fromJson(const QJsonObject &json);
    bool operator==(const Revenue &) const = default;
};

/// One event in the organizer's table.
struct EventSales
{
    QUuid eventId{};
    QString name{};
    QString venue{};
    Instant dateTime{};
    QString timeZone{};
    Event::Status status = Event::Status::Published;
    int totalCapacity = 0;
    int waiting = 0; ///< Entries that wait.
    int confirmed = 0; ///< Seats, whenever they were sold.
    Takings takings{}; ///< What of it is unpaid is not on the wire.

    double occupancy() const { return double(confirmed) / totalCapacity; }
    QJsonObject toJson() const;
    static Result<EventSales> fromJson(const QJsonObject &json);
    bool operator==(const EventSales &) const = default;
};

} // namespace Evently
