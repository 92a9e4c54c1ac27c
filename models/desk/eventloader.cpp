// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/eventloader.h"

#include "models/bookingrow.h"
#include "models/entryrow.h"
#include "models/eventrow.h"
#include "models/sqlarray.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement lockEvents{"lock_events", spliced<"SELECT ", eventColumns, R"(,
           event.next_place,
           to_ms(clock_timestamp())      AS now,
           pg_current_xact_id()::text    AS transaction_id
      FROM events AS event
     WHERE event.id = ANY (?::uuid[])
     ORDER BY event.id
       FOR NO KEY UPDATE OF event
)">};

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

static const Statement readEntries{"read_entries_of_batch", spliced<"SELECT ", entryColumns, R"(
      FROM waitlist_entries AS entry
     WHERE entry.id = ANY (?::uuid[])
)">};

/// Only an answer that shows the entry needs it.
static const Statement readTimesPassed{"read_times_passed",
                                       spliced<R"(
    SELECT entry.id       AS entry_id,
           entry.event_id AS event_id,
           )",
                                               timesPassed, R"( AS times_passed
      FROM waitlist_entries AS entry
     WHERE entry.id = ANY (?::uuid[])
)">};

/// Of each user the open entry, or else the last one.
static const Statement readEntriesOfUsers{"read_entries_of_users",
                                          spliced<"SELECT ", entryColumns, R"(
      FROM unnest(?::uuid[], ?::uuid[]) AS wanted (event_id, user_id)
     CROSS JOIN LATERAL (
           SELECT *
             FROM waitlist_entries AS entry
            WHERE entry.event_id = wanted.event_id
              AND entry.user_id = wanted.user_id
            ORDER BY entry.status IN ('active', 'notified') DESC, entry.place DESC
            LIMIT 1) AS entry
)">};

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

