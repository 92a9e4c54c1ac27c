// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/enteredfrom.h"

#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

// Recording one visit a day is enough and saves a write at most sign-ins.
static const Statement keepEntered{"keep_entered", R"(
    INSERT INTO entered_from AS kept (mark, user_id, seen_at)
    VALUES (?, ?, now())
        ON CONFLICT (mark) DO UPDATE
       SET seen_at = now()
     WHERE kept.seen_at < now() - interval '1 day'
)"};

static const Statement newestEntered{"newest_entered", R"(
    SELECT kept.mark
      FROM entered_from AS kept
     ORDER BY kept.seen_at DESC
     LIMIT ?::integer
)"};

static const Statement forgetOldEntered{"forget_old_entered", R"(
    DELETE FROM entered_from
     WHERE mark IN (SELECT old.mark
                      FROM entered_from AS old
                     WHERE old.seen_at < now() - make_interval(days => ?)
                     ORDER BY old.seen_at
                     LIMIT 1000)
)"};

void EnteredFrom::keep(const QUuid &userId, const QByteArrayList &marks)
{
    for (const QByteArray &mark : marks)
        m_tx.run(keepEntered, {mark, toText(userId)});
}

QByteArrayList EnteredFrom::newest(int most)
{
    QByteArrayList marks;
    for (Rows rows = m_tx.run(newestEntered, {most}); rows.next();)
        marks << rows.bytes("mark"_L1);
    return marks;
}

int EnteredFrom::forgetOld()
{
    return m_tx.run(forgetOldEntered, {int(lifetime.count())}).affected();
}

} // namespace Evently
