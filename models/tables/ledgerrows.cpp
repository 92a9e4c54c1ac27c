// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/ledgerrows.h"

#include "models/database/choicefrom.h"
#include "models/database/sqltext.h"
#include "models/values/id.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

// The reference of the booking or entry is looked up by key for each row.
constexpr SqlText lines = R"(
    SELECT row.seq, row.kind, row.quantity, row.booking_id, row.entry_id, row.actor_role, row.actor_id,
           to_ms(row.at) AS at, row.amount_cents, row.payment_method, row.seats, row.changes,
           event.currency,
           coalesce(booking.reference, entry.reference) AS reference,
           coalesce(booking.customer_name, entry.customer_name) AS customer_name
      FROM event_ledger AS row
      JOIN events AS event ON event.id = row.event_id
      LEFT JOIN bookings AS booking ON booking.id = row.booking_id
      LEFT JOIN waitlist_entries AS entry ON entry.id = row.entry_id
     WHERE row.event_id = ?
)";

static const Statement listLedger{"list_ledger", spliced<lines, R"(
       AND row.seq > ?
     ORDER BY row.seq
     LIMIT ? OFFSET ?
)">};

static const Statement listLedgerDown{"list_ledger_down", spliced<lines, R"(
       AND row.seq < ?
     ORDER BY row.seq DESC
     LIMIT ? OFFSET ?
)">};

static LedgerLine lineFrom(const Rows &rows)
{
    using Kind = LedgerRow::Kind;
    using Role = Principal::Role;
    LedgerLine line{
            .row = {.seq = rows.big("seq"_L1),
                    .kind = ledgerKindFrom(rows.text("kind"_L1)).value_or(Kind::Edited),
                    .quantity = rows.integer("quantity"_L1),
                    .bookingId = rows.id("booking_id"_L1),
                    .entryId = rows.id("entry_id"_L1),
                    .actor = {choiceFrom(rows.text("actor_role"_L1),
                                         {Role::Anonymous, Role::User, Role::Admin, Role::Kiosk}),
                              rows.id("actor_id"_L1)},
                    .at = rows.instant("at"_L1),
                    .amountCents = rows.big("amount_cents"_L1)},
            .reference = rows.text("reference"_L1),
            .currency = rows.text("currency"_L1),
            .customerName = rows.text("customer_name"_L1)};
    if (!rows.isNull("changes"_L1))
        line.row.changes =
                fieldChangesFrom(QJsonDocument::fromJson(rows.text("changes"_L1).toUtf8()).array());
    if (!rows.isNull("seats"_L1))
        line.row.seats =
                ledgerSeatsFrom(QJsonDocument::fromJson(rows.text("seats"_L1).toUtf8()).array());
    if (const QString method = rows.text("payment_method"_L1); !method.isEmpty())
        line.row.paymentMethod = choiceFrom(method, paymentMethods);
    return line;
}

QList<Keyed<LedgerLine>> LedgerRows::list(const QUuid &event, const Slice &slice, Order order) const
{
    const bool isDown = order == Order::NewestFirst;
    Rows rows = m_tx.run(isDown ? listLedgerDown : listLedger,
                         {toText(event), numberIn(slice.after, isDown ? behindAll : beforeAll),
                          slice.limit + 1, slice.skip});
    QList<Keyed<LedgerLine>> ledger;
    while (rows.next()) {
        const LedgerLine line = lineFrom(rows);
        ledger.append({line, {line.row.seq}});
    }
    return ledger;
}

} // namespace Evently