static const Statement readLargerEntries{"read_larger_entries", spliced<"SELECT ", entryColumns, R"(
      FROM waitlist_entries AS entry
     WHERE entry.event_id = ?
       AND entry.status = 'active'
       AND entry.quantity > ?
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

static const Statement readWasUsed{"read_was_used", R"(
    SELECT EXISTS (SELECT FROM bookings WHERE event_id = event.id)
        OR EXISTS (SELECT FROM waitlist_entries WHERE event_id = event.id) AS was_used
      FROM events AS event
     WHERE event.id = ?
)"};

namespace {

/// What the commands of a batch name.
struct Wanted
{
    QSet<QUuid> bookings;
    QSet<QUuid> entries;
    QSet<QUuid> shownEntries; ///< Those whose answer shows the entry itself.
    std::set<std::pair<QUuid, QUuid>> users; ///< Event and user, whose entry may matter.
    std::set<std::pair<QUuid, QUuid>> buyers; ///< Event and user, who may have as many seats.
    QHash<QUuid, int> entryCommands; ///< By event: commands that may end or offer an entry.
    QHash<QUuid, Edit> edits; ///< By event; an edit is alone in its batch with its event.
    QSet<QUuid> queues; ///< Events whose queue may have to move whatever comes back.
    QSet<QUuid> usedQuestions; ///< Events of which it matters whether anybody ever came.
};

/// Gathers what one command after the other names.
class Gathering
{
public:
    explicit Gathering(Wanted &wanted)
        : m_wanted(wanted)
    {
    }

    void add(const Errand &errand)
    {
        m_event = errand.eventId;
        std::visit([this](const auto &command) { gather(command); }, errand.command);
    }

private:
    void gather(const Book &book)
    {
        gatherBuyer(book.userId);
        if (book.onSoldOut == Book::OnSoldOut::Waitlist)
            gatherUser(book.userId);
    }
    void gather(const Confirm &confirm) { m_wanted.bookings << confirm.bookingId; }
    void gather(const Cancel &cancel) { m_wanted.bookings << cancel.bookingId; }
    void gather(const MarkPaid &paid) { m_wanted.bookings << paid.bookingId; }
    void gather(const MarkRefunded &refunded) { m_wanted.bookings << refunded.bookingId; }
    void gather(const Join &join)
    {
        gatherBuyer(join.userId);
        gatherUser(join.userId);
    }
    void gather(const AcceptOffer &accept) { gatherEntry(accept.entry); }
    void gather(const DeclineOffer &decline) { gatherEntry(decline.entry); }
    void gather(const Leave &leave) { gatherEntry(leave.entry); }
    void gather(const OfferByStaff &offer)
    {
        gatherEntry({.entryId = offer.entryId});
        m_wanted.shownEntries << offer.entryId;
    }
    void gather(const Edit &edit)
    {
        m_wanted.edits[m_event] = edit;
        m_wanted.queues << m_event;
        m_wanted.usedQuestions << m_event;
    }
    void gather(const CancelEvent &) { m_wanted.usedQuestions << m_event; }
    void gather(const Tick &) { m_wanted.queues << m_event; }

    void gatherUser(const QUuid &userId)
    {
        if (!userId.isNull())
            m_wanted.users.emplace(m_event, userId);
    }

    void gatherBuyer(const QUuid &userId)
    {
        if (!userId.isNull())
            m_wanted.buyers.emplace(m_event, userId);
    }

    void gatherEntry(const EntryKey &key)
    {
        ++m_wanted.entryCommands[m_event];
        if (key.entryId.isNull())
            gatherUser(key.userId);
        else
            m_wanted.entries << key.entryId;
    }

    Wanted &m_wanted;
    QUuid m_event;
};

/// Reads into the states of one batch.
class Loader
{
public:
    Loader(Transaction &tx, LoadedEvents &loaded, const Wanted &wanted)
        : m_tx(tx)
        , m_loaded(loaded)
        , m_wanted(wanted)
    {
    }

    void load()
    {
        loadDueHolds();
        loadEditedEvents();
        loadBookings(m_wanted.bookings);
        loadEntries();
        loadSeatsOfUsers();
        loadQueues();
    }

private:
    void loadDueHolds()
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
        addBookings(m_tx.run(readDueHolds, {ids, now, now, ids, now, now, ids, now}));
        for (auto &[id, state] : m_loaded.states) {
            for (const auto &[expiry, booking] : state.holds) {
                if (expiry > m_loaded.now) {
                    state.nextHoldExpiry = expiry;
                    break;
                }
            }
        }
    }

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
                addBookings(m_tx.run(readHolds, {toText(edit.key())}));
            if (edit->totalCapacity)
                addEntries(m_tx.run(readLargerEntries, {toText(edit.key()), *edit->totalCapacity}));
        }
    }

    /// Bookings and the entries whose offers they are.
    void loadBookings(const QSet<QUuid> &ids)
    {
        if (!ids.isEmpty())
            addBookings(m_tx.run(readBookings, {sqlArray(ids)}));
        for (const auto &[id, state] : m_loaded.states) {
            for (const Booking &booking : state.bookings) {
                if (!booking.entryId.isNull())
                    m_entries << booking.entryId;
            }
        }
    }

    /// Entries by id or user, and the bookings that are their offers.
    void loadEntries()
    {
        m_entries += m_wanted.entries;
        if (!m_entries.isEmpty())
            addEntries(m_tx.run(readEntries, {sqlArray(m_entries)}));
        if (!m_wanted.users.empty()) {
            const auto [events, users] = arraysOf(m_wanted.users);
            addEntries(m_tx.run(readEntriesOfUsers, {events, users}));
        }
        loadTimesPassed();
        QSet<QUuid> offers;
        for (const auto &[id, state] : m_loaded.states) {
            for (const WaitlistEntry &entry : state.entries) {
                if (!entry.bookingId.isNull() && !state.bookings.contains(entry.bookingId))
                    offers << entry.bookingId;
            }
        }
        if (!offers.isEmpty())
            addBookings(m_tx.run(readBookings, {sqlArray(offers)}));
    }

    void loadTimesPassed()
    {
        if (m_wanted.shownEntries.isEmpty())
            return;
        Rows rows = m_tx.run(readTimesPassed, {sqlArray(m_wanted.shownEntries)});
        while (rows.next()) {
            const auto state = m_loaded.states.find(rows.id("event_id"_L1));
            if (state == m_loaded.states.end())
                continue;
            const auto entry = state->second.entries.find(rows.id("entry_id"_L1));
            if (entry != state->second.entries.end())
                entry->timesPassed = rows.integer("times_passed"_L1);
        }
    }

    void loadSeatsOfUsers()
    {
        std::set<std::pair<QUuid, QUuid>> users;
        for (const auto &[event, user] : m_wanted.buyers) {
            const auto state = m_loaded.states.find(event);
            if (state != m_loaded.states.end() && state->second.event.maxPerUser)
                users.emplace(event, user);
        }
        if (users.empty())
            return;
        const auto [events, ids] = arraysOf(users);
        Rows rows = m_tx.run(readSeatsOfUsers, {events, ids});
        while (rows.next())
            m_loaded.states[rows.id("event_id"_L1)].seatsOfUser[rows.id("user_id"_L1)] =
                    rows.integer("seats"_L1);
    }

    /// The most seats that can be free at any moment of the batch, counted generously: what is
    /// free, what the loaded bookings hold, what an edit adds, and what entries named here could be
    /// offered and give back.
    int seatsPossible(const EventState &state) const
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
    void loadQueues()
    {
        QList<QUuid> fillEvents, strictEvents;
        QList<int> fillSeats, fillMore, strictSeats, strictMore;
        for (const auto &[id, state] : m_loaded.states) {
            const int entryCommands = m_wanted.entryCommands.value(id);
            const bool mayMove =
                    !state.bookings.isEmpty() || entryCommands > 0 || m_wanted.queues.contains(id);
            if (state.event.waitingCount == 0 || !mayMove)
                continue;
            const bool staysStrict = state.event.waitlistPolicy == Event::WaitlistPolicy::Strict;
            const auto edit = m_wanted.edits.find(id);
            const bool becomesOther = edit != m_wanted.edits.end() && edit->waitlistPolicy
                    && *edit->waitlistPolicy != state.event.waitlistPolicy;
            if (staysStrict != becomesOther) {
                strictEvents << id;
                strictSeats << seatsPossible(state);
                strictMore << entryCommands;
            } else {
                fillEvents << id;
                fillSeats << seatsPossible(state);
                fillMore << entryCommands;
            }
        }
        if (!fillEvents.isEmpty())
            addEntries(m_tx.run(readQueueToFill,
                                {sqlArray(fillEvents), sqlArray(fillSeats), sqlArray(fillMore)}));
        if (!strictEvents.isEmpty())
            addEntries(m_tx.run(
                    readQueueInOrder,
                    {sqlArray(strictEvents), sqlArray(strictSeats), sqlArray(strictMore)}));
    }

    void addBookings(Rows rows)
    {
        while (rows.next()) {
            const Booking booking = bookingFrom(rows);
            // A booking of another event than the errand said is nobody's business here.
            const auto state = m_loaded.states.find(booking.eventId);
            if (state != m_loaded.states.end())
                state->second.add(booking);
        }
    }

    void addEntries(Rows rows)
    {
        while (rows.next()) {
            const WaitlistEntry entry = entryFrom(rows);
            const auto state = m_loaded.states.find(entry.eventId);
            if (state != m_loaded.states.end() && !state->second.entries.contains(entry.id))
                state->second.add(entry);
        }
    }

    static std::pair<QString, QString> arraysOf(const std::set<std::pair<QUuid, QUuid>> &pairs)
    {
        QList<QUuid> first, second;
        for (const auto &[a, b] : pairs) {
            first << a;
            second << b;
        }
        return {sqlArray(first), sqlArray(second)};
    }

    Transaction &m_tx;
    LoadedEvents &m_loaded;
    const Wanted &m_wanted;
    QSet<QUuid> m_entries;
};

} // namespace

LoadedEvents loadEvents(Transaction &tx, const QList<Errand> &errands)
{
    Wanted wanted;
    Gathering gathering(wanted);
    std::set<QUuid> events;
    for (const Errand &errand : errands) {
        events.insert(errand.eventId);
        gathering.add(errand);
    }

    LoadedEvents loaded;
    Rows rows = tx.run(lockEvents, {sqlArray(events)});
    while (rows.next()) {
        EventState state;
        state.event = eventFrom(rows);
        state.statusBefore = state.event.status;
        state.nextPlace = rows.big("next_place"_L1);
        loaded.now = std::max(loaded.now, rows.instant("now"_L1));
        loaded.transactionId = rows.text("transaction_id"_L1);
        loaded.states.emplace(state.event.id, std::move(state));
    }
    Loader(tx, loaded, wanted).load();
    return loaded;
}

} // namespace Evently
