// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/notices.h"

using namespace Qt::StringLiterals;

namespace Evently::Notices {

static const Statement notifyChange{"notify_change", R"(
    SELECT pg_notify(?, ?)
)"};

void send(Transaction &tx, const QList<Change> &changes)
{
    for (const Change &change : changes)
        tx.run(notifyChange, {QString::fromLatin1(channel), change.toNotice()});
}

} // namespace Evently::Notices
