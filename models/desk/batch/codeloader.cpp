// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/codeloader.h"

#include "models/database/sqlarray.h"
#include "models/tables/coderow.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement readCodes{"read_codes", spliced<"SELECT ", codeColumns, R"(
      FROM unnest(?::uuid[], ?::text[]) AS wanted (event_id, code_key)
     CROSS JOIN LATERAL (
           SELECT *
             FROM discount_codes
            WHERE event_id = wanted.event_id
              AND code_key = wanted.code_key
            LIMIT 1) AS code
)">};

void loadCodes(Transaction &tx, LoadedEvents &loaded, const EventCodes &named)
{
    EventCodes wanted = named;
    for (const auto &[id, state] : loaded.states) {
        for (const Booking &booking : state.bookings) {
            if (!booking.code.isEmpty())
                wanted.emplace(id, codeKey(booking.code));
        }
        for (const WaitlistEntry &entry : state.entries) {
            if (!entry.code.isEmpty())
                wanted.emplace(id, codeKey(entry.code));
        }
    }
    QList<QUuid> events;
    QStringList keys;
    for (const auto &[event, key] : wanted) {
        if (key.isEmpty() || !loaded.states.contains(event))
            continue;
        events << event;
        keys << key;
    }
    if (events.isEmpty())
        return;
    Rows rows = tx.run(readCodes, {sqlArray(events), sqlArray(keys)});
    while (rows.next())
        loaded.states[rows.id("event_id"_L1)].codes[rows.text("code_key"_L1)] = codeFrom(rows);
}

} // namespace Evently
