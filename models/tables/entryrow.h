// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/rows.h"
#include "models/database/sqltext.h"
#include "models/values/waitlistentry.h"

namespace Evently {

/// The columns that entryFrom() reads, for a FROM item named "entry". Each result column has its
/// own name prefixed with "entry_".
inline constexpr SqlText entryColumns = R"(
           entry.id                 AS entry_id,
           entry.reference          AS entry_reference,
           entry.event_id           AS entry_event_id,
           entry.place              AS entry_place,
           entry.user_id            AS entry_user_id,
           entry.kiosk_id           AS entry_kiosk_id,
           entry.created_by         AS entry_created_by,
           entry.quantity           AS entry_quantity,
           entry.lines::text        AS entry_lines,
           entry.code               AS entry_code,
           entry.status             AS entry_status,
           entry.booking_id         AS entry_booking_id,
           entry.customer_name      AS entry_customer_name,
           entry.customer_email     AS entry_customer_email,
           to_ms(entry.created_at)  AS entry_created_at)";

/// The position of the FROM item "entry" among waiting entries; 1 is the front. It is computed on
/// each read, so that a leaving entry doesn't renumber the others; NULL for entries that aren't
/// waiting.
inline constexpr SqlText position = R"(
           CASE WHEN entry.status = 'active'
                THEN (SELECT count(*)
                        FROM waitlist_entries AS ahead
                       WHERE ahead.event_id = entry.event_id
                         AND ahead.status = 'active'
                         AND ahead.place <= entry.place)
           END)";

/// How often the FROM item "entry" was passed over: the number of later entries that got an offer
/// while this one waited. The order is known from the sequence numbers in the history; for entries
/// that ended before those were stored, times are compared instead.
inline constexpr SqlText timesPassed = R"((
           SELECT count(*)
             FROM waitlist_entries AS later
            WHERE later.event_id = entry.event_id
              AND later.place > entry.place
              AND later.offered_seq IS NOT NULL
              AND (later.offered_seq < coalesce(entry.offered_seq, entry.ended_seq)
                   OR entry.offered_seq IS NULL
                      AND entry.ended_seq IS NULL
                      AND (entry.ended_at IS NULL
                           OR EXISTS (SELECT
                                        FROM bookings AS theirs
                                       WHERE theirs.id = later.booking_id
                                         AND theirs.created_at < entry.ended_at)))))";

/// What standingFrom() reads besides entryColumns and a position named entry_position. Requires
/// standingJoins after "entry".
inline constexpr SqlText standingColumns = joined<timesPassed, R"( AS entry_times_passed,
           event.currency                  AS entry_currency,
           event.price_cents               AS entry_price_cents,
           to_ms(least(offer.hold_expires_at, event.sales_until)) AS entry_offer_expires_at)">;

/// Adds the FROM items "event" and "offer" to "entry".
inline constexpr SqlText standingJoins = R"(
      JOIN events AS event ON event.id = entry.event_id
      LEFT JOIN bookings AS offer ON offer.id = entry.booking_id)";

/// The entry in the current row of @p rows, without its position, times passed and the end of its
/// offer. The statement must select entryColumns.
WaitlistEntry entryFrom(const Rows &rows);

/// The complete entry. The statement must select entryColumns, entry_position and standingColumns.
WaitlistEntry standingFrom(const Rows &rows);

} // namespace Evently
