// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/saleshistories.h"

#include "models/database/choicefrom.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement findOutline{"course_outline", R"(
    SELECT to_ms(starts_at) AS starts_at, time_zone, currency, confirmed, held, total,
           to_ms(least(now(), coalesce(ends_at, starts_at + interval '6 hours'))) AS until
      FROM events
     WHERE id = ?
)"};

/// The history in slices of equal duration or equal row count, whichever is finer, so that both a
/// one-hour rush and quiet weeks are visible. Rows are ordered by time, so 180 + 180 boundaries
/// yield at most 360 slices. The caller adds up what each slice did to the seats.
///
/// The ledger doesn't say whether seats that were partly given back had been sold or only held.
/// That follows from the booking and, within one moment, from the order of rows.
static const Statement sliceHistory{"course_history", R"(
    WITH span AS MATERIALIZED (
        SELECT event.id, event.version, first.at AS begins,
               greatest(extract(epoch FROM last.at - first.at)::float8, 1) AS seconds
          FROM events AS event
          JOIN event_ledger AS first ON first.event_id = event.id AND first.seq = 1
          JOIN event_ledger AS last ON last.event_id = event.id AND last.seq = event.version
         WHERE event.id = ?
    ), history AS (
        SELECT seq, kind, quantity, at,
               CASE WHEN kind = 'given_back'
                    THEN (SELECT coalesce(booking.confirmed_at > ledger.at
                                          OR booking.confirmed_at = ledger.at
                                             AND EXISTS (SELECT
                                                           FROM event_ledger AS sale
                                                          WHERE sale.event_id = ledger.event_id
                                                            AND sale.seq > ledger.seq
                                                            AND sale.at = ledger.at
                                                            AND sale.booking_id = ledger.booking_id
                                                            AND sale.kind IN ('confirmed', 'accepted')),
                                          true)
                            FROM bookings AS booking
                           WHERE booking.id = ledger.booking_id)
               END AS was_held
          FROM event_ledger AS ledger
         WHERE event_id = ?
    )
    SELECT to_ms(max(row.at)) AS at,
           sum(CASE WHEN row.kind IN ('booked', 'confirmed', 'accepted') THEN row.quantity
                    WHEN row.kind = 'cancelled' THEN -row.quantity
                    WHEN row.kind = 'given_back' AND NOT row.was_held THEN -row.quantity
                    ELSE 0 END) AS sold,
           sum(CASE WHEN row.kind IN ('held', 'offered', 'offered_by_staff') THEN row.quantity
                    WHEN row.kind IN ('confirmed', 'accepted', 'hold_released', 'hold_expired',
                                      'offer_declined', 'offer_expired') THEN -row.quantity
                    WHEN row.kind = 'given_back' AND row.was_held THEN -row.quantity
                    ELSE 0 END) AS held,
           sum(CASE WHEN row.kind IN ('created', 'capacity_changed') THEN row.quantity
                    ELSE 0 END) AS total,
           bool_or(row.kind = 'event_cancelled') AS is_cancelled
      FROM history AS row
     CROSS JOIN span
     GROUP BY CASE WHEN row.seq = 1 THEN -1 ELSE row.seq * 180 / (span.version + 1) END,
              least(floor(extract(epoch FROM row.at - span.begins)::float8 / span.seconds * 180), 179)
     ORDER BY max(row.seq)
)"};

static const Statement listDays{"course_days", R"(
    WITH sold AS (
        SELECT day, sum(bookings) AS bookings, sum(tickets) AS tickets,
               sum(revenue) AS revenue, sum(cancelled) AS cancelled
          FROM sales_daily
         WHERE event_id = ?
         GROUP BY day
    )
    SELECT span.day::date              AS day,
           coalesce(sold.bookings, 0)  AS bookings,
           coalesce(sold.tickets, 0)   AS tickets,
           coalesce(sold.revenue, 0)::text AS revenue,
           coalesce(sold.cancelled, 0) AS cancelled
      FROM generate_series((SELECT min(day) FROM sold)::timestamp,
                           (SELECT max(day) FROM sold)::timestamp,
                           interval '1 day') AS span (day)
      LEFT JOIN sold ON sold.day = span.day::date
     ORDER BY span.day
)"};

