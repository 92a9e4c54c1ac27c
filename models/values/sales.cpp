// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/sales.h"

#include "models/values/fields.h"
#include "models/values/money.h"
#include "models/values/wire.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

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

SalesSums SalesSums::of(const QList<Takings> &takings)
{
    SalesSums sums;
    for (const Takings &each : takings) {
        sums.bookings += each.bookings;
        sums.tickets += each.tickets;
        sums.revenue.append({each.currency, each.revenueCents, each.unpaidCents});
    }
    return sums;
}

static QJsonArray toJson(const QList<SalesSums::Amount> &revenue)
{
    QJsonArray amounts;
    for (const SalesSums::Amount &each : revenue) {
        amounts << QJsonObject{{u"currency"_s, each.currency},
                               {u"amount"_s, toAmount(each.cents, each.currency)},
                               {u"unpaid"_s, toAmount(each.unpaidCents, each.currency)}};
    }
    return amounts;
}

static QJsonObject toJson(const SalesSums &sums)
{
    return {{u"bookings"_s, sums.bookings},
            {u"ticketsSold"_s, sums.tickets},
            {u"revenue"_s, toJson(sums.revenue)}};
}

static QList<SalesSums::Amount> amountsIn(Fields &in)
{
    return in.each(u"revenue"_s, [](Fields &amount) {
        const QString currency = amount.currency(u"currency"_s);
        return SalesSums::Amount{currency, amount.sum(u"amount"_s, currency),
                                 amount.sum(u"unpaid"_s, currency)};
    });
}

static SalesSums sumsIn(Fields in)
{
    return {in.count(u"bookings"_s), in.count(u"ticketsSold"_s), amountsIn(in)};
}

static QJsonArray toJson(const QList<Overview::Channel> &channels)
{
    QJsonArray byChannel;
    for (const Overview::Channel &each : channels) {
        byChannel << QJsonObject{{u"channel"_s, QString(wireName(each.channel))},
                                 {u"bookings"_s, each.bookings},
                                 {u"ticketsSold"_s, each.tickets}};
    }
    return byChannel;
}

static QJsonArray toJson(const QList<Overview::Open> &events)
{
    QJsonArray open;
    for (const Overview::Open &each : events) {
        open << QJsonObject{{u"eventId"_s, toText(each.event)},
                            {u"name"_s, each.name},
                            {u"dateTime"_s, toRfc3339(each.dateTime)},
                            {u"timeZone"_s, each.timeZone},
                            {u"currency"_s, each.currency},
                            {u"amount"_s, toAmount(each.cents, each.currency)}};
    }
    return open;
}

static QJsonArray toJson(const QList<Overview::Offers> &events)
{
    QJsonArray offers;
    for (const Overview::Offers &each : events) {
        offers << QJsonObject{{u"eventId"_s, toText(each.event)},
                              {u"offers"_s, each.count},
                              {u"firstExpiresAt"_s, toRfc3339(each.firstExpiresAt)}};
    }
    return offers;
}

QJsonObject Overview::toJson() const
{
    QJsonObject month = Evently::toJson(last30Days);
    month[u"newUsers"_s] = newUsers;
    month[u"channels"_s] = Evently::toJson(channelsOf30Days);
    return {{u"totalUsers"_s, users},
            {u"totalEvents"_s, events},
            {u"upcomingEvents"_s, upcomingEvents},
            {u"totalBookings"_s, ever.bookings},
            {u"ticketsSold"_s, ever.tickets},
            {u"revenue"_s, Evently::toJson(ever.revenue)},
            {u"today"_s, Evently::toJson(today)},
            {u"last30Days"_s, month},
            {u"occupancy"_s, occupancy},
            {u"waiting"_s, waiting},
            {u"channels"_s, Evently::toJson(channels)},
            {u"refundsDue"_s, Evently::toJson(refundsDue)},
            {u"unpaid"_s, Evently::toJson(unpaid)},
            {u"openOffers"_s, Evently::toJson(openOffers)}};
}

static Booking::Channel channelIn(Fields &in)
{
    using Channel = Booking::Channel;
    return in.choice(u"channel"_s, {Channel::Online, Channel::Desk, Channel::Kiosk});
}

static Overview::Channel channelOf(Fields &each)
{
    return {channelIn(each), each.count(u"bookings"_s), each.count(u"ticketsSold"_s)};
}

static Overview::Open openIn(Fields &in)
{
    Overview::Open open{.event = in.id(u"eventId"_s),
                        .name = in.line(u"name"_s, 1, 200),
                        .dateTime = in.instant(u"dateTime"_s),
                        .timeZone = in.zone(u"timeZone"_s),
                        .currency = in.currency(u"currency"_s)};
    open.cents = in.sum(u"amount"_s, open.currency);
    return open;
}

