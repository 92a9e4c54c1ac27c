// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledgerrows.h"

#include "models/choicefrom.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement listLedger{"list_ledger", R"(
    SELECT seq, kind, quantity, booking_id, entry_id, actor_role, actor_id, to_ms(at) AS at
      FROM event_ledger
     WHERE event_id = ?
       AND seq > ?
     ORDER BY seq
     LIMIT ? OFFSET ?
)"};

static const Statement listLedgerDown{"list_ledger_down", R"(
    SELECT seq, kind, quantity, booking_id, entry_id, actor_role, actor_id, to_ms(at) AS at
      FROM event_ledger
     WHERE event_id = ?
       AND seq < ?
     ORDER BY seq DESC
     LIMIT ? OFFSET ?
)"};

static LedgerRow rowFrom(const Rows &rows)
{
    using Kind = LedgerRow::Kind;
    using Role = Principal::Role;
    return {.seq = rows.big("seq"_L1),
            .kind = ledgerKindFrom(rows.text("kind"_L1)).value_or(Kind::Edited),
            .quantity = rows.integer("quantity"_L1),
            .bookingId = rows.id("booking_id"_L1),
            .entryId = rows.id("entry_id"_L1),
            .actor = {choiceFrom(rows.text("actor_role"_L1),
                                 {Role::Anonymous, Role::User, Role::Admin, Role::Kiosk}),
                      rows.id("actor_id"_L1)},
            .at = rows.instant("at"_L1)};
}

QList<Keyed<LedgerRow>> LedgerRows::list(const QUuid &event, const Slice &slice, Order order) const
{
    const bool isDown = order == Order::NewestFirst;
    Rows rows = m_tx.run(isDown ? listLedgerDown : listLedger,
                         {toText(event), numberIn(slice.after, isDown ? behindAll : beforeAll),
                          slice.limit + 1, slice.skip});
    QList<Keyed<LedgerRow>> ledger;
    while (rows.next()) {
        const LedgerRow row = rowFrom(rows);
        ledger.append({row, {row.seq}});
    }
    return ledger;
}

} // namespace Evently