static const Statement listChannels{"course_channels", R"(
    SELECT known.channel,
           coalesce(sum(sold.bookings), 0)        AS bookings,
           coalesce(sum(sold.tickets), 0)         AS tickets,
           coalesce(sum(sold.revenue), 0)::text   AS revenue
      FROM unnest(ARRAY['online', 'desk', 'kiosk']) WITH ORDINALITY AS known (channel, place)
      LEFT JOIN sales_totals AS sold ON sold.channel = known.channel AND sold.event_id = ?
     GROUP BY known.channel, known.place
     ORDER BY known.place
)"};

/// A plain booking has no lines, and a plain event no types: theirs is the type 1.
static const Statement listTypes{"course_types", R"(
    WITH sold AS (
        SELECT coalesce(line.type, 1) AS type,
               sum(coalesce(line.quantity, booking.quantity)) AS units,
               sum(coalesce(line.quantity * coalesce(line.admits, 1), booking.quantity)) AS tickets,
               sum(coalesce(line.quantity * (line.price - coalesce(line.discount, 0)),
                            booking.quantity * booking.unit_price_cents)) AS revenue
          FROM bookings AS booking
          LEFT JOIN LATERAL jsonb_to_recordset(booking.lines)
                    AS line (type int, quantity int, admits int, price bigint, discount bigint) ON true
         WHERE booking.event_id = ?
           AND booking.status = 'confirmed'
         GROUP BY 1
    )
    SELECT known.no,
           known.name,
           coalesce(sold.units, 0)         AS units,
           coalesce(sold.tickets, 0)       AS tickets,
           coalesce(sold.revenue, 0)::text AS revenue
      FROM events AS event
     CROSS JOIN LATERAL ROWS FROM (
               jsonb_to_recordset(coalesce(event.ticket_types,
                                           jsonb_build_array(jsonb_build_object('no', 1,
                                                                                'name', ?::text))))
               AS (no int, name text)) WITH ORDINALITY AS known (no, name, place)
      LEFT JOIN sold ON sold.type = known.no
     WHERE event.id = ?
     ORDER BY known.place
)"};

static const Statement listCodes{"course_codes", R"(
    SELECT booking.code,
           count(*) AS bookings,
           sum(booking.quantity) AS tickets,
           sum(coalesce(booking.total_cents,
                        booking.quantity * booking.unit_price_cents))::text AS revenue,
           sum(off.cents)::text AS discount
      FROM bookings AS booking
     CROSS JOIN LATERAL (
               SELECT coalesce(sum(line.quantity * line.discount), 0) AS cents
                 FROM jsonb_to_recordset(booking.lines) AS line (quantity int, discount bigint)) AS off
     WHERE booking.event_id = ?
       AND booking.status = 'confirmed'
       AND booking.code IS NOT NULL
     GROUP BY booking.code
     ORDER BY bookings DESC, booking.code
     LIMIT ?
)"};

/// Grouped by quarter of an hour first, because every zone's offset is a multiple of it. The local
/// time is then computed once per quarter instead of once per booking.
static const Statement listHours{"course_hours", R"(
    WITH quarter AS (
        SELECT date_bin('15 minutes', confirmed_at, timestamptz '2000-01-01 00:00Z') AS begins,
               sum(quantity) AS tickets
          FROM bookings
         WHERE event_id = ?
           AND status = 'confirmed'
         GROUP BY 1
    )
    SELECT extract(isodow FROM wall.clock)::int - 1 AS weekday,
           extract(hour FROM wall.clock)::int       AS hour,
           sum(quarter.tickets)::bigint             AS tickets
      FROM quarter
      JOIN events AS event ON event.id = ?
     CROSS JOIN LATERAL (SELECT quarter.begins AT TIME ZONE event.time_zone AS clock) AS wall
     GROUP BY 1, 2
)"};

static double daysBetween(Instant from, Instant to)
{
    return std::chrono::duration<double, std::ratio<86'400>>(to - from).count();
}

