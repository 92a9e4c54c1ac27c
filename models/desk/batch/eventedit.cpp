// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/eventedit.h"

#include "models/values/id.h"

namespace Evently {

static const Statement writeEdit{"write_edit", R"(
    UPDATE events
       SET name = ?, description = ?, venue = ?, category = ?,
           starts_at = from_ms(?), ends_at = from_ms(?), sales_until = from_ms(?), cancel_until = from_ms(?),
           time_zone = ?, currency = ?, price_cents = ?, max_per_booking = ?, max_per_user = ?,
           waitlist_policy = ?, status = ?, revision = ?, updated_at = from_ms(?),
           total = ?, available = ?, confirmed = ?, held = ?
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

static const Statement markRescheduled{"mark_rescheduled", R"(
    UPDATE bookings
       SET rescheduled_from = coalesce(rescheduled_from, from_ms(?))
     WHERE event_id = ?
       AND status IN ('held', 'confirmed')
)"};

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
             event.priceCents,
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
             toText(event.id)});
    const Changes &changes = state.changes;
    if (changes.rescheduledFrom)
        tx.post(markRescheduled, {milliseconds(*changes.rescheduledFrom), toText(event.id)});
    if (changes.sweep != Changes::Sweep::None)
        tx.post(closeEntries, {milliseconds(now), event.version, toText(event.id)});
    if (changes.sweep == Changes::Sweep::CancelAll)
        tx.post(cancelBookings, {milliseconds(now), toText(event.id)});
}

} // namespace Evently
