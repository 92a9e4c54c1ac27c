// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/codebulk.h"

namespace Evently {

static const Statement countUses{"count_uses", R"(
    UPDATE discount_codes AS code
       SET bookings = new.bookings,
           used     = true
      FROM jsonb_to_recordset(?::jsonb) AS new (event_id uuid, code_key text, bookings int)
     WHERE code.event_id = new.event_id
       AND code.code_key = new.code_key
)"};

void CodeBulk::gather(const EventState &state)
{
    for (const QString &key : state.changes.changedCodes) {
        m_changed.add([&](JsonWriter &row) {
            row.member(u"event_id", state.event.id);
            row.member(u"code_key", key);
            row.member(u"bookings", state.codes[key].bookings);
        });
    }
}

void CodeBulk::write(Transaction &tx)
{
    m_changed.runIn(tx, countUses);
}

} // namespace Evently
