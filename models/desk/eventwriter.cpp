// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/eventwriter.h"

#include "models/sqlarray.h"
#include "models/values/id.h"
#include "models/values/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement writeCounters{"write_counters", R"(
    UPDATE events AS event
       SET available       = new.available,
           confirmed       = new.confirmed,
           held            = new.held,
           waiting         = new.waiting,
           waiting_tickets = new.waiting_tickets,
           next_place      = new.next_place,
           version         = new.version
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, available int, confirmed int, held int,
           waiting int, waiting_tickets int, next_place bigint, version bigint)
     WHERE event.id = new.id
)"};

static const Statement writeEdit{"write_edit", R"(
    UPDATE events
       SET name = ?, description = ?, venue = ?, category = ?,
           starts_at = from_ms(?), ends_at = from_ms(?), sales_until = from_ms(?), cancel_until = from_ms(?),
           time_zone = ?, currency = ?, price_cents = ?, max_per_booking = ?, max_per_user = ?,
           waitlist_policy = ?, status = ?, revision = ?, updated_at = from_ms(?),
           total = ?, available = ?, confirmed = ?, held = ?
     WHERE id = ?
)"};

static const Statement insertBookings{"insert_bookings", R"(
    INSERT INTO bookings (id, reference, event_id, user_id, kiosk_id, created_by, entry_id, quantity,
                          unit_price_cents, currency, status, channel, customer_name, customer_email,
                          customer_of_account, hold_expires_at, paid_at, refund_due, created_at, confirmed_at, cancelled_at)
    SELECT id, reference, event_id, user_id, kiosk_id, created_by, entry_id, quantity,
           unit_price_cents, currency, status, channel, customer_name, customer_email,
           customer_of_account, from_ms(hold_expires_at), from_ms(paid_at), refund_due, from_ms(created_at),
           from_ms(confirmed_at), from_ms(cancelled_at)
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, reference text, event_id uuid, user_id uuid,
           kiosk_id uuid, created_by uuid, entry_id uuid, quantity int, unit_price_cents bigint,
           currency text, status text, channel text, customer_name text, customer_email text,
           customer_of_account boolean, hold_expires_at bigint, paid_at bigint, refund_due boolean, created_at bigint,
           confirmed_at bigint, cancelled_at bigint)
)"};

static const Statement updateBookings{"update_bookings", R"(
    UPDATE bookings AS booking
       SET quantity     = new.quantity,
           status       = new.status,
           paid_at      = from_ms(new.paid_at),
           refund_due   = new.refund_due,
           confirmed_at = from_ms(new.confirmed_at),
           cancelled_at = from_ms(new.cancelled_at)
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, quantity int, status text, paid_at bigint,
           refund_due boolean, confirmed_at bigint, cancelled_at bigint)
     WHERE booking.id = new.id
)"};

static const Statement insertEntries{"insert_entries", R"(
    INSERT INTO waitlist_entries (id, reference, event_id, place, user_id, kiosk_id, created_by,
                                  quantity, status, offered_seq, booking_id, customer_name,
                                  customer_email, created_at, ended_at)
    SELECT id, reference, event_id, place, user_id, kiosk_id, created_by, quantity, status,
           offered_seq, booking_id, customer_name, customer_email, from_ms(created_at),
           from_ms(ended_at)
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, reference text, event_id uuid, place bigint,
           user_id uuid, kiosk_id uuid, created_by uuid, quantity int, status text,
           offered_seq bigint, booking_id uuid, customer_name text, customer_email text,
           created_at bigint, ended_at bigint)
)"};

static const Statement updateEntries{"update_entries", R"(
    UPDATE waitlist_entries AS entry
       SET status      = new.status,
           booking_id  = new.booking_id,
           offered_seq = coalesce(entry.offered_seq, new.offered_seq),
           ended_at    = coalesce(entry.ended_at, from_ms(new.ended_at))
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, status text, booking_id uuid,
           offered_seq bigint, ended_at bigint)
     WHERE entry.id = new.id
)"};

static const Statement insertLedger{"insert_ledger", R"(
    INSERT INTO event_ledger (event_id, seq, kind, quantity, booking_id, entry_id, actor_role, actor_id, at)
    SELECT event_id, seq, kind, quantity, booking_id, entry_id, actor_role, actor_id, from_ms(at)
      FROM jsonb_to_recordset(?::jsonb) AS new (event_id uuid, seq bigint, kind text, quantity int,
           booking_id uuid, entry_id uuid, actor_role text, actor_id uuid, at bigint)
)"};

