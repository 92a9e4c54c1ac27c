// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/bookingloader.h"

#include "models/database/sqlarray.h"
#include "models/tables/bookingrow.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

// Each event's rows are looked up separately. LIMIT or OFFSET 0 keeps the planner from moving
// conditions across it, so it can't scan rows of other events first.

/// The holds that are due, and for each event the next one that isn't, which a refusal mentions.
static const Statement readDueHolds{"read_due_holds",
                                    spliced<R"(
    SELECT )",
                                            bookingColumns, R"(
      FROM unnest(?::uuid[]) AS wanted (event_id)
     CROSS JOIN LATERAL (
           SELECT *
             FROM events
            WHERE id = wanted.event_id
            LIMIT 1) AS event
     CROSS JOIN LATERAL (
           (SELECT *
              FROM bookings
             WHERE event_id = event.id
               AND status = 'held'
               AND hold_expires_at <= CASE WHEN event.sales_until <= from_ms(?)
                                           THEN 'infinity'
                                           ELSE from_ms(?)
                                      END
            OFFSET 0)
            UNION ALL
           (SELECT *
              FROM bookings
             WHERE event_id = event.id
               AND status = 'held'
               AND hold_expires_at > from_ms(?)
               AND event.sales_until > from_ms(?)
             ORDER BY hold_expires_at
             LIMIT 1)) AS booking
)">};

static const Statement readHolds{"read_holds", spliced<"SELECT ", bookingColumns, R"(
      FROM unnest(ARRAY[?::uuid]) AS wanted (event_id)
     CROSS JOIN LATERAL (
           SELECT *
             FROM events
            WHERE id = wanted.event_id
            LIMIT 1) AS event
     CROSS JOIN LATERAL (
           SELECT *
             FROM bookings
            WHERE event_id = event.id
              AND status = 'held'
            ORDER BY hold_expires_at
           OFFSET 0) AS booking
)">};

static const Statement readBookings{"read_bookings_of_batch", spliced<"SELECT ", bookingColumns, R"(
      FROM unnest(?::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (
           SELECT *
             FROM bookings
            WHERE id = wanted.id
            LIMIT 1) AS booking
     CROSS JOIN LATERAL (
           SELECT *
             FROM events
            WHERE id = booking.event_id
            LIMIT 1) AS event
)">};

static const Statement readSeatsOfUsers{"read_seats_of_users", R"(
    SELECT wanted.event_id,
           wanted.user_id,
           (SELECT coalesce(sum(coalesce(booking.units, booking.quantity)), 0)
              FROM bookings AS booking
             WHERE booking.event_id = wanted.event_id
               AND booking.user_id = wanted.user_id
               AND booking.status IN ('held', 'confirmed'))
         + (SELECT coalesce(sum(coalesce(entry.units, entry.quantity)), 0)
              FROM waitlist_entries AS entry
             WHERE entry.event_id = wanted.event_id
               AND entry.user_id = wanted.user_id
               AND entry.status = 'active') AS seats
      FROM unnest(?::uuid[], ?::uuid[]) AS wanted (event_id, user_id)
)"};

static const Statement readHeldOfUsers{"read_held_of_users", R"(
    SELECT wanted.event_id,
           wanted.user_id,
           (SELECT coalesce(sum(coalesce(booking.units, booking.quantity)), 0)
              FROM bookings AS booking
             WHERE booking.event_id = wanted.event_id
               AND booking.user_id = wanted.user_id
               AND booking.status = 'held'
               AND booking.entry_id IS NULL) AS seats
      FROM unnest(?::uuid[], ?::uuid[]) AS wanted (event_id, user_id)
)"};

void BookingLoader::loadDue()
{
    QList<QUuid> events;
    for (const auto &[id, state] : m_loaded.states) {
        if (state.event.heldCapacity > 0)
            events << id;
    }
    if (events.isEmpty())
        return;
    const qint64 now = m_loaded.now.time_since_epoch().count();
    add(m_tx.run(readDueHolds, {sqlArray(events), now, now, now, now}));
    for (auto &[id, state] : m_loaded.states) {
        for (const auto &[expiry, booking] : state.holds) {
            if (expiry > m_loaded.now) {
                state.nextHoldExpiry = expiry;
                break;
            }
        }
    }
}

void BookingLoader::loadHoldsOf(const QUuid &event)
{
    add(m_tx.run(readHolds, {toText(event)}));
}

void BookingLoader::load(const QSet<QUuid> &ids)
{
    if (!ids.isEmpty())
        add(m_tx.run(readBookings, {sqlArray(ids)}));
}

void BookingLoader::loadSeatsOf(const EventUsers &buyers)
{
    EventUsers users = loaded(buyers);
    std::erase_if(users, [this](const auto &each) {
        return !m_loaded.states[each.first].event.maxPerUser;
    });
    loadSums(readSeatsOfUsers, users, &EventState::seatsOfUser);
}

void BookingLoader::loadHeldOf(const EventUsers &holders)
{
    loadSums(readHeldOfUsers, loaded(holders), &EventState::heldOfUser);
}

/// Those of @p users whose events are loaded; the others don't exist.
EventUsers BookingLoader::loaded(EventUsers users) const
{
    std::erase_if(users,
                  [this](const auto &each) { return !m_loaded.states.contains(each.first); });
    return users;
}

void BookingLoader::loadSums(const Statement &statement, const EventUsers &users,
                             QHash<QUuid, int> EventState::*sums)
{
    if (users.empty())
        return;
    const auto [events, ids] = sqlArrays(users);
    Rows rows = m_tx.run(statement, {events, ids});
    while (rows.next())
        (m_loaded.states[rows.id("event_id"_L1)].*sums)[rows.id("user_id"_L1)] =
                rows.integer("seats"_L1);
}

void BookingLoader::add(Rows rows)
{
    while (rows.next()) {
        const Booking booking = bookingFrom(rows);
        // The booking belongs to a different event than the request says.
        const auto state = m_loaded.states.find(booking.eventId);
        if (state != m_loaded.states.end())
            state->second.add(booking);
    }
}

} // namespace Evently
