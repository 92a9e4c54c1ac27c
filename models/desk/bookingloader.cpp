// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/bookingloader.h"

#include "models/bookingrow.h"
#include "models/sqlarray.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// What is due, and of each event the next hold that is not, for the words of a refusal.
static const Statement readDueHolds{"read_due_holds",
                                    spliced<R"(
      WITH due AS (
           SELECT booking.*
             FROM events AS event
             JOIN bookings AS booking ON booking.event_id = event.id AND booking.status = 'held'
            WHERE event.id = ANY (?::uuid[])
              AND event.sales_until > from_ms(?)
              AND booking.hold_expires_at <= from_ms(?)
            UNION ALL
           SELECT booking.*
             FROM events AS event
             JOIN bookings AS booking ON booking.event_id = event.id AND booking.status = 'held'
            WHERE event.id = ANY (?::uuid[])
              AND event.sales_until <= from_ms(?)
            UNION ALL
           SELECT next.*
             FROM events AS event
            CROSS JOIN LATERAL (
                  SELECT *
                    FROM bookings
                   WHERE event_id = event.id
                     AND status = 'held'
                     AND hold_expires_at > from_ms(?)
                   ORDER BY hold_expires_at
                   LIMIT 1) AS next
            WHERE event.id = ANY (?::uuid[])
              AND event.sales_until > from_ms(?))
    SELECT )",
                                            bookingColumns, R"(
      FROM due AS booking
      JOIN events AS event ON event.id = booking.event_id
)">};

static const Statement readHolds{"read_holds", spliced<"SELECT ", bookingColumns, R"(
      FROM events AS event
      JOIN bookings AS booking ON booking.event_id = event.id AND booking.status = 'held'
     WHERE event.id = ?
)">};

static const Statement readBookings{"read_bookings_of_batch", spliced<"SELECT ", bookingColumns, R"(
      FROM bookings AS booking
      JOIN events AS event ON event.id = booking.event_id
     WHERE booking.id = ANY (?::uuid[])
)">};

static const Statement readSeatsOfUsers{"read_seats_of_users", R"(
    SELECT wanted.event_id,
           wanted.user_id,
           (SELECT coalesce(sum(booking.quantity), 0)
              FROM bookings AS booking
             WHERE booking.event_id = wanted.event_id
               AND booking.user_id = wanted.user_id
               AND booking.status IN ('held', 'confirmed'))
         + (SELECT coalesce(sum(entry.quantity), 0)
              FROM waitlist_entries AS entry
             WHERE entry.event_id = wanted.event_id
               AND entry.user_id = wanted.user_id
               AND entry.status = 'active') AS seats
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
    const QString ids = sqlArray(events);
    add(m_tx.run(readDueHolds, {ids, now, now, ids, now, now, ids, now}));
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
    EventUsers users;
    for (const auto &[event, user] : buyers) {
        const auto state = m_loaded.states.find(event);
        if (state != m_loaded.states.end() && state->second.event.maxPerUser)
            users.emplace(event, user);
    }
    if (users.empty())
        return;
    const auto [events, ids] = sqlArrays(users);
    Rows rows = m_tx.run(readSeatsOfUsers, {events, ids});
    while (rows.next())
        m_loaded.states[rows.id("event_id"_L1)].seatsOfUser[rows.id("user_id"_L1)] =
                rows.integer("seats"_L1);
}

void BookingLoader::add(Rows rows)
{
    while (rows.next()) {
        const Booking booking = bookingFrom(rows);
        // A booking of another event than the errand said is nobody's business here.
        const auto state = m_loaded.states.find(booking.eventId);
        if (state != m_loaded.states.end())
            state->second.add(booking);
    }
}

} // namespace Evently
