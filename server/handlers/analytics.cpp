// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/analytics.h"

#include "models/tables/events.h"
#include "models/tables/saleshistories.h"
#include "models/tables/taxes.h"
#include "models/values/zone.h"
#include "server/api/csv.h"
#include "server/api/services.h"
#include "server/handlers/answers.h"
#include "server/handlers/handlers.h"
#include "server/handlers/listsource.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

/// A chart can't show more days, and they would only cause load.
static constexpr int daysMax = 3'700;

Result<Reply> showOverview(Call &call, Transaction &tx)
{
    const QString zone = call.services.settings.timeZone;
    const QDate today = localDate(Events(tx).now(), zone);
    return Reply::json(Analytics(tx).overview(today, zone).toJson());
}

/// Reads from and to, both inclusive; by default the 30 days that end with @p today.
static void readDays(Query &query, QDate today, RevenueQuestion &question)
{
    const auto from = query.date(u"from"_s);
    const auto to = query.date(u"to"_s);
    question.to = to.value_or(from ? std::max(today, *from) : today);
    question.from = from.value_or(question.to.addDays(-29));
    if (question.from > question.to)
        query.complain(u"from"_s, u"must not be after “to”"_s);
    else if (question.from.daysTo(question.to) >= daysMax)
        query.complain(u"from"_s, u"must be at most %1 days before “to”"_s.arg(daysMax));
}

Result<Reply> showRevenue(Call &call, Transaction &tx)
{
    const ServerSettings &settings = call.services.settings;
    QString zone = settings.timeZone;
    RevenueQuestion question{.currency = settings.currency};
    question.interval =
            call.query.choice(u"interval"_s, {Interval::Day, Interval::Week, Interval::Month})
                    .value_or(Interval::Day);
    if (const auto id = call.query.id(u"eventId"_s)) {
        const auto event = Events(tx).find(*id, call.caller);
        if (!event)
            return event.error();
        question.eventId = event->id;
        question.currency = event->currency;
        zone = event->timeZone;
    }
    readDays(call.query, localDate(Events(tx).now(), zone), question);
    if (const auto problem = call.query.problem())
        return *problem;

    Revenue revenue = Analytics(tx).revenue(question);
    revenue.timeZone = zone;
    const QJsonObject json = revenue.toJson();
    if (!wantsCsv(call.request()))
        return Reply::json(json);
    QList<QJsonObject> rows;
    for (const QJsonValue &row : json[u"data"_s].toArray())
        rows << row.toObject();
    return csvReply(rows,
                    {u"period"_s, u"currency"_s, u"revenue"_s, u"unpaid"_s, u"bookings"_s,
                     u"ticketsSold"_s, u"cancelled"_s},
                    u"revenue"_s);
}

static EventSalesOrder orderAskedFor(Query &query)
{
    using By = EventSalesOrder::By;
    static const QHash<QString, By> names{
            {u"revenue"_s, By::Revenue},     {u"ticketsSold"_s, By::TicketsSold},
            {u"occupancy"_s, By::Occupancy}, {u"bookings"_s, By::Bookings},
            {u"cancelled"_s, By::Cancelled}, {u"waiting"_s, By::Waiting},
            {u"dateTime"_s, By::DateTime},   {u"name"_s, By::Name}};
    QStringList words;
    for (auto it = names.keyBegin(); it != names.keyEnd(); ++it)
        words << *it << u'-' % *it;
    words.sort(); // In the order in which a complaint lists them.
    const QString word = query.oneOf(u"sort"_s, words).value_or(u"-revenue"_s);
    const bool descending = word.startsWith(u'-');
    return {.by = names[word.sliced(descending ? 1 : 0)], .descending = descending};
}

Result<Reply> compareEvents(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call, Pages::Allowed);
    EventSalesOrder order = orderAskedFor(call.query);
    if (call.query.has(u"from"_s) || call.query.has(u"to"_s)) {
        RevenueQuestion days;
        readDays(call.query, localDate(Events(tx).now(), call.services.settings.timeZone), days);
        order.from = days.from;
        order.to = days.to;
    }
    if (const auto problem = call.query.problem())
        return *problem;

    const auto rows = [order](Transaction &at, const Slice &slice) {
        return written(Analytics(at).events(order, slice));
    };
    const QStringList columns{u"name"_s,      u"venue"_s,         u"dateTime"_s,    u"timeZone"_s,
                              u"status"_s,    u"totalCapacity"_s, u"ticketsSold"_s, u"bookings"_s,
                              u"cancelled"_s, u"waiting"_s,       u"revenue"_s,     u"currency"_s,
                              u"occupancy"_s, u"eventId"_s};
    return listed(call, tx, part,
                  {.rows = rows,
                   .columns = columns,
                   .name = u"event-sales"_s,
                   .total = [order](Transaction &at) { return Analytics(at).eventCount(order); }});
}

Result<Reply> showTax(Call &call, Transaction &tx)
{
    QString zone = call.services.settings.timeZone;
    QUuid eventId;
    if (const auto id = call.query.id(u"eventId"_s)) {
        const auto event = Events(tx).find(*id, call.caller);
        if (!event)
            return event.error();
        eventId = event->id;
        zone = event->timeZone;
    }
    const int year = localDate(Events(tx).now(), zone).year();
    const auto from = call.query.date(u"from"_s);
    const auto to = call.query.date(u"to"_s);
    const QDate first = from.value_or(QDate(to.value_or(QDate(year, 1, 1)).year(), 1, 1));
    const QDate last = to.value_or(QDate(first.year(), 12, 31));
    if (first > last)
        call.query.complain(u"from"_s, u"must not be after to"_s);
    if (const auto problem = call.query.problem())
        return *problem;

    const QJsonObject json = Taxes(tx).report(first, last, eventId).toJson();
    if (!wantsCsv(call.request()))
        return Reply::json(json);
    QList<QJsonObject> rows;
    for (const QJsonValue &row : json[u"data"_s].toArray())
        rows << row.toObject();
    return csvReply(rows,
                    {u"period"_s, u"currency"_s, u"taxRate"_s, u"soldGross"_s, u"refundedGross"_s,
                     u"gross"_s, u"net"_s, u"tax"_s},
                    u"tax"_s);
}

Result<Reply> showSalesHistory(Call &call, Transaction &tx)
{
    return SalesHistories(tx).find(call.id()).transform(
            [](const SalesHistory &sales) { return Reply::json(sales.toJson()); });
}

} // namespace Evently::Handlers
