// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledgerrows.h"

#include "models/values/wire.h"

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

QList<Keyed<QJsonObject>> LedgerRows::list(const QUuid &event, const Slice &slice) const
{
    Rows rows = m_tx.run(
            listLedger,
            {toText(event), numberIn(slice.after, beforeAll), slice.limit + 1, slice.skip});
    QList<Keyed<QJsonObject>> ledger;
    while (rows.next()) {
        const qint64 seq = rows.big("seq"_L1);
        ledger.append({{{u"seq"_s, seq},
                        {u"kind"_s, rows.text("kind"_L1)},
                        {u"quantity"_s, rows.integer("quantity"_L1)},
                        {u"bookingId"_s, orNull(rows.id("booking_id"_L1))},
                        {u"entryId"_s, orNull(rows.id("entry_id"_L1))},
                        {u"actorRole"_s, rows.text("actor_role"_L1)},
                        {u"actorId"_s, orNull(rows.id("actor_id"_L1))},
                        {u"at"_s, toRfc3339(rows.instant("at"_L1))}},
                       {seq}});
    }
    return ledger;
}

} // namespace Evently
