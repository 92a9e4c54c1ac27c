// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/eventloader.h"

#include "models/database/sqlarray.h"
#include "models/desk/batch/bookingloader.h"
#include "models/desk/batch/codeloader.h"
#include "models/desk/batch/queueloader.h"
#include "models/tables/eventrow.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement lockEvents{"lock_events", spliced<"SELECT ", eventColumns, R"(,
           event.next_place,
           coalesce(event.next_boundary <= clock_timestamp(), false) AS passed_boundary,
           to_ms(clock_timestamp())      AS now,
           pg_current_xact_id()::text    AS transaction_id
      FROM events AS event
     WHERE event.id = ANY (?::uuid[])
     ORDER BY event.id
       FOR NO KEY UPDATE OF event
)">};

static const Statement readWasUsed{"read_was_used", R"(
    SELECT EXISTS (SELECT FROM bookings WHERE event_id = event.id)
        OR EXISTS (SELECT FROM waitlist_entries WHERE event_id = event.id) AS was_used
      FROM events AS event
     WHERE event.id = ?
)"};

namespace {

/// Loads into the states of one batch what its commands need.
class Loader
{
public:
    Loader(Transaction &tx, LoadedEvents &loaded, const Wanted &wanted)
        : m_tx(tx)
        , m_loaded(loaded)
        , m_wanted(wanted)
        , m_bookings(tx, loaded)
        , m_entries(tx, loaded)
    {
    }

    void load()
    {
        m_bookings.loadDue();
        loadEditedEvents();
        m_bookings.load(m_wanted.bookings);
        m_entries.load(m_wanted.entries + entriesOfBookings());
        m_entries.loadOf(m_wanted.users);
        m_entries.loadTimesPassed(m_wanted.shownEntries);
        m_bookings.load(offersOfEntries());
        m_bookings.loadSeatsOf(m_wanted.buyers);
        m_bookings.loadHeldOf(m_wanted.holders);
        QueueLoader(m_tx, m_loaded, m_wanted, m_entries).load();
        loadCodes(m_tx, m_loaded, m_wanted.codes);
    }

private:
    void loadEditedEvents()
    {
        for (const QUuid &event : m_wanted.usedQuestions) {
            const auto state = m_loaded.states.find(event);
            if (state == m_loaded.states.end())
                continue;
            Rows rows = m_tx.run(readWasUsed, {toText(event)});
            state->second.wasUsed = rows.next() && rows.boolean("was_used"_L1);
        }
        for (auto edit = m_wanted.edits.cbegin(); edit != m_wanted.edits.cend(); ++edit) {
            if (edit->salesUntil || edit->dateTime)
                m_bookings.loadHoldsOf(edit.key());
            const auto state = m_loaded.states.find(edit.key());
            const bool mayLapse = state != m_loaded.states.end()
                    && (edit->ticketTypes || edit->quotas
                        || (edit->totalCapacity && !state->second.event.isPlain()));
            if (mayLapse)
                m_entries.loadWaiting(edit.key());
            else if (edit->totalCapacity)
                m_entries.loadLarger(edit.key(), *edit->totalCapacity);
        }
    }

    /// The entries that the loaded bookings were offered to.
    QSet<QUuid> entriesOfBookings() const
    {
        QSet<QUuid> entries;
        for (const auto &[id, state] : m_loaded.states) {
            for (const Booking &booking : state.bookings) {
                if (!booking.entryId.isNull())
                    entries << booking.entryId;
            }
        }
        return entries;
    }

    /// The bookings that were offered to the loaded entries.
    QSet<QUuid> offersOfEntries() const
    {
        QSet<QUuid> offers;
        for (const auto &[id, state] : m_loaded.states) {
            for (const WaitlistEntry &entry : state.entries) {
                if (!entry.bookingId.isNull() && !state.bookings.contains(entry.bookingId))
                    offers << entry.bookingId;
            }
        }
        return offers;
    }

    Transaction &m_tx;
    LoadedEvents &m_loaded;
    const Wanted &m_wanted;
    BookingLoader m_bookings;
    EntryLoader m_entries;
};

} // namespace

LoadedEvents loadEvents(Transaction &tx, const QList<DeskRequest> &requests)
{
    std::set<QUuid> events;
    for (const DeskRequest &request : requests)
        events.insert(request.eventId);

    LoadedEvents loaded;
    Rows rows = tx.run(lockEvents, {sqlArray(events)});
    while (rows.next()) {
        EventState state;
        state.event = eventFrom(rows);
        state.statusBefore = state.event.status;
        state.wasPlain = state.event.isPlain();
        state.nextPlace = rows.big("next_place"_L1);
        state.passedBoundary = rows.boolean("passed_boundary"_L1);
        loaded.now = std::max(loaded.now, rows.instant("now"_L1));
        loaded.transactionId = rows.text("transaction_id"_L1);
        loaded.states.emplace(state.event.id, std::move(state));
    }
    Loader(tx, loaded, wantedBy(requests)).load();
    return loaded;
}

} // namespace Evently
