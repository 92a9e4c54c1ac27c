// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/queueloader.h"

#include "models/database/sqlarray.h"
#include "models/tables/entryrow.h"

namespace Evently {

/// Of each size of group as many, in the order of joining, as the seats could serve. A size is
/// asked for as a range so that only the index by size gives the order: by the other one, a size
/// that nobody waits with would be looked for among all who wait.
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

/// The most seats that can be free at any moment of the batch, counted generously: what is
/// free, what the loaded bookings hold, what an edit adds, and what entries named here could be
/// offered and give back.
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

/// Only where seats may come back, or the queue may move by itself: nobody who waits fits the
/// seats that are free already, or he would have his offer.
void QueueLoader::load()
{
    QList<QUuid> fillEvents, strictEvents;
    QList<int> fillSeats, fillMore, strictSeats, strictMore;
    for (const auto &[id, state] : m_loaded.states) {
        const int entryCommands = m_wanted.entryCommands.value(id);
        const bool mayMove =
                !state.bookings.isEmpty() || entryCommands > 0 || m_wanted.queues.contains(id);
        if (state.event.waitingCount == 0 || !mayMove)
            continue;
        const bool isStrict = state.event.waitlistPolicy == Event::WaitlistPolicy::Strict;
        const auto edit = m_wanted.edits.find(id);
        const bool becomesOther = edit != m_wanted.edits.end() && edit->waitlistPolicy
                && *edit->waitlistPolicy != state.event.waitlistPolicy;
        // What is due comes back under the old policy yet, so a change of it needs both.
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
    if (!fillEvents.isEmpty())
        m_entries.add(m_tx.run(readQueueToFill,
                               {sqlArray(fillEvents), sqlArray(fillSeats), sqlArray(fillMore)}));
    if (!strictEvents.isEmpty())
        m_entries.add(
                m_tx.run(readQueueInOrder,
                         {sqlArray(strictEvents), sqlArray(strictSeats), sqlArray(strictMore)}));
}

} // namespace Evently
