// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/analytics.h"

#include "models/database/bound.h"
#include "models/database/choicefrom.h"
#include "models/database/sqltext.h"
#include "models/values/zone.h"

using namespace Qt::StringLiterals;

namespace Evently {

using By = EventSalesOrder::By;

namespace {

const Statement countAll{"analytics_counts", R"(
    SELECT (SELECT count(*) FROM users)                                  AS users,
           (SELECT count(*) FROM users WHERE created_at >= from_ms(?))   AS new_users,
           (SELECT count(*) FROM events)                                 AS events,
           count(*)                                                      AS upcoming,
           coalesce(sum(confirmed)::float8 / nullif(sum(total), 0), 0)   AS occupancy,
           (SELECT coalesce(sum(waiting), 0)
              FROM events
             WHERE status = 'published'
               AND coalesce(ends_at, starts_at + interval '6 hours') > now()) AS waiting
      FROM events
     WHERE status = 'published'
       AND starts_at > now()
)"};

const Statement sumChannels{"analytics_channels", R"(
    SELECT channel,
           coalesce(sum(bookings), 0) AS bookings,
           coalesce(sum(tickets), 0)  AS tickets
      FROM unnest(ARRAY['online', 'desk', 'kiosk']) WITH ORDINALITY AS known (channel, place)
      LEFT JOIN sales_totals USING (channel)
     GROUP BY channel, place
     ORDER BY place
)"};

const Statement sumChannelsOfDays{"analytics_channels_of_days", R"(
    SELECT channel,
           coalesce(sum(bookings), 0) AS bookings,
           coalesce(sum(tickets), 0)  AS tickets
      FROM unnest(ARRAY['online', 'desk', 'kiosk']) WITH ORDINALITY AS known (channel, place)
      LEFT JOIN (SELECT channel, bookings, tickets
                   FROM sales_daily
                  WHERE day BETWEEN ?::date AND ?::date) AS sold USING (channel)
     GROUP BY channel, place
     ORDER BY place
)"};

const Statement listRefundsDue{"analytics_refunds_due", R"(
    SELECT event.id                  AS id,
           event.name                AS name,
           to_ms(event.starts_at)    AS starts_at,
           event.time_zone           AS time_zone,
           due.currency              AS currency,
           due.cents::text           AS cents
      FROM (SELECT event_id, currency, sum(refund_due_cents) AS cents
              FROM bookings
             WHERE refund_due_cents > 0
             GROUP BY event_id, currency) AS due
      JOIN events AS event ON event.id = due.event_id
     ORDER BY due.cents DESC, event.id
     LIMIT 10
)"};

const Statement listUnpaid{"analytics_unpaid", R"(
    SELECT event.id                  AS id,
           event.name                AS name,
           to_ms(event.starts_at)    AS starts_at,
           event.time_zone           AS time_zone,
           event.currency            AS currency,
           owed.cents::text          AS cents
      FROM events AS event
     CROSS JOIN LATERAL (
           SELECT sum(unpaid) AS cents
             FROM sales_totals
            WHERE event_id = event.id) AS owed
     WHERE event.status = 'published'
       AND coalesce(event.ends_at, event.starts_at + interval '6 hours') > now()
       AND owed.cents > 0
     ORDER BY event.starts_at, event.id
     LIMIT 10
)"};

const Statement listOpenOffers{"analytics_open_offers", R"(
    SELECT event.id                                                     AS event_id,
           count(*)                                                     AS offers,
           to_ms(min(least(offer.hold_expires_at, event.sales_until))) AS first_expires_at
      FROM bookings AS offer
      JOIN waitlist_entries AS entry ON entry.id = offer.entry_id
                                    AND entry.booking_id = offer.id
                                    AND entry.status = 'notified'
      JOIN events AS event ON event.id = offer.event_id
     WHERE offer.status = 'held'
     GROUP BY event.id
     ORDER BY 3, 1
     LIMIT 100
)"};

// In PostgreSQL a sum of bigint is numeric and may exceed 64 bits, so money is read as digits.

const Statement sumTotals{"analytics_totals", R"(
    SELECT currency,
           sum(revenue)::text     AS revenue,
           sum(unpaid)::text      AS unpaid,
           sum(bookings)          AS bookings,
           sum(tickets)           AS tickets,
           sum(cancelled)         AS cancelled
      FROM sales_totals
     GROUP BY currency
     ORDER BY currency
)"};

const Statement sumDays{"analytics_days", R"(
    SELECT currency,
           sum(revenue)::text     AS revenue,
           sum(unpaid)::text      AS unpaid,
           sum(bookings)          AS bookings,
           sum(tickets)           AS tickets,
           sum(cancelled)         AS cancelled
      FROM sales_daily
     WHERE day BETWEEN ?::date AND ?::date
     GROUP BY currency
     ORDER BY currency
)"};

/// A period is named by its first day. For a week or a month that day may lie before the first day
/// asked for; sales on those earlier days are not included.
const Statement sumPeriods{"analytics_revenue", R"(
      WITH ask AS (
           SELECT ?::date AS first_day, ?::date AS last_day, ?::text AS unit, ?::uuid AS event,
                  ?::text AS currency),
           sold AS (
           SELECT date_trunc(ask.unit, sales.day::timestamp)::date AS period,
                  sales.currency,
                  sum(revenue)           AS revenue,
                  sum(unpaid)            AS unpaid,
                  sum(bookings)          AS bookings,
                  sum(tickets)           AS tickets,
                  sum(cancelled)         AS cancelled
             FROM ask
             JOIN sales_daily AS sales
               ON sales.day BETWEEN ask.first_day AND ask.last_day
              AND (ask.event IS NULL OR sales.event_id = ask.event)
            GROUP BY 1, 2),
           currencies AS (
           SELECT DISTINCT currency FROM sold
            UNION ALL
           SELECT currency FROM ask WHERE NOT EXISTS (SELECT FROM sold))
    SELECT span.begins_on::date          AS period,
           currencies.currency           AS currency,
           coalesce(sold.revenue, 0)::text AS revenue,
           coalesce(sold.unpaid, 0)::text  AS unpaid,
           coalesce(sold.bookings, 0)    AS bookings,
           coalesce(sold.tickets, 0)     AS tickets,
           coalesce(sold.cancelled, 0)   AS cancelled
      FROM ask
     CROSS JOIN generate_series(date_trunc(ask.unit, ask.first_day::timestamp),
                                ask.last_day::timestamp,
                                ('1 ' || ask.unit)::interval) AS span (begins_on)
     CROSS JOIN currencies
      LEFT JOIN sold ON sold.period = span.begins_on::date
                    AND sold.currency = currencies.currency
     ORDER BY span.begins_on, currencies.currency
)"};

constexpr SqlText eventFacts = R"(
    SELECT event.id                       AS id,
           event.name                     AS name,
           event.venue                    AS venue,
           to_ms(event.starts_at)         AS starts_at,
           event.time_zone                AS time_zone,
           CASE WHEN event.status = 'published'
                 AND coalesce(event.ends_at, event.starts_at + interval '6 hours') <= now()
                THEN 'completed'
                ELSE event.status
           END                            AS status,
           event.total                    AS total,
           event.waiting                  AS waiting,
           event.confirmed                AS confirmed,
           event.currency                 AS currency,
           coalesce(sold.revenue, 0)::text AS revenue,
           coalesce(sold.unpaid, 0)::text  AS unpaid,
           coalesce(sold.bookings, 0)     AS bookings,
           sold_seats.tickets             AS tickets,
           coalesce(sold.cancelled, 0)    AS cancelled,
           sort.number::text              AS sort_number
      FROM (SELECT ?::text AS sort, ?::bigint AS sign, ?::date AS first_day, ?::date AS last_day) AS ask
     CROSS JOIN events AS event)";

constexpr SqlText soldEver = R"(
      LEFT JOIN (SELECT event_id,
                        sum(revenue)           AS revenue,
                        sum(unpaid)            AS unpaid,
                        sum(bookings)          AS bookings,
                        sum(tickets)           AS tickets,
                        sum(cancelled)         AS cancelled
                   FROM sales_totals
                  GROUP BY event_id) AS sold ON sold.event_id = event.id
     CROSS JOIN LATERAL (SELECT event.confirmed AS tickets) AS sold_seats)";

