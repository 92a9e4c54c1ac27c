// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/readiness.h"

#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement noteReadiness{"note_readiness", R"(
    INSERT INTO readiness (server, at)
    VALUES (?, now())
        ON CONFLICT (server) DO UPDATE SET at = excluded.at
)"};

/// If a table is missing, this fails just as a sale would.
static const Statement mayWriteSales{"may_write_sales", R"(
    SELECT bool_and(has_table_privilege(name, privilege)) AS may
      FROM unnest(ARRAY['events', 'bookings', 'bookings', 'waitlist_entries', 'waitlist_entries',
                        'event_ledger', 'sales_daily', 'sales_daily', 'sales_totals', 'sales_totals',
                        'idempotency_keys'],
                  ARRAY['UPDATE', 'INSERT', 'UPDATE', 'INSERT', 'UPDATE',
                        'INSERT', 'INSERT', 'UPDATE', 'INSERT', 'UPDATE',
                        'INSERT']) AS needed (name, privilege)
)"};

static const Statement forgetOldReadiness{"forget_old_readiness", R"(
    DELETE FROM readiness
     WHERE at < now() - interval '1 day'
)"};

bool Readiness::prove()
{
    // Each process has its own row, so that none waits for another.
    static const QString server = toText(newId());
    m_tx.run(noteReadiness, {server});
    Rows rows = m_tx.run(mayWriteSales);
    return rows.next() && rows.boolean("may"_L1);
}

int Readiness::forgetOld()
{
    return m_tx.run(forgetOldReadiness).affected();
}

} // namespace Evently
