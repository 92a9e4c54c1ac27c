// SPDX-License-Identifier: GPL-3.0-only
#include "models/recount.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// What an event's row says, against its bookings, its waitlist and its ledger.
static const Statement recountEvents{"recount_events", R"(
    WITH booked AS (
        SELECT event_id,
               sum(quantity) FILTER (WHERE status = 'confirmed') AS confirmed,
               sum(quantity) FILTER (WHERE status = 'held') AS held
          FROM bookings
         GROUP BY event_id
    ), queue AS (
        SELECT event_id, count(*) AS entries, sum(quantity) AS tickets, max(place) AS last_place
          FROM waitlist_entries
         WHERE status = 'active'
         GROUP BY event_id
    ), ledger AS (
        SELECT event_id,
               count(*) AS rows,
               max(seq) AS last_seq,
               sum(CASE WHEN kind IN ('created', 'capacity_changed') THEN quantity
                   END) AS total,
               sum(CASE WHEN kind IN ('booked', 'held', 'offered', 'offered_by_staff') THEN quantity
                        WHEN kind IN ('hold_released', 'hold_expired', 'cancelled', 'given_back',
                                      'offer_declined', 'offer_expired', 'event_cancelled')
                        THEN -quantity
                   END) AS taken
          FROM event_ledger
         GROUP BY event_id
    )
    SELECT 'event ' || event.id || ' (' || event.name || ')' AS place,
           figure.what, figure.kept, figure.counted
      FROM events AS event
      LEFT JOIN booked ON booked.event_id = event.id
      LEFT JOIN queue ON queue.event_id = event.id
      LEFT JOIN ledger ON ledger.event_id = event.id
     CROSS JOIN LATERAL (VALUES
           ('confirmed seats', event.confirmed, coalesce(booked.confirmed, 0)),
           ('held seats', event.held, coalesce(booked.held, 0)),
           ('available seats', event.available,
            event.total - coalesce(booked.confirmed, 0) - coalesce(booked.held, 0)),
           ('entries waiting', event.waiting, coalesce(queue.entries, 0)),
           ('tickets waited for', event.waiting_tickets, coalesce(queue.tickets, 0)),
           ('version, by the last row of the ledger', event.version, coalesce(ledger.last_seq, 0)),
           ('version, by the rows of the ledger', event.version, coalesce(ledger.rows, 0)),
           ('capacity, by the ledger', event.total, coalesce(ledger.total, 0)),
           ('seats taken, by the ledger', event.confirmed + event.held, coalesce(ledger.taken, 0))
           ) AS figure (what, kept, counted)
     WHERE figure.kept <> figure.counted
     ORDER BY event.id, figure.what
)"};

static const Statement recountSalesByDay{"recount_sales_by_day", R"(
    WITH counted AS (
        SELECT event_id, day, channel, currency, sum(bookings) AS bookings, sum(tickets) AS tickets,
               sum(revenue) AS revenue, sum(unpaid) AS unpaid, sum(cancelled) AS cancelled
          FROM sales_of_bookings
         GROUP BY event_id, day, channel, currency
    )
    SELECT 'event ' || event_id || ', ' || day || ', ' || channel || ', ' || currency AS place,
           figure.what, figure.kept, figure.counted
      FROM sales_daily AS kept
      FULL JOIN counted USING (event_id, day, channel, currency)
     CROSS JOIN LATERAL (VALUES
           ('bookings of the day', coalesce(kept.bookings, 0), coalesce(counted.bookings, 0)),
           ('tickets of the day', coalesce(kept.tickets, 0), coalesce(counted.tickets, 0)),
           ('revenue of the day', coalesce(kept.revenue, 0), coalesce(counted.revenue, 0)),
           ('unpaid of the day', coalesce(kept.unpaid, 0), coalesce(counted.unpaid, 0)),
           ('cancelled of the day', coalesce(kept.cancelled, 0), coalesce(counted.cancelled, 0))
           ) AS figure (what, kept, counted)
     WHERE figure.kept <> figure.counted
     ORDER BY event_id, day, channel, figure.what
)"};

static const Statement recountSalesInAll{"recount_sales_in_all", R"(
    WITH counted AS (
        SELECT event_id, channel, currency, sum(bookings) AS bookings, sum(tickets) AS tickets,
               sum(revenue) AS revenue, sum(unpaid) AS unpaid, sum(cancelled) AS cancelled
          FROM sales_of_bookings
         GROUP BY event_id, channel, currency
    )
    SELECT 'event ' || event_id || ', ' || channel || ', ' || currency AS place,
           figure.what, figure.kept, figure.counted
      FROM sales_totals AS kept
      FULL JOIN counted USING (event_id, channel, currency)
     CROSS JOIN LATERAL (VALUES
           ('bookings in all', coalesce(kept.bookings, 0), coalesce(counted.bookings, 0)),
           ('tickets in all', coalesce(kept.tickets, 0), coalesce(counted.tickets, 0)),
           ('revenue in all', coalesce(kept.revenue, 0), coalesce(counted.revenue, 0)),
           ('unpaid in all', coalesce(kept.unpaid, 0), coalesce(counted.unpaid, 0)),
           ('cancelled in all', coalesce(kept.cancelled, 0), coalesce(counted.cancelled, 0))
           ) AS figure (what, kept, counted)
     WHERE figure.kept <> figure.counted
     ORDER BY event_id, channel, figure.what
)"};

/// An offer is a held booking and an entry that was told of it, each knowing the other.
static const Statement recountOffers{"recount_offers", R"(
    SELECT 'waitlist entry ' || entry.id AS place, 'the held booking of its offer' AS what,
           coalesce(entry.booking_id::text, 'none') AS kept,
           coalesce(booking.status, 'none') AS counted
      FROM waitlist_entries AS entry
      LEFT JOIN bookings AS booking
             ON booking.id = entry.booking_id AND booking.entry_id = entry.id
     WHERE entry.status = 'notified'
       AND booking.status IS DISTINCT FROM 'held'
     UNION ALL
    SELECT 'booking ' || booking.id, 'the entry it is offered to', booking.entry_id::text,
           coalesce(entry.status, 'none')
      FROM bookings AS booking
      LEFT JOIN waitlist_entries AS entry
             ON entry.id = booking.entry_id AND entry.booking_id = booking.id
     WHERE booking.status = 'held'
       AND booking.entry_id IS NOT NULL
       AND entry.status IS DISTINCT FROM 'notified'
     ORDER BY place
)"};

static const Statement recountLostHistory{"recount_lost_history", R"(
    SELECT 'booking ' || ledger.booking_id AS place, 'rows of the ledger about it' AS what,
           count(*) AS kept, 0 AS counted
      FROM event_ledger AS ledger
      LEFT JOIN bookings AS booking
             ON booking.id = ledger.booking_id AND booking.event_id = ledger.event_id
     WHERE ledger.booking_id IS NOT NULL
       AND booking.id IS NULL
     GROUP BY ledger.booking_id
     ORDER BY place
)"};

QList<Disagreement> recount(Transaction &tx)
{
    QList<Disagreement> found;
    for (const Statement *statement : {&recountEvents, &recountSalesByDay, &recountSalesInAll,
                                       &recountOffers, &recountLostHistory}) {
        Rows rows = tx.run(*statement);
        while (rows.next()) {
            found << Disagreement{.where = rows.text("place"_L1),
                                  .what = rows.text("what"_L1),
                                  .kept = rows.text("kept"_L1),
                                  .counted = rows.text("counted"_L1)};
        }
    }
    return found;
}

} // namespace Evently