/// Events without a sale or a cancellation on these days are not in the ranking.
constexpr SqlText soldOnDays = R"(
     CROSS JOIN LATERAL (
                 SELECT sum(revenue)           AS revenue,
                        sum(unpaid)            AS unpaid,
                        sum(bookings)          AS bookings,
                        sum(tickets)::integer  AS tickets,
                        sum(cancelled)         AS cancelled
                   FROM sales_daily AS sales
                  WHERE sales.event_id = event.id
                    AND sales.day BETWEEN ask.first_day AND ask.last_day
                 HAVING count(*) > 0) AS sold
     CROSS JOIN LATERAL (SELECT sold.tickets AS tickets) AS sold_seats)";

constexpr SqlText sortNumber = R"(
     CROSS JOIN LATERAL (
           SELECT ask.sign * CASE ask.sort
                             WHEN 'revenue'     THEN coalesce(sold.revenue, 0)
                             WHEN 'ticketsSold' THEN sold_seats.tickets
                             WHEN 'occupancy'   THEN event.confirmed * 1000000000::bigint / event.total
                             WHEN 'bookings'    THEN coalesce(sold.bookings, 0)::bigint
                             WHEN 'cancelled'   THEN coalesce(sold.cancelled, 0)::bigint
                             WHEN 'waiting'     THEN event.waiting
                             WHEN 'dateTime'    THEN to_ms(event.starts_at)
                             ELSE 0
                             END::numeric AS number) AS sort)";