static Overview::Offers offersIn(Fields &in)
{
    return {in.id(u"eventId"_s), in.count(u"offers"_s), in.instant(u"firstExpiresAt"_s)};
}

Result<Overview> Overview::fromJson(const QJsonObject &json)
{
    Fields in(json);
    Overview overview;
    overview.users = in.count(u"totalUsers"_s);
    overview.events = in.count(u"totalEvents"_s);
    overview.upcomingEvents = in.count(u"upcomingEvents"_s);
    overview.waiting = in.count(u"waiting"_s);
    overview.occupancy = in.real(u"occupancy"_s, 0, 1);
    overview.newUsers = in.within(u"last30Days"_s).count(u"newUsers"_s);
    overview.ever = {in.count(u"totalBookings"_s), in.count(u"ticketsSold"_s), amountsIn(in)};
    overview.today = sumsIn(in.within(u"today"_s));
    overview.last30Days = sumsIn(in.within(u"last30Days"_s));
    overview.channels = in.each(u"channels"_s, channelOf);
    // Older servers don't send these.
    if (json[u"last30Days"_s].toObject().contains(u"channels"_s)) {
        Fields month = in.within(u"last30Days"_s);
        overview.channelsOf30Days = month.each(u"channels"_s, channelOf);
    }
    if (json.contains(u"refundsDue"_s))
        overview.refundsDue = in.each(u"refundsDue"_s, openIn);
    if (json.contains(u"unpaid"_s))
        overview.unpaid = in.each(u"unpaid"_s, openIn);
    if (json.contains(u"openOffers"_s))
        overview.openOffers = in.each(u"openOffers"_s, offersIn);
    if (const auto problem = in.problem())
        return *problem;
    return overview;
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

static Takings takingsIn(Fields &in)
{
    Takings takings{.currency = in.currency(u"currency"_s)};
    takings.revenueCents = in.sum(u"revenue"_s, takings.currency);
    takings.unpaidCents = in.sum(u"unpaid"_s, takings.currency);
    takings.bookings = in.count(u"bookings"_s);
    takings.tickets = in.count(u"ticketsSold"_s);
    takings.cancelled = in.count(u"cancelled"_s);
    return takings;
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

Result<Revenue> Revenue::fromJson(const QJsonObject &json)
{
    Fields in(json);
    Revenue revenue;
    revenue.periods = in.each(u"data"_s, [](Fields &period) {
        return Period{period.date(u"period"_s), takingsIn(period)};
    });
    revenue.totals = in.each(u"totals"_s, takingsIn);
    revenue.from = in.date(u"from"_s);
    revenue.to = in.date(u"to"_s);
    revenue.interval = in.choice(u"interval"_s, {Interval::Day, Interval::Week, Interval::Month});
    revenue.timeZone = in.zone(u"timeZone"_s);
    if (const auto problem = in.problem())
        return *problem;
    return revenue;
}

QJsonObject EventSales::toJson() const
{
    return {{u"eventId"_s, toText(eventId)},
            {u"name"_s, name},
            {u"venue"_s, venue},
            {u"dateTime"_s, toRfc3339(dateTime)},
            {u"timeZone"_s, timeZone},
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

Result<EventSales> EventSales::fromJson(const QJsonObject &json)
{
    using Status = Event::Status;
    constexpr int anyNumber = std::numeric_limits<int>::max();
    Fields in(json);
    EventSales event;
    event.eventId = in.id(u"eventId"_s);
    event.name = in.line(u"name"_s, 0, 200);
    event.venue = in.line(u"venue"_s, 0, 200);
    event.dateTime = in.instant(u"dateTime"_s);
    event.timeZone = in.zone(u"timeZone"_s);
    event.status = in.choice(
            u"status"_s, {Status::Draft, Status::Published, Status::Cancelled, Status::Completed});
    event.totalCapacity = in.integer(u"totalCapacity"_s, 1, Event::CapacityMax);
    event.waiting = in.integer(u"waiting"_s, 0, anyNumber);
    event.confirmed =
            int(std::lround(in.real(u"occupancy"_s, 0, 1) * std::max(event.totalCapacity, 1)));
    event.takings.currency = in.currency(u"currency"_s);
    event.takings.revenueCents = in.sum(u"revenue"_s, event.takings.currency);
    event.takings.bookings = in.count(u"bookings"_s);
    event.takings.tickets = in.count(u"ticketsSold"_s);
    event.takings.cancelled = in.count(u"cancelled"_s);
    if (const auto problem = in.problem())
        return *problem;
    return event;
}

} // namespace Evently
