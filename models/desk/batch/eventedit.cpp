// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/eventedit.h"

#include "models/tables/eventrow.h"
#include "models/values/id.h"

namespace Evently {

static const Statement writeEdit{"write_edit", R"(
    UPDATE events
       SET name = ?, description = ?, venue = ?, category = ?,
           starts_at = from_ms(?), ends_at = from_ms(?), sales_until = from_ms(?), cancel_until = from_ms(?),
           time_zone = ?, currency = ?, price_cents = ?, max_per_booking = ?, max_per_user = ?,
           waitlist_policy = ?, status = ?, revision = ?, updated_at = from_ms(?),
           total = ?, available = ?, confirmed = ?, held = ?,
           ticket_types = ?::jsonb, type_used = ?::boolean[], type_held = ?::int[],
           type_sold = ?::int[], quota_no = ?::int[], quota_name = ?::text[],
           quota_total = ?::int[], quota_available = ?::int[], quota_held = ?::int[],
           quota_sold = ?::int[], blocked_walls = ?::int, sellable = ?::boolean,
           next_boundary = from_ms(?)
     WHERE id = ?
)"};

static const Statement cancelBookings{"cancel_bookings", R"(
    UPDATE bookings
       SET status           = 'cancelled',
           cancelled_at     = from_ms(?),
           refund_due_cents = paid_cents - refunded_cents
     WHERE event_id = ?
       AND status IN ('held', 'confirmed')
)"};

static const Statement closeEntries{"close_entries", R"(
    UPDATE waitlist_entries
       SET status    = 'expired',
           ended_at  = from_ms(?),
           ended_seq = ?
     WHERE event_id = ?
       AND status IN ('active', 'notified')
)"};

/// Entries of a plain event have no key; once it has ticket types, they wait for the first.
static const Statement nameLines{"name_lines", R"(
    UPDATE waitlist_entries
       SET line_key = '1x' || quantity
     WHERE event_id = ?
       AND status = 'active'
       AND line_key IS NULL
)"};

static const Statement endUses{"end_uses", R"(
    UPDATE discount_codes
       SET bookings = 0
     WHERE event_id = ?
       AND bookings > 0
)"};

static const Statement writeBoundary{"write_boundary", R"(
    UPDATE events
       SET price_cents   = ?,
           sellable      = ?,
           next_boundary = from_ms(?)
     WHERE id = ?
)"};

static const Statement markRescheduled{"mark_rescheduled", R"(
    UPDATE bookings
       SET rescheduled_from = coalesce(rescheduled_from, from_ms(?))
     WHERE event_id = ?
       AND status IN ('held', 'confirmed')
)"};

void writePassedBoundary(Transaction &tx, const Event &event, Instant now)
{
    const StoredSalePlan plan = salePlanOf(event, now);
    tx.post(writeBoundary, {plan.priceCents, plan.sellable, plan.nextBoundary, toText(event.id)});
}

bool changedItself(const EventState &state)
{
    return std::ranges::any_of(state.changes.ledger, [](const LedgerRow &row) {
        return row.kind == LedgerRow::Kind::Edited || row.kind == LedgerRow::Kind::CapacityChanged
                || row.kind == LedgerRow::Kind::EventCancelled
                || row.kind == LedgerRow::Kind::Completed;
    });
}

static QVariant milliseconds(Instant instant)
{
    return qint64(instant.time_since_epoch().count());
}

void writeEdited(Transaction &tx, const EventState &state, Instant now)
{
    const Event &event = state.event;
    const StoredSalePlan plan = salePlanOf(event, now);
    const auto optional = [](const auto &value) { return value ? QVariant(*value) : QVariant(); };
    tx.post(writeEdit,
            {event.name,
             event.description,
             event.venue,
             event.category,
             milliseconds(event.dateTime),
             event.endsAt ? milliseconds(*event.endsAt) : QVariant(),
             milliseconds(event.salesUntil),
             milliseconds(event.cancelUntil),
             event.timeZone,
             event.currency,
             plan.priceCents,
             event.maxPerBooking,
             optional(event.maxPerUser),
             QString(wireName(event.waitlistPolicy)),
             QString(wireName(event.status)),
             event.revision,
             milliseconds(event.updatedAt),
             event.totalCapacity,
             event.availableCapacity,
             event.confirmedCapacity,
             event.heldCapacity,
             plan.types,
             plan.typeUsed,
             plan.typeHeld,
             plan.typeSold,
             plan.quotaNo,
             plan.quotaName,
             plan.quotaTotal,
             plan.quotaAvailable,
             plan.quotaHeld,
             plan.quotaSold,
             plan.blockedWalls,
             plan.sellable,
             plan.nextBoundary,
             toText(event.id)});
    if (state.wasPlain && !event.isPlain())
        tx.post(nameLines, {toText(event.id)});
    const Changes &changes = state.changes;
    if (changes.rescheduledFrom)
        tx.post(markRescheduled, {milliseconds(*changes.rescheduledFrom), toText(event.id)});
    if (changes.sweep != Changes::Sweep::None)
        tx.post(closeEntries, {milliseconds(now), event.version, toText(event.id)});
    if (changes.sweep == Changes::Sweep::CancelAll) {
        tx.post(cancelBookings, {milliseconds(now), toText(event.id)});
        tx.post(endUses, {toText(event.id)});
    }
}

} // namespace Evently