constexpr SqlText eventSales = joined<eventFacts, soldEver, sortNumber>;
constexpr SqlText eventSalesOfDays = joined<eventFacts, soldOnDays, sortNumber>;

/// Descending numbers are sorted by their negatives, so one statement handles both directions.
constexpr SqlText byNumber = R"(
     WHERE (event.currency, sort.number, event.id) > (?, ?::text::numeric, ?)
     ORDER BY event.currency, sort.number, event.id
     LIMIT ? OFFSET ?
)";

constexpr SqlText byName = R"(
     WHERE (event.currency, event.name, event.id) > (?, ?, ?)
     ORDER BY event.currency, event.name, event.id
     LIMIT ? OFFSET ?
)";

constexpr SqlText byNameDown = R"(
     CROSS JOIN (SELECT ?::text AS currency, ?::text AS name, ?::uuid AS id) AS after
     WHERE after.name IS NULL
        OR event.currency > after.currency
        OR event.currency = after.currency AND (event.name, event.id) < (after.name, after.id)
     ORDER BY event.currency, event.name DESC, event.id DESC
     LIMIT ? OFFSET ?
)";

const Statement listByNumber{"analytics_events_by_number", spliced<eventSales, byNumber>};
const Statement listByName{"analytics_events_by_name", spliced<eventSales, byName>};
const Statement listByNameDown{"analytics_events_by_name_down", spliced<eventSales, byNameDown>};
const Statement daysByNumber{"analytics_days_by_number", spliced<eventSalesOfDays, byNumber>};
const Statement daysByName{"analytics_days_by_name", spliced<eventSalesOfDays, byName>};
const Statement daysByNameDown{"analytics_days_by_name_down",
                               spliced<eventSalesOfDays, byNameDown>};

const Statement countEventsOfDays{"analytics_event_count_of_days", R"(
    SELECT count(DISTINCT event_id) AS events
      FROM sales_daily
     WHERE day BETWEEN ?::date AND ?::date
)"};

const Statement countEvents{"analytics_event_count", R"(
    SELECT count(*) AS events FROM events
)"};

QString bound(QDate date)
{
    return date.toString(Qt::ISODate);
}

Takings takingsFrom(const Rows &rows)
{
    return {.currency = rows.text("currency"_L1),
            .revenueCents = MoneySum::fromDigits(rows.text("revenue"_L1)),
            .unpaidCents = MoneySum::fromDigits(rows.text("unpaid"_L1)),
            .bookings = rows.big("bookings"_L1),
            .tickets = rows.big("tickets"_L1),
            .cancelled = rows.big("cancelled"_L1)};
}

QList<Takings> gathered(Rows rows)
{
    QList<Takings> takings;
    while (rows.next())
        takings << takingsFrom(rows);
    return takings;
}

EventSales eventSalesFrom(const Rows &rows)
{
    using Status = Event::Status;
    return {.eventId = rows.id("id"_L1),
            .name = rows.text("name"_L1),
            .venue = rows.text("venue"_L1),
            .dateTime = rows.instant("starts_at"_L1),
            .timeZone = rows.text("time_zone"_L1),
            .status = choiceFrom(
                    rows.text("status"_L1),
                    {Status::Draft, Status::Published, Status::Cancelled, Status::Completed}),
            .totalCapacity = rows.integer("total"_L1),
            .waiting = rows.integer("waiting"_L1),
            .confirmed = rows.integer("confirmed"_L1),
            .takings = takingsFrom(rows)};
}

QList<Overview::Channel> channelsIn(Rows rows)
{
    using Channel = Booking::Channel;
    QList<Overview::Channel> channels;
    while (rows.next()) {
        channels.append({choiceFrom(rows.text("channel"_L1),
                                    {Channel::Online, Channel::Desk, Channel::Kiosk}),
                         rows.big("bookings"_L1), rows.big("tickets"_L1)});
    }
    return channels;
}

QList<Overview::Open> openIn(Rows rows)
{
    QList<Overview::Open> open;
    while (rows.next()) {
        open.append({rows.id("id"_L1), rows.text("name"_L1), rows.instant("starts_at"_L1),
                     rows.text("time_zone"_L1), rows.text("currency"_L1),
                     MoneySum::fromDigits(rows.text("cents"_L1))});
    }
    return open;
}

