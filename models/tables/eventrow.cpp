// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/eventrow.h"

#include "models/database/choicefrom.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Status = Event::Status;
using WaitlistPolicy = Event::WaitlistPolicy;

static std::optional<int> integerOrNone(const Rows &rows, QLatin1StringView column)
{
    if (rows.isNull(column))
        return {};
    return rows.integer(column);
}

Event eventFrom(const Rows &rows)
{
    return {.id = rows.id("event_id"_L1),
            .name = rows.text("event_name"_L1),
            .description = rows.text("event_description"_L1),
            .venue = rows.text("event_venue"_L1),
            .category = rows.text("event_category"_L1),
            .dateTime = rows.instant("event_starts_at"_L1),
            .endsAt = rows.instantOrNone("event_ends_at"_L1),
            .salesUntil = rows.instant("event_sales_until"_L1),
            .cancelUntil = rows.instant("event_cancel_until"_L1),
            .timeZone = rows.text("event_time_zone"_L1),
            .currency = rows.text("event_currency"_L1),
            .priceCents = rows.big("event_price_cents"_L1),
            .totalCapacity = rows.integer("event_total"_L1),
            .availableCapacity = rows.integer("event_available"_L1),
            .heldCapacity = rows.integer("event_held"_L1),
            .confirmedCapacity = rows.integer("event_confirmed"_L1),
            .waitingCount = rows.integer("event_waiting"_L1),
            .waitingTickets = rows.integer("event_waiting_tickets"_L1),
            .status = choiceFrom(
                    rows.text("event_status"_L1),
                    {Status::Draft, Status::Published, Status::Cancelled, Status::Completed}),
            .maxPerBooking = rows.integer("event_max_per_booking"_L1),
            .maxPerUser = integerOrNone(rows, "event_max_per_user"_L1),
            .waitlistPolicy = choiceFrom(rows.text("event_waitlist_policy"_L1),
                                         {WaitlistPolicy::Fill, WaitlistPolicy::Strict}),
            .createdBy = rows.id("event_created_by"_L1),
            .version = rows.big("event_version"_L1),
            .revision = rows.big("event_revision"_L1),
            .createdAt = rows.instant("event_created_at"_L1),
            .updatedAt = rows.instant("event_updated_at"_L1)};
}

} // namespace Evently