/// Days are those of the event's zone, by PostgreSQL's time zone database.
static const Statement addSales{"add_sales", R"(
    WITH delta AS (
        SELECT new.event_id,
               (from_ms(new.at) AT TIME ZONE event.time_zone)::date AS day,
               new.channel, event.currency, new.bookings, new.tickets, new.revenue, new.unpaid,
               new.cancelled
          FROM jsonb_to_recordset(?::jsonb) AS new (event_id uuid, at bigint, channel text,
               bookings int, tickets int, revenue bigint, unpaid bigint, cancelled int)
          JOIN events AS event ON event.id = new.event_id
    ), daily AS (
        INSERT INTO sales_daily AS sales
        SELECT event_id, day, channel, currency, sum(bookings), sum(tickets), sum(revenue),
               sum(unpaid), sum(cancelled)
          FROM delta
         GROUP BY event_id, day, channel, currency
        ON CONFLICT (event_id, day, channel, currency) DO UPDATE
           SET bookings  = sales.bookings + excluded.bookings,
               tickets   = sales.tickets + excluded.tickets,
               revenue   = sales.revenue + excluded.revenue,
               unpaid    = sales.unpaid + excluded.unpaid,
               cancelled = sales.cancelled + excluded.cancelled
    )
    INSERT INTO sales_totals AS sales
    SELECT event_id, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid),
           sum(cancelled)
      FROM delta
     GROUP BY event_id, channel, currency
    ON CONFLICT (event_id, channel, currency) DO UPDATE
       SET bookings  = sales.bookings + excluded.bookings,
           tickets   = sales.tickets + excluded.tickets,
           revenue   = sales.revenue + excluded.revenue,
           unpaid    = sales.unpaid + excluded.unpaid,
           cancelled = sales.cancelled + excluded.cancelled
)"};

static const Statement cancelBookings{"cancel_bookings", R"(
    UPDATE bookings
       SET status       = 'cancelled',
           cancelled_at = from_ms(?),
           refund_due   = paid_at IS NOT NULL AND quantity * unit_price_cents > 0
     WHERE event_id = ?
       AND status IN ('held', 'confirmed')
)"};

static const Statement closeEntries{"close_entries", R"(
    UPDATE waitlist_entries
       SET status   = 'expired',
           ended_at = from_ms(?)
     WHERE event_id = ?
       AND status IN ('active', 'notified')
)"};

static const Statement markRescheduled{"mark_rescheduled", R"(
    UPDATE bookings
       SET rescheduled_from = coalesce(rescheduled_from, from_ms(?))
     WHERE event_id = ?
       AND status IN ('held', 'confirmed')
)"};

static const Statement forgetDays{"forget_days", "DELETE FROM sales_daily WHERE event_id = ?"};
static const Statement forgetTotals{"forget_totals", "DELETE FROM sales_totals WHERE event_id = ?"};

static const Statement recountDays{"recount_days", R"(
    INSERT INTO sales_daily
    SELECT event_id, day, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid),
           sum(cancelled)
      FROM sales_of_bookings
     WHERE event_id = ?
     GROUP BY event_id, day, channel, currency
)"};

static const Statement recountTotals{"recount_totals", R"(
    INSERT INTO sales_totals
    SELECT event_id, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid),
           sum(cancelled)
      FROM sales_of_bookings
     WHERE event_id = ?
     GROUP BY event_id, channel, currency
)"};

static const Statement removeLedger{"remove_ledger", "DELETE FROM event_ledger WHERE event_id = ?"};
static const Statement removeEvent{"remove_event", "DELETE FROM events WHERE id = ?"};

static const Statement notify{"notify", R"(
    SELECT pg_notify('evently', notice)
      FROM unnest(?::text[]) AS notice
)"};

/// Whether the sales of the event can't be told by what is added to them.
static bool needsRecount(const Changes &changes)
{
    return changes.sweep == Changes::Sweep::CancelAll || changes.recountDays;
}

static QVariant milliseconds(Instant instant)
{
    return qint64(instant.time_since_epoch().count());
}

namespace {

/// Rows for one statement, gathered over all events.
class Bulk
{
public:
    Bulk() { m_rows.startArray(); }

    /// Adds a row; @p write fills it in.
    template <std::invocable<JsonWriter &> Write>
    void add(Write &&write)
    {
        m_isEmpty = false;
        m_rows.startObject();
        write(m_rows);
        m_rows.endObject();
    }

