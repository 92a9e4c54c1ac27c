// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/rows.h"
#include "models/database/slice.h"
#include "models/database/sqltext.h"
#include "models/values/booking.h"

namespace Evently {

/// What the FROM item "booking" costs. Only bookings with lines have a total of their own.
inline constexpr SqlText bookingTotal =
        "coalesce(booking.total_cents, booking.quantity * booking.unit_price_cents)";

/// The columns that bookingFrom() reads, for FROM items named "booking" and "event". Each result
/// column has its own name prefixed with "booking_". A hold expires at the end of sales at the
/// latest, whatever time is stored, so the end of sales can be moved without updating bookings.
inline constexpr SqlText bookingColumns = R"(
           booking.id                        AS booking_id,
           booking.reference                 AS booking_reference,
           booking.event_id                  AS booking_event_id,
           booking.user_id                   AS booking_user_id,
           booking.kiosk_id                  AS booking_kiosk_id,
           booking.created_by                AS booking_created_by,
           booking.entry_id                  AS booking_entry_id,
           booking.quantity                  AS booking_quantity,
           booking.unit_price_cents          AS booking_unit_price_cents,
           booking.lines::text               AS booking_lines,
           booking.code                      AS booking_code,
           booking.currency                  AS booking_currency,
           booking.status                    AS booking_status,
           booking.channel                   AS booking_channel,
           booking.customer_name             AS booking_customer_name,
           booking.customer_email            AS booking_customer_email,
           to_ms(least(booking.hold_expires_at, event.sales_until)) AS booking_hold_expires_at,
           to_ms(booking.paid_at)            AS booking_paid_at,
           booking.payment_method            AS booking_payment_method,
           booking.paid_cents                AS booking_paid_cents,
           booking.refund_due_cents          AS booking_refund_due_cents,
           booking.refunded_cents            AS booking_refunded_cents,
           to_ms(booking.rescheduled_from)   AS booking_rescheduled_from,
           to_ms(booking.created_at)         AS booking_created_at,
           to_ms(booking.confirmed_at)       AS booking_confirmed_at,
           to_ms(booking.cancelled_at)       AS booking_cancelled_at,
           event.name                        AS booking_event_name,
           event.venue                       AS booking_event_venue,
           to_ms(event.starts_at)            AS booking_event_starts_at,
           event.time_zone                   AS booking_event_time_zone)";

/// The same plus what keyedBookingsFrom() reads: the time of the booking to the microsecond, as
/// stored.
inline constexpr SqlText keyedBookingColumns = joined<bookingColumns, R"(,
           (extract(epoch FROM booking.created_at) * 1000000)::bigint AS created_us)">;

/// The booking in the current row of @p rows; the statement must select bookingColumns.
Booking bookingFrom(const Rows &rows);

/// All bookings in @p rows with their sort keys; the statement must select keyedBookingColumns.
QList<Keyed<Booking>> keyedBookingsFrom(Rows rows);

} // namespace Evently
