// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/salesbulk.h"

#include "models/database/sqltext.h"
#include "models/values/id.h"

namespace Evently {

/// What was sold, with a row per event, time and channel. Days are in the event's zone, according
/// to PostgreSQL's time zone database.
static constexpr SqlText deltas = R"(
    WITH delta AS (
        SELECT new.event_id,
               (from_ms(new.at) AT TIME ZONE event.time_zone)::date AS day,
               new.channel, event.currency, new.bookings, new.tickets, new.revenue, new.unpaid,
               new.cancelled
          FROM jsonb_to_recordset(?::jsonb) AS new (event_id uuid, at bigint, channel text,
               bookings int, tickets int, revenue bigint, unpaid bigint, cancelled int)
         CROSS JOIN LATERAL (
               SELECT *
                 FROM events
                WHERE id = new.event_id
                LIMIT 1) AS event
    ), daily AS (
        INSERT INTO sales_daily AS sales)";

static constexpr SqlText addedUp = R"(
           SET bookings  = sales.bookings + excluded.bookings,
               tickets   = sales.tickets + excluded.tickets,
               revenue   = sales.revenue + excluded.revenue,
               unpaid    = sales.unpaid + excluded.unpaid,
               cancelled = sales.cancelled + excluded.cancelled)";

static const Statement addSales{"add_sales",
                                spliced<deltas, R"(
        SELECT event_id, day, channel, currency, bookings, tickets, revenue, unpaid, cancelled
          FROM delta
        ON CONFLICT (event_id, day, channel, currency) DO UPDATE)",
                                        addedUp, R"(
    )
    INSERT INTO sales_totals AS sales
    SELECT event_id, channel, currency, bookings, tickets, revenue, unpaid, cancelled
      FROM delta
    ON CONFLICT (event_id, channel, currency) DO UPDATE)",
                                        addedUp>};

/// The same where several times may be on one day.
static const Statement addSalesOfDays{"add_sales_of_days",
                                      spliced<deltas, R"(
        SELECT event_id, day, channel, currency, sum(bookings), sum(tickets), sum(revenue),
               sum(unpaid), sum(cancelled)
          FROM delta
         GROUP BY event_id, day, channel, currency
        ON CONFLICT (event_id, day, channel, currency) DO UPDATE)",
                                              addedUp, R"(
    )
    INSERT INTO sales_totals AS sales
    SELECT event_id, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid),
           sum(cancelled)
      FROM delta
     GROUP BY event_id, channel, currency
    ON CONFLICT (event_id, channel, currency) DO UPDATE)",
                                              addedUp>};

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
    for (const SalesDelta &delta : state.changes.sales) {
        SalesDelta &sum =
                m_sums.try_emplace({state.event.id, delta.channel, delta.at}).first->second;
        sum.bookings += delta.bookings;
        sum.tickets += delta.tickets;
        sum.revenueCents += delta.revenueCents;
        sum.unpaidCents += delta.unpaidCents;
        sum.cancelled += delta.cancelled;
    }
}

/// Whether any event has sales of one channel at several times.
bool SalesBulk::isOfManyMoments() const
{
    return std::ranges::adjacent_find(m_sums,
                                      [](const auto &one, const auto &next) {
                                          const auto &[event, channel, at] = one.first;
                                          const auto &[nextEvent, nextChannel, nextAt] = next.first;
                                          return event == nextEvent && channel == nextChannel;
                                      })
            != m_sums.end();
}

void SalesBulk::write(Transaction &tx)
{
    Bulk rows;
    for (const auto &[key, sum] : m_sums) {
        rows.add([&](JsonWriter &row) {
            row.member(u"event_id", std::get<QUuid>(key));
            writeTime(row, u"at", std::get<Instant>(key));
            row.member(u"channel", wireName(std::get<Booking::Channel>(key)));
            row.member(u"bookings", sum.bookings);
            row.member(u"tickets", sum.tickets);
            row.member(u"revenue", sum.revenueCents);
            row.member(u"unpaid", sum.unpaidCents);
            row.member(u"cancelled", sum.cancelled);
        });
    }
    rows.runIn(tx, isOfManyMoments() ? addSalesOfDays : addSales);
    for (const QUuid &event : m_recounted) {
        for (const Statement *statement :
             {&forgetDays, &forgetTotals, &recountDays, &recountTotals})
            tx.post(*statement, {toText(event)});
    }
}

} // namespace Evently
