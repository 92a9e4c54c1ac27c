// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/poolcheck.h"

#include "models/database/connectionsettings.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <libpq-fe.h>
#include <poll.h>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

/// Number of other connections to keep busy. More than are needed for a pool to reassign one.
constexpr int busyMax = 4;
constexpr auto patience = 3s;

/// Runs @p sql. @return the first column of the first row, "" without rows; nothing if it failed. A
/// pool without free connections would keep a client waiting for minutes, so the time is limited to
/// @c patience.
std::optional<QByteArray> ask(PGconn *connection, const char *sql)
{
    if (PQsendQuery(connection, sql) != 1)
        return {};
    std::optional<QByteArray> answer;
    for (const QDeadlineTimer limit(patience);;) {
        while (PQisBusy(connection)) {
            pollfd socket{PQsocket(connection), POLLIN, 0};
            if (::poll(&socket, 1, int(limit.remainingTime())) <= 0
                || PQconsumeInput(connection) != 1)
                return {};
        }
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQgetResult(connection),
                                                                   PQclear);
        if (!result)
            return answer;
        const auto status = PQresultStatus(result.get());
        if (status == PGRES_TUPLES_OK && PQntuples(result.get()) > 0)
            answer = PQgetvalue(result.get(), 0, 0);
        else if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
            answer = "";
    }
}

/// Identifies the server process that serves @p connection now. Process ids are reused, so the
/// process's start time is included.
std::optional<QByteArray> processOf(PGconn *connection)
{
    return ask(connection,
               "SELECT pid || ' ' || backend_start FROM pg_stat_activity "
               "WHERE pid = pg_backend_pid()");
}

Failure shared()
{
    return {.code = DatabaseUnavailable,
            .sentence =
                    u"The database is behind a connection pooler that shares its connections per transaction or statement, and Evently needs connections of its own. In PgBouncer, set pool_mode = session for this database, or point DATABASE_URL at PostgreSQL itself."_s};
}

} // namespace

std::optional<Failure> poolThatShares(pg_conn *first, const ConnectionInfo &info)
{
    const auto process = processOf(first);
    if (!process)
        return {};
    // A pooler that lends connections per transaction will sooner or later give the first one's
    // idle connection to another client, or give the first one a different connection.
    const QByteArray words = withoutSettings(info).withShortTimeouts().toConnectionString();
    std::vector<Connection> busy;
    for (int i = 0; i < busyMax; ++i) {
        Connection other(PQconnectdb(words.constData()), PQfinish);
        if (PQstatus(other.get()) != CONNECTION_OK)
            return {}; // No more connections are available, which is reported elsewhere.
        if (!ask(other.get(), "BEGIN")) {
            const QByteArray why = PQerrorMessage(other.get());
            return why.contains("pooling mode") ? std::optional(shared()) : std::nullopt;
        }
        const auto others = processOf(other.get());
        const auto again = processOf(first);
        if (!others || !again)
            return {};
        if (*others == *process || *again != *process)
            return shared();
        busy.push_back(std::move(other));
    }
    return {};
}

QString sentenceForRefusal(const QString &message)
{
    static const QRegularExpression unsupported(
            u"unsupported startup parameter(?: in options)?: \"?([A-Za-z_.]+)"_s);
    const auto match = unsupported.match(message);
    if (match.hasMatch()) {
        return u"PgBouncer does not accept the startup parameter “%1”. Leave it out of DATABASE_URL and the environment, or add it to ignore_startup_parameters in pgbouncer.ini."_s
                .arg(match.captured(1));
    }
    return u"The database can't be used: %1"_s.arg(message.simplified());
}

} // namespace Evently