Result<SalesHistory> SalesHistories::find(const QUuid &event) const
{
    Rows outline = m_tx.run(findOutline, {toText(event)});
    if (!outline.next())
        return Problem::notFound(u"event"_s);
    SalesHistory sales{.eventId = event,
                       .dateTime = outline.instant("starts_at"_L1),
                       .timeZone = outline.text("time_zone"_L1),
                       .currency = outline.text("currency"_L1),
                       .sellThrough = sellThrough(event),
                       .byDay = days(event),
                       .byChannel = channels(event),
                       .byType = types(event),
                       .byCode = codes(event),
                       .byHour = week(event)};
    const SalesHistory::Point now{.at = outline.instant("until"_L1),
                                  .sold = outline.integer("confirmed"_L1),
                                  .held = outline.integer("held"_L1),
                                  .totalCapacity = outline.integer("total"_L1)};
    if (sales.sellThrough.isEmpty() || sales.sellThrough.last().at < now.at)
        sales.sellThrough << now;
    for (SalesHistory::Point &point : sales.sellThrough)
        point.daysBefore = daysBetween(point.at, sales.dateTime);
    return sales;
}

QList<SalesHistory::Point> SalesHistories::sellThrough(const QUuid &event) const
{
    QList<SalesHistory::Point> points;
    SalesHistory::Point seats;
    for (Rows rows = m_tx.run(sliceHistory, {toText(event), toText(event)}); rows.next();) {
        // Two batches may have read the clock in a different order than they were committed in.
        seats.at = std::max(seats.at, rows.instant("at"_L1));
        seats.sold += rows.integer("sold"_L1);
        seats.held += rows.integer("held"_L1);
        seats.totalCapacity += rows.integer("total"_L1);
        if (rows.boolean("is_cancelled"_L1))
            seats.sold = seats.held = 0;
        points << seats;
    }
    return points;
}

QList<SalesHistory::Day> SalesHistories::days(const QUuid &event) const
{
    QList<SalesHistory::Day> days;
    for (Rows rows = m_tx.run(listDays, {toText(event)}); rows.next();) {
        days.append({QDate::fromString(rows.text("day"_L1), Qt::ISODate), rows.big("bookings"_L1),
                     rows.big("tickets"_L1), MoneySum::fromDigits(rows.text("revenue"_L1)),
                     rows.big("cancelled"_L1)});
    }
    return days;
}

QList<SalesHistory::Channel> SalesHistories::channels(const QUuid &event) const
{
    using Of = Booking::Channel;
    QList<SalesHistory::Channel> channels;
    for (Rows rows = m_tx.run(listChannels, {toText(event)}); rows.next();) {
        channels.append({choiceFrom(rows.text("channel"_L1), {Of::Online, Of::Desk, Of::Kiosk}),
                         rows.big("bookings"_L1), rows.big("tickets"_L1),
                         MoneySum::fromDigits(rows.text("revenue"_L1))});
    }
    return channels;
}

QList<SalesHistory::Type> SalesHistories::types(const QUuid &event) const
{
    QList<SalesHistory::Type> types;
    Rows rows = m_tx.run(listTypes, {toText(event), plainTypeName(), toText(event)});
    while (rows.next()) {
        types.append({rows.integer("no"_L1), rows.text("name"_L1), rows.big("units"_L1),
                      rows.big("tickets"_L1), MoneySum::fromDigits(rows.text("revenue"_L1))});
    }
    return types;
}

QList<SalesHistory::Code> SalesHistories::codes(const QUuid &event) const
{
    QList<SalesHistory::Code> codes;
    Rows rows = m_tx.run(listCodes, {toText(event), SalesHistory::codesMax});
    while (rows.next()) {
        codes.append({rows.text("code"_L1), rows.big("bookings"_L1), rows.big("tickets"_L1),
                      MoneySum::fromDigits(rows.text("revenue"_L1)),
                      MoneySum::fromDigits(rows.text("discount"_L1))});
    }
    return codes;
}

SalesHistory::Week SalesHistories::week(const QUuid &event) const
{
    SalesHistory::Week week{};
    for (Rows rows = m_tx.run(listHours, {toText(event), toText(event)}); rows.next();)
        week.at(size_t(rows.integer("weekday"_L1))).at(size_t(rows.integer("hour"_L1))) =
                rows.big("tickets"_L1);
    return week;
}

} // namespace Evently