    void runIn(Transaction &tx, const Statement &statement)
    {
        if (m_isEmpty)
            return;
        m_rows.endArray();
        tx.post(statement, {QString::fromUtf8(m_rows.text())});
    }

private:
    JsonWriter m_rows;
    bool m_isEmpty = true;
};

void writeTime(JsonWriter &row, QStringView column, const std::optional<Instant> &instant)
{
    if (instant)
        row.member(column, qint64(instant->time_since_epoch().count()));
    else
        row.null(column);
}

/// What changes in the rows of many events, gathered and then written at once.
class Writer
{
public:
    explicit Writer(Instant now)
        : m_now(now)
    {
    }

    void gather(const EventState &state)
    {
        const Changes &changes = state.changes;
        gatherCounters(state);
        for (const QUuid &id : changes.newBookings)
            gatherNew(*state.bookings.find(id));
        for (const QUuid &id : changes.changedBookings)
            gatherChanged(*state.bookings.find(id));
        m_lastOf.clear();
        for (const LedgerRow &row : changes.ledger)
            m_lastOf[row.entryId] = row.at;
        for (const QUuid &id : changes.newEntries)
            gatherNew(*state.entries.find(id), state.offeredSeq);
        for (const QUuid &id : changes.changedEntries)
            gatherChanged(*state.entries.find(id), state.offeredSeq);
        for (const LedgerRow &row : changes.ledger)
            gather(row, state.event.id);
        if (needsRecount(changes))
            return;
        for (const SalesDelta &delta : changes.sales)
            gather(delta, state.event.id);
    }

    void write(Transaction &tx)
    {
        m_counters.runIn(tx, writeCounters);
        m_newBookings.runIn(tx, insertBookings);
        m_changedBookings.runIn(tx, updateBookings);
        m_newEntries.runIn(tx, insertEntries);
        m_changedEntries.runIn(tx, updateEntries);
        m_ledger.runIn(tx, insertLedger);
        m_sales.runIn(tx, addSales);
    }

private:
    void gatherCounters(const EventState &state)
    {
        const Event &event = state.event;
        m_counters.add([&](JsonWriter &row) {
            row.member(u"id", event.id);
            row.member(u"available", event.availableCapacity);
            row.member(u"confirmed", event.confirmedCapacity);
            row.member(u"held", event.heldCapacity);
            row.member(u"waiting", event.waitingCount);
            row.member(u"waiting_tickets", event.waitingTickets);
            row.member(u"next_place", state.nextPlace);
            row.member(u"version", event.version);
        });
    }

    void gatherNew(const Booking &booking)
    {
        m_newBookings.add([&](JsonWriter &row) {
            row.member(u"id", booking.id);
            row.member(u"reference", booking.reference);
            row.member(u"event_id", booking.eventId);
            row.member(u"user_id", booking.userId);
            row.member(u"kiosk_id", booking.kioskId);
            row.member(u"created_by", booking.createdBy);
            row.member(u"entry_id", booking.entryId);
            row.member(u"quantity", booking.quantity);
            row.member(u"unit_price_cents", booking.unitPriceCents);
            row.member(u"currency", booking.currency);
            row.member(u"status", wireName(booking.status));
            row.member(u"channel", wireName(booking.channel));
            row.member(u"customer_name", booking.customer.name);
            row.member(u"customer_email", booking.customer.email);
            row.member(u"customer_of_account", booking.customerIsOfAccount);
            writeTime(row, u"hold_expires_at", booking.holdExpiresAt);
            writeTime(row, u"paid_at", booking.paidAt);
            row.member(u"refund_due", booking.refundDue);
            writeTime(row, u"created_at", booking.createdAt);
            writeTime(row, u"confirmed_at", booking.confirmedAt);
            writeTime(row, u"cancelled_at", booking.cancelledAt);
        });
    }

    void gatherChanged(const Booking &booking)
    {
        m_changedBookings.add([&](JsonWriter &row) {
            row.member(u"id", booking.id);
            row.member(u"quantity", booking.quantity);
            row.member(u"status", wireName(booking.status));
            writeTime(row, u"paid_at", booking.paidAt);
            row.member(u"refund_due", booking.refundDue);
            writeTime(row, u"confirmed_at", booking.confirmedAt);
            writeTime(row, u"cancelled_at", booking.cancelledAt);
        });
    }

    void writeChanging(JsonWriter &row, const WaitlistEntry &entry,
                       const QHash<QUuid, qint64> &offeredSeq) const
    {
        row.member(u"id", entry.id);
        row.member(u"status", wireName(entry.status));
        row.member(u"booking_id", entry.bookingId);
        if (const auto seq = offeredSeq.find(entry.id); seq != offeredSeq.end())
            row.member(u"offered_seq", *seq);
        writeTime(row, u"ended_at",
                  entry.isOpen() ? std::nullopt : std::optional(m_lastOf.value(entry.id, m_now)));
    }

