// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/rows.h"
#include "models/database/sqltext.h"
#include "models/values/event.h"

namespace Evently {

/// The columns that eventFrom() reads, for a FROM item named "event". Each result column has its
/// own name prefixed with "event_".
inline constexpr SqlText eventColumns = R"(
           event.id                    AS event_id,
           event.name                  AS event_name,
           event.description           AS event_description,
           event.venue                 AS event_venue,
           event.category              AS event_category,
           to_ms(event.starts_at)      AS event_starts_at,
           to_ms(event.ends_at)        AS event_ends_at,
           to_ms(event.sales_until)    AS event_sales_until,
           to_ms(event.cancel_until)   AS event_cancel_until,
           event.time_zone             AS event_time_zone,
           event.currency              AS event_currency,
           event.price_cents           AS event_price_cents,
           event.total                 AS event_total,
           event.available             AS event_available,
           event.confirmed             AS event_confirmed,
           event.held                  AS event_held,
           event.waiting               AS event_waiting,
           event.waiting_tickets       AS event_waiting_tickets,
           event.status                AS event_status,
           event.max_per_booking       AS event_max_per_booking,
           event.max_per_user          AS event_max_per_user,
           event.waitlist_policy       AS event_waitlist_policy,
           event.created_by            AS event_created_by,
           event.version               AS event_version,
           event.revision              AS event_revision,
           to_ms(event.created_at)     AS event_created_at,
           to_ms(event.updated_at)     AS event_updated_at,
           CASE WHEN event.ticket_types IS NOT NULL
                THEN jsonb_build_object(
                         'types', event.ticket_types, 'used', event.type_used,
                         'held', event.type_held, 'sold', event.type_sold,
                         'quotaNo', event.quota_no, 'quotaName', event.quota_name,
                         'quotaTotal', event.quota_total, 'quotaAvailable', event.quota_available,
                         'quotaHeld', event.quota_held, 'quotaSold', event.quota_sold,
                         'blockedWalls', event.blocked_walls)::text
           END                         AS event_sale_plan)";

/// What is stored of the ticket types and quotas of an event. For a plain event, each is NULL.
struct StoredSalePlan
{
    QVariant types; ///< The text of a JSON array.
    QVariant typeUsed, typeHeld, typeSold; ///< Arrays, as QPSQL binds them: as text.
    QVariant quotaNo, quotaName, quotaTotal, quotaAvailable, quotaHeld, quotaSold;
    QVariant blockedWalls;
    QVariant sellable; ///< Whether any type can be booked by everyone now.
    QVariant nextBoundary; ///< Milliseconds
    qint64 priceCents = 0; ///< For sorting.
};

/// @param now decides which types are on sale
StoredSalePlan salePlanOf(const Event &event, Instant now);

/// The event in the current row of @p rows; the statement must select eventColumns.
Event eventFrom(const Rows &rows);

} // namespace Evently
