// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/saleshistory.h"

#include "models/values/discountcode.h"
#include "models/values/fields.h"
#include "models/values/money.h"
#include "models/values/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently {

static QJsonArray toJson(const SalesHistory::Week &week)
{
    QJsonArray days;
    for (const auto &hours : week) {
        QJsonArray tickets;
        for (const qint64 sold : hours)
            tickets << sold;
        days << tickets;
    }
    return days;
}

QJsonObject SalesHistory::toJson() const
{
    QJsonArray points;
    for (const Point &point : sellThrough) {
        points << QJsonObject{{u"at"_s, toRfc3339(point.at)},
                              {u"daysBefore"_s, point.daysBefore},
                              {u"sold"_s, point.sold},
                              {u"held"_s, point.held},
                              {u"totalCapacity"_s, point.totalCapacity}};
    }
    QJsonArray days;
    for (const Day &day : byDay) {
        days << QJsonObject{{u"day"_s, day.day.toString(Qt::ISODate)},
                            {u"bookings"_s, day.bookings},
                            {u"ticketsSold"_s, day.tickets},
                            {u"revenue"_s, toAmount(day.revenueCents, currency)},
                            {u"currency"_s, currency},
                            {u"cancelled"_s, day.cancelled}};
    }
    QJsonArray channels;
    for (const Channel &each : byChannel) {
        channels << QJsonObject{{u"channel"_s, QString(wireName(each.channel))},
                                {u"bookings"_s, each.bookings},
                                {u"ticketsSold"_s, each.tickets},
                                {u"revenue"_s, toAmount(each.revenueCents, currency)},
                                {u"currency"_s, currency}};
    }
    QJsonArray types;
    for (const Type &each : byType) {
        types << QJsonObject{{u"type"_s, each.type},
                             {u"name"_s, each.name},
                             {u"units"_s, each.units},
                             {u"ticketsSold"_s, each.tickets},
                             {u"revenue"_s, toAmount(each.revenueCents, currency)},
                             {u"currency"_s, currency}};
    }
    QJsonArray codes;
    for (const Code &each : byCode) {
        codes << QJsonObject{{u"code"_s, each.code},
                             {u"bookings"_s, each.bookings},
                             {u"ticketsSold"_s, each.tickets},
                             {u"revenue"_s, toAmount(each.revenueCents, currency)},
                             {u"discount"_s, toAmount(each.discountCents, currency)},
                             {u"currency"_s, currency}};
    }
    return {{u"eventId"_s, toText(eventId)},
            {u"dateTime"_s, toRfc3339(dateTime)},
            {u"timeZone"_s, timeZone},
            {u"currency"_s, currency},
            {u"sellThrough"_s, points},
            {u"byDay"_s, days},
            {u"byChannel"_s, channels},
            {u"byType"_s, types},
            {u"byCode"_s, codes},
            {u"byHour"_s, Evently::toJson(byHour)}};
}

static SalesHistory::Week weekIn(Fields &in, const QJsonValue &json)
{
    SalesHistory::Week week{};
    const QJsonArray days = json.toArray();
    bool isWhole = days.size() == qsizetype(week.size());
    for (size_t day = 0; isWhole && day < week.size(); ++day) {
        const QJsonArray hours = days[qsizetype(day)].toArray();
        isWhole = hours.size() == qsizetype(week[day].size());
        for (size_t hour = 0; isWhole && hour < week[day].size(); ++hour) {
            week[day][hour] = hours[qsizetype(hour)].toInteger(-1);
            isWhole = week[day][hour] >= 0;
        }
    }
    if (!isWhole)
        in.complain(u"byHour"_s, u"must be 7 days of 24 counts"_s);
    return week;
}

Result<SalesHistory> SalesHistory::fromJson(const QJsonObject &json)
{
    constexpr double manyDays = 4'000'000; // More than the days between any two valid dates.
    Fields in(json);
    SalesHistory sales;
    sales.eventId = in.id(u"eventId"_s);
    sales.dateTime = in.instant(u"dateTime"_s);
    sales.timeZone = in.zone(u"timeZone"_s);
    sales.currency = in.currency(u"currency"_s);
    sales.sellThrough = in.each(u"sellThrough"_s, [](Fields &point) {
        return Point{point.instant(u"at"_s), point.real(u"daysBefore"_s, -manyDays, manyDays),
                     point.integer(u"sold"_s, 0, Event::CapacityMax),
                     point.integer(u"held"_s, 0, Event::CapacityMax),
                     point.integer(u"totalCapacity"_s, 1, Event::CapacityMax)};
    });
    sales.byDay = in.each(u"byDay"_s, [&](Fields &day) {
        return Day{day.date(u"day"_s), day.count(u"bookings"_s), day.count(u"ticketsSold"_s),
                   day.sum(u"revenue"_s, sales.currency), day.count(u"cancelled"_s)};
    });
    sales.byChannel = in.each(u"byChannel"_s, [&](Fields &each) {
        using Of = Booking::Channel;
        return Channel{each.choice(u"channel"_s, {Of::Online, Of::Desk, Of::Kiosk}),
                       each.count(u"bookings"_s), each.count(u"ticketsSold"_s),
                       each.sum(u"revenue"_s, sales.currency)};
    });
    sales.byType = in.each(u"byType"_s, [&](Fields &each) {
        return Type{each.integer(u"type"_s, 1, TicketType::NoMax), each.line(u"name"_s, 0, 200),
                    each.count(u"units"_s), each.count(u"ticketsSold"_s),
                    each.sum(u"revenue"_s, sales.currency)};
    });
    sales.byCode = in.each(u"byCode"_s, [&](Fields &each) {
        return Code{each.line(u"code"_s, 1, DiscountCode::LengthMax), each.count(u"bookings"_s),
                    each.count(u"ticketsSold"_s), each.sum(u"revenue"_s, sales.currency),
                    each.sum(u"discount"_s, sales.currency)};
    });
    sales.byHour = weekIn(in, json[u"byHour"_s]);
    if (const auto problem = in.problem())
        return *problem;
    return sales;
}

} // namespace Evently
