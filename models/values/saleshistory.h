// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"

#include <array>

namespace Evently {

/// How one event sold since it was created: for charts, and for comparing its pace with other
/// events. Days and hours are in the event's time zone.
struct SalesHistory
{
    /// The seats right after a change, or at one of many moments between two changes.
    struct Point
    {
        Instant at{};
        double daysBefore = 0; ///< Days until the event begins; negative afterwards.
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

    /// Of one ticket type, what confirmed bookings have.
    struct Type
    {
        int type = 1;
        QString name{};
        qint64 units = 0;
        qint64 tickets = 0; ///< The people they admit.
        MoneySum revenueCents{};

        bool operator==(const Type &) const = default;
    };

    /// Confirmed bookings that were placed with one code.
    struct Code
    {
        QString code{};
        qint64 bookings = 0;
        qint64 tickets = 0;
        MoneySum revenueCents{};
        MoneySum discountCents{}; ///< What the code took off.

        bool operator==(const Code &) const = default;
    };

    /// Tickets sold and not given back since, by weekday (0 is Monday) and hour of the sale.
    using Week = std::array<std::array<qint64, 24>, 7>;

    static constexpr int pointsMax = 400;
    static constexpr int codesMax = 1000;

    QUuid eventId{};
    Instant dateTime{};
    QString timeZone{};
    QString currency{};
    QList<Point> sellThrough{}; ///< By time, at most pointsMax; the last one is the current state.
    QList<Day> byDay{}; ///< From the first to the last day with a sale, including days without one.
    QList<Channel> byChannel{}; ///< All three channels, including those without sales.
    QList<Type> byType{}; ///< All, in the order shown.
    QList<Code> byCode{}; ///< The most used first, at most codesMax.
    Week byHour{};

    QJsonObject toJson() const;
    static Result<SalesHistory> fromJson(const QJsonObject &json);
    bool operator==(const SalesHistory &) const = default;
};

} // namespace Evently
