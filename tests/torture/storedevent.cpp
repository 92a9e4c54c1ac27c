// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/storedevent.h"

#include "models/desk/batch/idempotencykeys.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently::Torture {

static const Statement readEvent{"torture_event", R"(
    SELECT waitlist_policy, status
      FROM events
     WHERE id = ?
)"};

static const Statement readLedger{"torture_ledger", R"(
    SELECT seq, kind, quantity, booking_id, entry_id, actor_role, actor_id,
           coalesce(amount_cents, 0) AS amount_cents
      FROM event_ledger
     WHERE event_id = ?
     ORDER BY seq
)"};

static const Statement readBookings{"torture_bookings", R"(
    SELECT id, reference, user_id, quantity, unit_price_cents, paid_cents, refund_due_cents,
           refunded_cents
      FROM bookings
     WHERE event_id = ?
)"};

static const Statement readEntries{"torture_entries", R"(
    SELECT id, reference, user_id
      FROM waitlist_entries
     WHERE event_id = ?
)"};

static const Statement readKeys{"torture_keys", R"(
    SELECT caller, key, packed, status, body, seq, etag, location
      FROM idempotency_keys
)"};

static LedgerRow::Kind kindNamed(const QString &name)
{
    if (const auto kind = ledgerKindFrom(name))
        return *kind;
    qFatal("A ledger's row is %s.", qPrintable(name));
}

static Principal::Role roleNamed(const QString &name)
{
    return name == "user"_L1     ? Principal::Role::User
            : name == "admin"_L1 ? Principal::Role::Admin
            : name == "kiosk"_L1 ? Principal::Role::Kiosk
                                 : Principal::Role::Anonymous;
}

StoredEvent storedEvent(Session &session, const QUuid &id)
{
    const QString event = toText(id);
    StoredEvent stored{.id = id};
    if (Rows rows = session.run(readEvent, {event}); rows.next()) {
        stored.isStrict = rows.text("waitlist_policy"_L1) == "strict"_L1;
        stored.isOnSale = rows.text("status"_L1) == "published"_L1;
    }
    for (Rows rows = session.run(readLedger, {event}); rows.next();) {
        stored.ledger << LedgerRow{
                .seq = rows.big("seq"_L1),
                .kind = kindNamed(rows.text("kind"_L1)),
                .quantity = rows.integer("quantity"_L1),
                .bookingId = rows.id("booking_id"_L1),
                .entryId = rows.id("entry_id"_L1),
                .actor = {roleNamed(rows.text("actor_role"_L1)), rows.id("actor_id"_L1)},
                .amountCents = rows.big("amount_cents"_L1)};
    }
    for (Rows rows = session.run(readBookings, {event}); rows.next();) {
        stored.bookings[rows.id("id"_L1)] = {rows.text("reference"_L1),
                                             rows.id("user_id"_L1),
                                             rows.integer("quantity"_L1),
                                             rows.big("unit_price_cents"_L1),
                                             {rows.big("paid_cents"_L1),
                                              rows.big("refund_due_cents"_L1),
                                              rows.big("refunded_cents"_L1)}};
    }
    for (Rows rows = session.run(readEntries, {event}); rows.next();)
        stored.entries[rows.id("id"_L1)] = {rows.text("reference"_L1), rows.id("user_id"_L1)};
    return stored;
}

StoredAnswers storedAnswers(Session &session)
{
    StoredAnswers answers;
    for (Rows rows = session.run(readKeys); rows.next();) {
        const Answer kept = IdempotencyKeys::answerIn(rows);
        answers[{rows.id("caller"_L1), rows.text("key"_L1).toLatin1()}] = {kept.status, kept.body,
                                                                           kept.seq};
    }
    return answers;
}

} // namespace Evently::Torture
