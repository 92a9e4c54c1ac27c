// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/noticelog.h"

#include "models/database/logthrottle.h"

#include <QByteArray>
#include <QLoggingCategory>

#include <libpq-fe.h>

namespace Evently {

Q_LOGGING_CATEGORY(noticeLog, "evently.database")

static void take(void *, const PGresult *notice)
{
    static LogThrottle logThrottle;
    const QByteArray state = PQresultErrorField(notice, PG_DIAG_SQLSTATE);
    // A COMMIT that lost a race has already ended the transaction, so rolling it back causes this
    // notice.
    if (state == "25P01")
        return;
    const char *said = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY);
    if (const auto words = logThrottle.words(QString::fromLatin1(state), said ? said : ""))
        qCWarning(noticeLog, "PostgreSQL: %s", words->c_str());
}

void logNotices(pg_conn *connection)
{
    PQsetNoticeReceiver(connection, take, nullptr);
}

} // namespace Evently
