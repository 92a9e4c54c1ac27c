// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/taxes.h"

#include "models/database/bound.h"
#include "models/database/sqltext.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// What was sold and what came back, by ledger row and tax rate. A row without seats belongs to a
/// plain booking, whose tickets contain no tax. A cancelled event has one row for all bookings that
/// it ended; a booking that was cancelled at the same moment before it has a row of its own.
/// Whether seats that came back had been sold follows as in the sales history.
static const Statement reportTax{"report_tax", R"(
    WITH ask AS (
        SELECT ?::date AS first, ?::date AS last, ?::uuid AS event_id
    ), row AS (
        SELECT ledger.event_id, ledger.seq, ledger.kind, ledger.quantity, ledger.booking_id,
               ledger.at, ledger.seats, (ledger.at AT TIME ZONE event.time_zone)::date AS day
          FROM event_ledger AS ledger
         CROSS JOIN ask
          JOIN events AS event ON event.id = ledger.event_id
         WHERE ledger.at >= ask.first - interval '1 day'
           AND ledger.at < ask.last + interval '2 days'
           AND (ask.event_id IS NULL OR ledger.event_id = ask.event_id)
           AND ledger.kind IN ('booked', 'confirmed', 'accepted', 'cancelled', 'given_back',
                               'event_cancelled')
           AND (ledger.at AT TIME ZONE event.time_zone)::date BETWEEN ask.first AND ask.last
    ), moved AS (
        SELECT row.day, booking.currency, row.kind IN ('booked', 'confirmed', 'accepted') AS is_sale,
               coalesce(seat.rate, 0) AS rate,
               coalesce(seat.gross, row.quantity * booking.unit_price_cents) AS gross,
               coalesce(seat.tax, 0) AS tax
          FROM row
          JOIN bookings AS booking ON booking.id = row.booking_id
          LEFT JOIN LATERAL jsonb_to_recordset(row.seats)
                    AS line (gross bigint, "taxRate" int, tax bigint) ON true
         CROSS JOIN LATERAL (SELECT line.gross, line."taxRate" AS rate, line.tax) AS seat
         WHERE row.kind <> 'given_back'
            OR booking.confirmed_at < row.at
            OR booking.confirmed_at = row.at
               AND NOT EXISTS (SELECT
                                 FROM event_ledger AS sale
                                WHERE sale.event_id = row.event_id
                                  AND sale.seq > row.seq
                                  AND sale.at = row.at
                                  AND sale.booking_id = row.booking_id
                                  AND sale.kind IN ('confirmed', 'accepted'))
         UNION ALL
        SELECT row.day, booking.currency, false, coalesce(seat.rate, 0),
               coalesce(seat.gross, booking.quantity * booking.unit_price_cents),
               coalesce(tax_in(seat.gross, seat.rate), 0)
          FROM row
          JOIN bookings AS booking
            ON booking.event_id = row.event_id
           AND booking.status = 'cancelled'
           AND booking.confirmed_at IS NOT NULL
           AND booking.cancelled_at = row.at
          LEFT JOIN LATERAL jsonb_to_recordset(booking.lines)
                    AS line (quantity int, price bigint, discount bigint, "taxRate" int) ON true
         CROSS JOIN LATERAL (
               SELECT line.quantity * (line.price - coalesce(line.discount, 0)) AS gross,
                      coalesce(line."taxRate", 0) AS rate) AS seat
         WHERE row.kind = 'event_cancelled'
           AND NOT EXISTS (SELECT
                             FROM event_ledger AS own
                            WHERE own.event_id = row.event_id
                              AND own.kind = 'cancelled'
                              AND own.booking_id = booking.id)
    )
    SELECT to_char(day, 'YYYY-MM') || '-01' AS month,
           currency,
           rate,
           coalesce(sum(gross) FILTER (WHERE is_sale), 0)::text AS sold,
           (-coalesce(sum(gross) FILTER (WHERE NOT is_sale), 0))::text AS refunded,
           sum(CASE WHEN is_sale THEN tax ELSE -tax END)::text AS tax
      FROM moved
     GROUP BY 1, 2, 3
     ORDER BY 1, 2, 3
)"};

TaxReport Taxes::report(QDate from, QDate to, const QUuid &event) const
{
    TaxReport report{.from = from, .to = to};
    Rows rows = m_tx.run(reportTax,
                         {from.toString(Qt::ISODate), to.toString(Qt::ISODate), bound(event)});
    while (rows.next())
        report.lines << TaxReport::Line{
                .month = QDate::fromString(rows.text("month"_L1), Qt::ISODate),
                .currency = rows.text("currency"_L1),
                .taxRate = rows.integer("rate"_L1),
                .soldCents = MoneySum::fromDigits(rows.text("sold"_L1)),
                .refundedCents = MoneySum::fromDigits(rows.text("refunded"_L1)),
                .taxCents = MoneySum::fromDigits(rows.text("tax"_L1))};
    return report;
}

} // namespace Evently
