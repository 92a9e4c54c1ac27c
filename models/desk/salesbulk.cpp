// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/salesbulk.h"

#include "models/values/id.h"

namespace Evently {

/// Days are those of the event's zone, by PostgreSQL's time zone database.
static const Statement addSales{"add_sales", R"(
    WITH delta AS (
        SELECT new.event_id,
               (from_ms(new.at) AT TIME ZONE event.time_zone)::date AS day,
               new.channel, event.currency, new.bookings, new.tickets, new.revenue, new.unpaid,
               new.cancelled
          FROM jsonb_to_recordset(?::jsonb) AS new (event_id uuid, at bigint, channel text,
               bookings int, tickets int, revenue bigint, unpaid bigint, cancelled int)
          JOIN events AS event ON event.id = new.event_id
    ), daily AS (
        INSERT INTO sales_daily AS sales
        SELECT event_id, day, channel, currency, sum(bookings), sum(tickets), sum(revenue),
               sum(unpaid), sum(cancelled)
          FROM delta
         GROUP BY event_id, day, channel, currency
        ON CONFLICT (event_id, day, channel, currency) DO UPDATE
           SET bookings  = sales.bookings + excluded.bookings,
               tickets   = sales.tickets + excluded.tickets,
               revenue   = sales.revenue + excluded.revenue,
               unpaid    = sales.unpaid + excluded.unpaid,
               cancelled = sales.cancelled + excluded.cancelled
    )
    INSERT INTO sales_totals AS sales
    SELECT event_id, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid),
           sum(cancelled)
      FROM delta
     GROUP BY event_id, channel, currency
    ON CONFLICT (event_id, channel, currency) DO UPDATE
       SET bookings  = sales.bookings + excluded.bookings,
           tickets   = sales.tickets + excluded.tickets,
           revenue   = sales.revenue + excluded.revenue,
           unpaid    = sales.unpaid + excluded.unpaid,
           cancelled = sales.cancelled + excluded.cancelled
)"};

static const Statement forgetDays{"forget_days", "DELETE FROM sales_daily WHERE event_id = ?"};
static const Statement forgetTotals{"forget_totals", "DELETE FROM sales_totals WHERE event_id = ?"};

static const Statement recountDays{"recount_days", R"(
    INSERT INTO sales_daily
    SELECT event_id, day, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid),
           sum(cancelled)
      FROM sales_of_bookings
     WHERE event_id = ?
     GROUP BY event_id, day, channel, currency
)"};

static const Statement recountTotals{"recount_totals", R"(
    INSERT INTO sales_totals
    SELECT event_id, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid),
           sum(cancelled)
      FROM sales_of_bookings
     WHERE event_id = ?
     GROUP BY event_id, channel, currency
)"};

static bool needsRecount(const Changes &changes)
{
    return changes.sweep == Changes::Sweep::CancelAll || changes.recountDays;
}

void SalesBulk::gather(const EventState &state)
{
    if (needsRecount(state.changes)) {
        m_recounted << state.event.id;
        return;
    }
    for (const SalesDelta &delta : state.changes.sales)
        gather(delta, state.event.id);
}

void SalesBulk::gather(const SalesDelta &delta, const QUuid &eventId)
{
    m_rows.add([&](JsonWriter &row) {
        row.member(u"event_id", eventId);
        writeTime(row, u"at", delta.at);
        row.member(u"channel", wireName(delta.channel));
        row.member(u"bookings", delta.bookings);
        row.member(u"tickets", delta.tickets);
        row.member(u"revenue", delta.revenueCents);
        row.member(u"unpaid", delta.unpaidCents);
        row.member(u"cancelled", delta.cancelled);
    });
}

void SalesBulk::write(Transaction &tx)
{
    m_rows.runIn(tx, addSales);
    for (const QUuid &event : m_recounted) {
        for (const Statement *statement :
             {&forgetDays, &forgetTotals, &recountDays, &recountTotals})
            tx.post(*statement, {toText(event)});
    }
}

} // namespace Evently
