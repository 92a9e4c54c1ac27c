// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"

#include <array>

namespace Evently {

/// How one event sold, from the day it was made: for charts, and for comparing its pace with that
/// of others. Days and hours are those of the event's zone.
struct SalesHistory
{
    /// The seats right after a change, or a moment of the many between two of them.
    struct Point
    {
        Instant at{};
        double daysBefore = 0; ///< Until the event begins, in days; negative afterwards.
        int sold = 0;
        int held = 0;
        int totalCapacity = 0;

        bool operator==(const Point &) const = default;
    };

    struct Day
    {
        QDate day{};
        qint64 bookings = 0; ///< Sold on that day and not cancelled since.
        qint64 tickets = 0;
        MoneySum revenueCents{};
        qint64 cancelled = 0; ///< Bookings cancelled on that day.

        bool operator==(const Day &) const = default;
    };

    struct Channel
    {
        Booking::Channel channel = Booking::Channel::Online;
        qint64 bookings = 0;
        qint64 tickets = 0;
        MoneySum revenueCents{};

        bool operator==(const Channel &) const = default;
    };

    /// Tickets sold and not given back since, by the weekday (0 is Monday) and hour of the sale.
    using Week = std::array<std::array<qint64, 24>, 7>;

    static constexpr int pointsMax = 400;

    QUuid eventId{};
    Instant dateTime{};
    QString timeZone{};
    QString currency{};
    QList<Point> sellThrough{}; ///< By time, at most pointsMax; the last is how things are now.
    QList<Day> byDay{}; ///< From the first to the last with a sale, those without one included.
    QList<Channel> byChannel{}; ///< All three, also those that sold nothing.
    Week byHour{};

    QJsonObject toJson() const;
    static Result<SalesHistory> fromJson(const QJsonObject &json);
    bool operator==(const SalesHistory &) const = default;
};

} // namespace Evently