QList<Overview::Offers> offersIn(Rows rows)
{
    QList<Overview::Offers> offers;
    while (rows.next()) {
        offers.append({rows.id("event_id"_L1), rows.big("offers"_L1),
                       rows.instant("first_expires_at"_L1)});
    }
    return offers;
}

QString wordFor(By by)
{
    switch (by) {
    case By::Revenue: return u"revenue"_s;
    case By::TicketsSold: return u"ticketsSold"_s;
    case By::Occupancy: return u"occupancy"_s;
    case By::Bookings: return u"bookings"_s;
    case By::Cancelled: return u"cancelled"_s;
    case By::Waiting: return u"waiting"_s;
    case By::DateTime: return u"dateTime"_s;
    case By::Name: return u"name"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Overview Analytics::overview(QDate today, const QString &zone) const
{
    const QDate first = today.addDays(-29);
    Rows counts = m_tx.run(countAll, {Evently::bound(startOfDay(first, zone))});
    counts.next();
    Overview overview{.users = counts.big("users"_L1),
                      .events = counts.big("events"_L1),
                      .upcomingEvents = counts.big("upcoming"_L1),
                      .waiting = counts.big("waiting"_L1),
                      .occupancy = counts.real("occupancy"_L1),
                      .newUsers = counts.big("new_users"_L1),
                      .ever = SalesSums::of(gathered(m_tx.run(sumTotals))),
                      .today = sums(today, today),
                      .last30Days = sums(first, today)};
    overview.channels = channelsIn(m_tx.run(sumChannels));
    overview.channelsOf30Days =
            channelsIn(m_tx.run(sumChannelsOfDays, {bound(first), bound(today)}));
    overview.refundsDue = openIn(m_tx.run(listRefundsDue));
    overview.unpaid = openIn(m_tx.run(listUnpaid));
    overview.openOffers = offersIn(m_tx.run(listOpenOffers));
    return overview;
}

SalesSums Analytics::sums(QDate from, QDate to) const
{
    return SalesSums::of(gathered(m_tx.run(sumDays, {bound(from), bound(to)})));
}

Revenue Analytics::revenue(const RevenueQuestion &question) const
{
    Rows rows = m_tx.run(sumPeriods,
                         {bound(question.from), bound(question.to),
                          QString(wireName(question.interval)), Evently::bound(question.eventId),
                          question.currency});
    Revenue revenue{.from = question.from, .to = question.to, .interval = question.interval};
    QMap<QString, Takings> totals;
    while (rows.next()) {
        const Takings takings = takingsFrom(rows);
        revenue.periods.append({QDate::fromString(rows.text("period"_L1), Qt::ISODate), takings});
        Takings &total = totals[takings.currency];
        total.currency = takings.currency;
        total.revenueCents += takings.revenueCents;
        total.unpaidCents += takings.unpaidCents;
        total.bookings += takings.bookings;
        total.tickets += takings.tickets;
        total.cancelled += takings.cancelled;
    }
    revenue.totals = totals.values();
    return revenue;
}

QList<Keyed<EventSales>> Analytics::events(const EventSalesOrder &order, const Slice &slice) const
{
    const bool byName = order.by == By::Name;
    const bool isStart = slice.after.isEmpty();
    const bool nameDown = byName && order.descending;
    const bool isOfDays = order.from.isValid();
    QVariantList values{wordFor(order.by), order.descending ? -1 : 1,
                        isOfDays ? QVariant(bound(order.from)) : QVariant(),
                        isOfDays ? QVariant(bound(order.to)) : QVariant()};
    values << (isStart ? u""_s : slice.after[0].toString());
    if (nameDown)
        values << (isStart ? QVariant() : QVariant(slice.after[1].toString()));
    else if (byName)
        values << (isStart ? u""_s : slice.after[1].toString());
    else
        values << (isStart ? u"-Infinity"_s : slice.after[1].toString());
    values << idIn(slice.after, nameDown) << slice.limit + 1 << slice.skip;

    const Statement &ever = nameDown ? listByNameDown : (byName ? listByName : listByNumber);
    const Statement &ofDays = nameDown ? daysByNameDown : (byName ? daysByName : daysByNumber);
    Rows rows = m_tx.run(isOfDays ? ofDays : ever, values);
    QList<Keyed<EventSales>> events;
    while (rows.next()) {
        const EventSales event = eventSalesFrom(rows);
        const QString key = byName ? event.name : rows.text("sort_number"_L1);
        events.append({event, {event.takings.currency, key, toText(event.eventId)}});
    }
    return events;
}

int Analytics::eventCount(const EventSalesOrder &order) const
{
    Rows rows = order.from.isValid()
            ? m_tx.run(countEventsOfDays, {bound(order.from), bound(order.to)})
            : m_tx.run(countEvents);
    rows.next();
    return rows.integer("events"_L1);
}

} // namespace Evently
