// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/queueloader.h"

#include "models/database/sqlarray.h"
#include "models/tables/entryrow.h"

namespace Evently {

/// For each group size, as many entries as the seats could serve, in the order of joining. The size
/// is given as a range (BETWEEN) so that the planner uses the index that begins with the size. With
/// the other index, a size that no one waits for would be searched among all waiting entries.
static const Statement readQueueToFill{"read_queue_to_fill", spliced<"SELECT ", entryColumns, R"(
      FROM unnest(?::uuid[], ?::int[], ?::int[]) AS wanted (event_id, seats, more)
     CROSS JOIN LATERAL generate_series(1, least(wanted.seats, 100)) AS size
     CROSS JOIN LATERAL (
           SELECT *
             FROM waitlist_entries AS entry
            WHERE entry.event_id = wanted.event_id
              AND entry.status = 'active'
              AND entry.quantity BETWEEN size AND size
            ORDER BY entry.quantity, entry.place
            LIMIT wanted.seats / size + wanted.more) AS entry
)">};

static const Statement readQueueInOrder{"read_queue_in_order", spliced<"SELECT ", entryColumns, R"(
      FROM unnest(?::uuid[], ?::int[], ?::int[]) AS wanted (event_id, seats, more)
     CROSS JOIN LATERAL (
           SELECT *
             FROM waitlist_entries AS entry
            WHERE entry.event_id = wanted.event_id
              AND entry.status = 'active'
            ORDER BY entry.place
            LIMIT wanted.seats + wanted.more + 1) AS entry
)">};

/// The same for an event with ticket types: for each way to fill a request, as many entries as the
/// seats could serve. The keys are found one after the other, each by a look into the index.
static const Statement readQueueByLines{"read_queue_by_lines", spliced<"SELECT ", entryColumns, R"(
      FROM unnest(?::uuid[], ?::int[], ?::int[]) AS wanted (event_id, seats, more)
     CROSS JOIN LATERAL (
           WITH RECURSIVE keys AS (
               (SELECT line_key
                  FROM waitlist_entries
                 WHERE event_id = wanted.event_id
                   AND status = 'active'
                   AND line_key IS NOT NULL
                 ORDER BY line_key
                 LIMIT 1)
                UNION ALL
               SELECT (SELECT entry.line_key
                         FROM waitlist_entries AS entry
                        WHERE entry.event_id = wanted.event_id
                          AND entry.status = 'active'
                          AND entry.line_key > keys.line_key
                        ORDER BY entry.line_key
                        LIMIT 1)
                 FROM keys
                WHERE keys.line_key IS NOT NULL)
           SELECT line_key
             FROM keys
            WHERE line_key IS NOT NULL) AS key
     CROSS JOIN LATERAL (
           SELECT *
             FROM waitlist_entries AS entry
            WHERE entry.event_id = wanted.event_id
              AND entry.status = 'active'
              AND entry.line_key = key.line_key
            ORDER BY entry.place
            LIMIT wanted.seats + wanted.more + 1) AS entry
)">};

/// An upper bound of the seats that can be free at any moment of the batch: the free ones, those of
/// the loaded bookings, those that an edit adds, and those that entries named here could be offered
/// and give back.
int QueueLoader::seatsPossible(const EventState &state) const
{
    qint64 seats = state.event.availableCapacity;
    for (const Booking &booking : state.bookings)
        seats += booking.isLive() ? booking.quantity : 0;
    for (const WaitlistEntry &entry : state.entries)
        seats += entry.isOpen() ? entry.quantity : 0;
    if (const auto edit = m_wanted.edits.find(state.event.id);
        edit != m_wanted.edits.end() && edit->totalCapacity)
        seats += qMax(0, *edit->totalCapacity - state.event.totalCapacity);
    return int(qMin<qint64>(seats, Event::CapacityMax));
}

/// Only where seats may become free or the queue may move for another reason: no waiting group fits
/// the free seats; otherwise it would already have an offer.
void QueueLoader::load()
{
    QList<QUuid> fillEvents, strictEvents, typedEvents;
    QList<int> fillSeats, fillMore, strictSeats, strictMore, typedSeats, typedMore;
    for (const auto &[id, state] : m_loaded.states) {
        const int entryCommands = m_wanted.entryCommands.value(id);
        const bool mayMove =
                !state.bookings.isEmpty() || entryCommands > 0 || m_wanted.queues.contains(id);
        const bool isStrict = state.event.waitlistPolicy == Event::WaitlistPolicy::Strict;
        // Which walls hold back direct bookings is known only from the entries.
        const bool decidesByWalls = isStrict && !state.event.quotas.isEmpty();
        if (state.event.waitingCount == 0 || !(mayMove || decidesByWalls))
            continue;
        if (!state.event.isPlain()) {
            typedEvents << id;
            typedSeats << seatsPossible(state);
            typedMore << entryCommands;
            if (m_wanted.queues.contains(id))
                m_entries.loadLapsed(state, m_loaded.now);
            continue;
        }
        const auto edit = m_wanted.edits.find(id);
        const bool becomesOther = edit != m_wanted.edits.end() && edit->waitlistPolicy
                && *edit->waitlistPolicy != state.event.waitlistPolicy;
        // What is due becomes free under the old policy, so a change of policy needs both.
        if (isStrict || becomesOther) {
            strictEvents << id;
            strictSeats << seatsPossible(state);
            strictMore << entryCommands;
        }
        if (!isStrict || becomesOther) {
            fillEvents << id;
            fillSeats << seatsPossible(state);
            fillMore << entryCommands;
        }
    }
    if (!typedEvents.isEmpty())
        m_entries.add(m_tx.run(readQueueByLines,
                               {sqlArray(typedEvents), sqlArray(typedSeats), sqlArray(typedMore)}));
    if (!fillEvents.isEmpty())
        m_entries.add(m_tx.run(readQueueToFill,
                               {sqlArray(fillEvents), sqlArray(fillSeats), sqlArray(fillMore)}));
    if (!strictEvents.isEmpty())
        m_entries.add(
                m_tx.run(readQueueInOrder,
                         {sqlArray(strictEvents), sqlArray(strictSeats), sqlArray(strictMore)}));
}

} // namespace Evently
