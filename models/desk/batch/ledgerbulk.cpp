// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/ledgerbulk.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Evently {

static const Statement updateCounters{"write_counters", R"(
      WITH new AS MATERIALIZED (
           SELECT *
             FROM jsonb_to_recordset(?::jsonb) AS row (
                  id uuid, available int, confirmed int, held int, waiting int,
                  waiting_tickets int, next_place bigint, version bigint, type_used boolean[],
                  type_held int[], type_sold int[], quota_available int[], quota_held int[],
                  quota_sold int[], blocked_walls int, sellable boolean))
    UPDATE events AS event
       SET available       = new.available,
           confirmed       = new.confirmed,
           held            = new.held,
           waiting         = new.waiting,
           waiting_tickets = new.waiting_tickets,
           next_place      = new.next_place,
           version         = new.version,
           type_used       = new.type_used,
           type_held       = new.type_held,
           type_sold       = new.type_sold,
           quota_available = new.quota_available,
           quota_held      = new.quota_held,
           quota_sold      = new.quota_sold,
           blocked_walls   = new.blocked_walls,
           sellable        = new.sellable
      FROM new
     WHERE event.id = new.id
       AND event.id = ANY (ARRAY(SELECT id FROM new))
)"};

static const Statement insertLedger{"insert_ledger", R"(
    INSERT INTO event_ledger (event_id, seq, kind, quantity, booking_id, entry_id, actor_role, actor_id, at,
                              amount_cents, payment_method, changes, seats)
    SELECT event_id, seq, kind, quantity, booking_id, entry_id, actor_role, actor_id, from_ms(at),
           amount_cents, payment_method, changes, seats
      FROM jsonb_to_recordset(?::jsonb) AS new (event_id uuid, seq bigint, kind text, quantity int,
           booking_id uuid, entry_id uuid, actor_role text, actor_id uuid, at bigint,
           amount_cents bigint, payment_method text, changes jsonb, seats jsonb)
)"};

void LedgerBulk::gather(const EventState &state)
{
    gatherCounters(state);
    for (const LedgerRow &row : state.changes.ledger)
        gather(row, state.event.id);
}

static void writePlanCounters(JsonWriter &row, const Event &event, Instant now)
{
    const auto array = [&row](QStringView column, const auto &of, auto member) {
        QJsonArray values;
        for (const auto &one : of)
            values << one.*member;
        row.json(column, values);
    };
    array(u"type_used", event.types, &TicketType::used);
    array(u"type_held", event.types, &TicketType::held);
    array(u"type_sold", event.types, &TicketType::sold);
    array(u"quota_available", event.quotas, &Quota::available);
    array(u"quota_held", event.quotas, &Quota::held);
    array(u"quota_sold", event.quotas, &Quota::sold);
    row.member(u"blocked_walls", event.blockedWalls);
    row.member(u"sellable", event.salesAt(now) == Event::Sales::Open);
}

void LedgerBulk::gatherCounters(const EventState &state)
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
        if (!event.isPlain())
            writePlanCounters(row, event, m_now);
    });
}

void LedgerBulk::gather(const LedgerRow &line, const QUuid &eventId)
{
    m_rows.add([&](JsonWriter &row) {
        row.member(u"event_id", eventId);
        row.member(u"seq", line.seq);
        row.member(u"kind", wireName(line.kind));
        row.member(u"quantity", line.quantity);
        row.member(u"booking_id", line.bookingId);
        row.member(u"entry_id", line.entryId);
        row.member(u"actor_role", wireName(line.actor.role));
        row.member(u"actor_id", line.actor.id);
        writeTime(row, u"at", line.at);
        if (line.amountCents != 0)
            row.member(u"amount_cents", line.amountCents);
        if (!line.changes.isEmpty())
            row.json(u"changes", QJsonValue(toJson(line.changes)));
        if (line.paymentMethod)
            row.member(u"payment_method", wireName(*line.paymentMethod));
        if (!line.seats.isEmpty())
            row.json(u"seats", QJsonValue(toJson(line.seats)));
    });
}

void LedgerBulk::writeCounters(Transaction &tx)
{
    m_counters.runIn(tx, updateCounters);
}

void LedgerBulk::write(Transaction &tx)
{
    m_rows.runIn(tx, insertLedger);
}

} // namespace Evently
