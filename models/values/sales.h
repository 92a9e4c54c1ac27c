// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/moneysum.h"

#include <QDate>

namespace Evently {

/// Sales in one currency, in its minor unit (cents).
struct Takings
{
    QString currency{};
    MoneySum revenueCents{}; ///< The value of confirmed bookings.
    MoneySum unpaidCents{}; ///< The part of it that hasn't been marked as paid.
    qint64 bookings = 0;
    qint64 tickets = 0;
    qint64 cancelled = 0; ///< Number of bookings, counted on the day they were cancelled.

    bool operator==(const Takings &) const = default;
};

/// Bookings and tickets in all currencies together, and the money in each.
struct SalesSums
{
    struct Amount
    {
        QString currency{};
        MoneySum cents{};
        MoneySum unpaidCents{}; ///< The part of it that hasn't been marked as paid.

        bool operator==(const Amount &) const = default;
    };

    qint64 bookings = 0;
    qint64 tickets = 0;
    QList<Amount> revenue{};

    static SalesSums of(const QList<Takings> &takings);
    bool operator==(const SalesSums &) const = default;
};

/// What the organizer's overview page shows.
struct Overview
{
    struct Channel
    {
        Booking::Channel channel = Booking::Channel::Online;
        qint64 bookings = 0;
        qint64 tickets = 0;

        bool operator==(const Channel &) const = default;
    };

    /// An event with unpaid bookings or with refunds due.
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

    /// An event with seats offered to people on its waitlist.
    struct Offers
    {
        QUuid event{};
        qint64 count = 0;
        Instant firstExpiresAt{};

        bool operator==(const Offers &) const = default;
    };

    qint64 users = 0;
    qint64 events = 0;
    qint64 upcomingEvents = 0;
    qint64 waiting = 0; ///< Waiting entries of all upcoming events.
    double occupancy = 0; ///< Sold seats of upcoming events divided by their capacity, 0..1.
    qint64 newUsers = 0; ///< In the last 30 days.
    SalesSums ever{};
    SalesSums today{};
    SalesSums last30Days{};
    QList<Channel> channels{}; ///< All three channels, including those without sales.
    QList<Channel> channelsOf30Days{}; ///< The same for the last 30 days.
    QList<Open> refundsDue{}; ///< At most ten events, the largest amounts first.
    QList<Open> unpaid{}; ///< At most ten events that aren't over, the next one first.
    QList<Offers> openOffers{}; ///< At most a hundred events, by the end of their first offer.

    QJsonObject toJson() const;
    static Result<Overview> fromJson(const QJsonObject &json);
    bool operator==(const Overview &) const = default;
};

enum class Interval { Day, Week, Month };
QLatin1StringView wireName(Interval interval);

/// Sales per interval, including intervals without any.
struct Revenue
{
    struct Period
    {
        QDate beginsOn; ///< The local date; weeks begin on Monday.
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

/// An event's row in the organizer's sales table.
struct EventSales
{
    QUuid eventId{};
    QString name{};
    QString venue{};
    Instant dateTime{};
    QString timeZone{};
    Event::Status status = Event::Status::Published;
    int totalCapacity = 0;
    int waiting = 0; ///< Waiting entries.
    int confirmed = 0; ///< Seats sold so far, regardless of the period.
    Takings takings{}; ///< Its unpaid part is not on the wire.

    double occupancy() const { return double(confirmed) / totalCapacity; }
    QJsonObject toJson() const;
    static Result<EventSales> fromJson(const QJsonObject &json);
    bool operator==(const EventSales &) const = default;
};

} // namespace Evently
