// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/sales.h"

#include "models/values/money.h"
#include "models/values/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently {

QLatin1StringView wireName(Interval interval)
{
    switch (interval) {
    case Interval::Day: return "day"_L1;
    case Interval::Week: return "week"_L1;
    case Interval::Month: return "month"_L1;
    }
    Q_UNREACHABLE();
}

static QJsonArray amounts(const QList<Takings> &takings)
{
    QJsonArray amounts;
    for (const Takings &each : takings) {
        amounts << QJsonObject{{u"currency"_s, each.currency},
                               {u"amount"_s, toAmount(each.revenueCents, each.currency)},
                               {u"unpaid"_s, toAmount(each.unpaidCents, each.currency)}};
    }
    return amounts;
}

/// Bookings and tickets of all currencies together, and the money of each.
static QJsonObject sums(const QList<Takings> &takings)
{
    qint64 bookings = 0;
    qint64 tickets = 0;
    for (const Takings &each : takings) {
        bookings += each.bookings;
        tickets += each.tickets;
    }
    return {{u"bookings"_s, bookings},
            {u"ticketsSold"_s, tickets},
            {u"revenue"_s, amounts(takings)}};
}

QJsonObject Overview::toJson() const
{
    const QJsonObject all = sums(ever);
    QJsonObject month = sums(last30Days);
    month[u"newUsers"_s] = newUsers;
    QJsonArray byChannel;
    for (const Channel &each : channels) {
        byChannel << QJsonObject{{u"channel"_s, QString(wireName(each.channel))},
                                 {u"bookings"_s, each.bookings},
                                 {u"ticketsSold"_s, each.tickets}};
    }
    return {{u"totalUsers"_s, users},
            {u"totalEvents"_s, events},
            {u"upcomingEvents"_s, upcomingEvents},
            {u"totalBookings"_s, all[u"bookings"_s]},
            {u"ticketsSold"_s, all[u"ticketsSold"_s]},
            {u"revenue"_s, all[u"revenue"_s]},
            {u"today"_s, sums(today)},
            {u"last30Days"_s, month},
            {u"occupancy"_s, occupancy},
            {u"waiting"_s, waiting},
            {u"channels"_s, byChannel}};
}

static QJsonObject toJson(const Takings &takings)
{
    return {{u"currency"_s, takings.currency},
            {u"revenue"_s, toAmount(takings.revenueCents, takings.currency)},
            {u"unpaid"_s, toAmount(takings.unpaidCents, takings.currency)},
            {u"bookings"_s, takings.bookings},
            {u"ticketsSold"_s, takings.tickets},
            {u"cancelled"_s, takings.cancelled}};
}

QJsonObject Revenue::toJson() const
{
    QJsonArray data;
    for (const Period &period : periods) {
        QJsonObject row = Evently::toJson(period.takings);
        row[u"period"_s] = period.beginsOn.toString(Qt::ISODate);
        data << row;
    }
    QJsonArray sums;
    for (const Takings &total : totals)
        sums << Evently::toJson(total);
    return {{u"data"_s, data},
            {u"totals"_s, sums},
            {u"from"_s, from.toString(Qt::ISODate)},
            {u"to"_s, to.toString(Qt::ISODate)},
            {u"interval"_s, QString(wireName(interval))},
            {u"timeZone"_s, timeZone}};
}

QJsonObject EventSales::toJson() const
{
    return {{u"eventId"_s, toText(eventId)},
            {u"name"_s, name},
            {u"venue"_s, venue},
            {u"dateTime"_s, toRfc3339(dateTime)},
            {u"status"_s, QString(wireName(status))},
            {u"totalCapacity"_s, totalCapacity},
            {u"ticketsSold"_s, takings.tickets},
            {u"bookings"_s, takings.bookings},
            {u"cancelled"_s, takings.cancelled},
            {u"waiting"_s, waiting},
            {u"revenue"_s, toAmount(takings.revenueCents, takings.currency)},
            {u"currency"_s, takings.currency},
            {u"occupancy"_s, occupancy()}};
}

} // namespace Evently