    void gatherNew(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq)
    {
        m_newEntries.add([&](JsonWriter &row) {
            writeChanging(row, entry, offeredSeq);
            row.member(u"reference", entry.reference);
            row.member(u"event_id", entry.eventId);
            row.member(u"place", entry.place);
            row.member(u"user_id", entry.userId);
            row.member(u"kiosk_id", entry.kioskId);
            row.member(u"created_by", entry.createdBy);
            row.member(u"quantity", entry.quantity);
            row.member(u"customer_name", entry.customer.name);
            row.member(u"customer_email", entry.customer.email);
            writeTime(row, u"created_at", entry.createdAt);
        });
    }

    void gatherChanged(const WaitlistEntry &entry, const QHash<QUuid, qint64> &offeredSeq)
    {
        m_changedEntries.add([&](JsonWriter &row) { writeChanging(row, entry, offeredSeq); });
    }

    void gather(const LedgerRow &line, const QUuid &eventId)
    {
        m_ledger.add([&](JsonWriter &row) {
            row.member(u"event_id", eventId);
            row.member(u"seq", line.seq);
            row.member(u"kind", wireName(line.kind));
            row.member(u"quantity", line.quantity);
            row.member(u"booking_id", line.bookingId);
            row.member(u"entry_id", line.entryId);
            row.member(u"actor_role", wireName(line.actor.role));
            row.member(u"actor_id", line.actor.id);
            writeTime(row, u"at", line.at);
        });
    }

    void gather(const SalesDelta &delta, const QUuid &eventId)
    {
        m_sales.add([&](JsonWriter &row) {
            row.member(u"event_id", eventId);
            writeTime(row, u"at", delta.at);
            row.member(u"channel", wireName(delta.channel));
            row.member(u"bookings", delta.bookings);
            row.member(u"tickets", delta.tickets);
            row.member(u"revenue", delta.revenueCents);
            row.member(u"unpaid", delta.unpaidCents);
            row.member(u"cancelled", delta.cancelled);
        });
    }

    const Instant m_now;
    QHash<QUuid, Instant> m_lastOf; ///< When an entry of the event last did anything.
    Bulk m_counters, m_newBookings, m_changedBookings, m_newEntries, m_changedEntries, m_ledger,
            m_sales;
};

} // namespace

/// The event's own columns, where an organizer or the clock changed them. Edits are rare, so they
/// don't burden the sale's statement.
static void writeEvent(Transaction &tx, const EventState &state, Instant now)
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
        tx.post(closeEntries, {milliseconds(now), toText(event.id)});
    if (changes.sweep == Changes::Sweep::CancelAll)
        tx.post(cancelBookings, {milliseconds(now), toText(event.id)});
}

/// Once all the bookings are written.
static void recountSales(Transaction &tx, const QUuid &event)
{
    for (const Statement *statement : {&forgetDays, &forgetTotals, &recountDays, &recountTotals})
        tx.post(*statement, {toText(event)});
}

static bool changedItself(const EventState &state)
{
    return std::ranges::any_of(state.changes.ledger, [](const LedgerRow &row) {
        return row.kind == LedgerRow::Kind::Edited || row.kind == LedgerRow::Kind::CapacityChanged
                || row.kind == LedgerRow::Kind::EventCancelled
                || row.kind == LedgerRow::Kind::Completed;
    });
}

static Change changeOf(const EventState &state)
{
    constexpr auto draft = Event::Status::Draft;
    return {.type = Change::Type::Event,
            .id = state.event.id,
            .version = state.event.version,
            .availableCapacity = state.event.availableCapacity,
            .isDraft = state.event.status == draft && state.statusBefore == draft};
}

QList<Change> writeEvents(Transaction &tx, const LoadedEvents &loaded)
{
    Writer writer(loaded.now);
    QList<Change> changes;
    QStringList notices;
    QList<QUuid> recounted;
    for (const auto &[id, state] : loaded.states) {
        if (state.changes.isEmpty())
            continue;
        changes << changeOf(state);
        notices << changes.last().toNotice();
        if (state.changes.sweep == Changes::Sweep::Remove) {
            tx.post(removeLedger, {toText(id)});
            tx.post(removeEvent, {toText(id)});
            continue;
        }
        if (changedItself(state)) {
            tx.takeLong();
            writeEvent(tx, state, loaded.now);
        }
        if (needsRecount(state.changes))
            recounted << id;
        writer.gather(state);
    }
    if (changes.isEmpty())
        return {};
    writer.write(tx);
    for (const QUuid &event : recounted)
        recountSales(tx, event);
    tx.post(notify, {sqlArray(notices)});
    return changes;
}

} // namespace Evently
