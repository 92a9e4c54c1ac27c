// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/roles.h"

#include "app/cluster/poolcheck.h"
#include "models/database/connectionsettings.h"

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Evently::Roles {

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

Connection connectTo(const ConnectionInfo &info)
{
    Connection connection(PQconnectdb(withoutSettings(info).toConnectionString().constData()),
                          PQfinish);
    PQsetNoticeProcessor(
            connection.get(), [](void *, const char *) {}, nullptr);
    return connection;
}

Failure failure(const Connection &connection)
{
    return {.code = DatabaseUnavailable,
            .sentence = sentenceForRefusal(QString::fromUtf8(PQerrorMessage(connection.get())))};
}

/// Runs @p sql. @return the first column of the first row ("" without rows), or nothing if it
/// failed.
std::optional<QByteArray> run(const Connection &connection, const char *sql)
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(connection.get(), sql),
                                                               PQclear);
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return {};
    return PQntuples(answer.get()) ? QByteArray(PQgetvalue(answer.get(), 0, 0)) : QByteArray("");
}

constexpr const char *makeRoles = R"(
    DO $$
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'evently_owner') THEN
            CREATE ROLE evently_owner LOGIN;
        END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'evently_app') THEN
            CREATE ROLE evently_app LOGIN;
        END IF;
    END
    $$
)";

/// Migrations give `evently_app` access to the rows; here it only gets the right to connect.
constexpr const char *closeDoors = R"(
    REVOKE ALL ON DATABASE evently FROM PUBLIC;
    GRANT CONNECT, TEMPORARY ON DATABASE evently TO evently_app;
)";

} // namespace

std::optional<Failure> prepareOwnCluster(const ConnectionInfo &superuser)
{
    ConnectionInfo maintenance = superuser;
    maintenance.database = u"postgres"_s;
    const Connection connection = connectTo(maintenance);
    const auto made = run(connection, "SELECT count(*) FROM pg_database WHERE datname = 'evently'");
    if (!made || !run(connection, makeRoles))
        return failure(connection);
    if (*made == "0"
        && !run(connection, "CREATE DATABASE evently TEMPLATE template0 OWNER evently_owner"))
        return failure(connection);

    if (!run(connection, closeDoors))
        return failure(connection);
    return {};
}

Result<DatabaseAccess, Failure> separate(const ConnectionInfo &given)
{
    const Connection connection = connectTo(given);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return failure(connection);
    if (const auto failure = poolThatShares(connection.get(), given))
        return *failure;

    const DatabaseAccess asGiven{.owner = given, .runtime = given, .isSeparated = false};
    const auto exists =
            run(connection, "SELECT count(*) FROM pg_roles WHERE rolname = 'evently_app'");
    if (!exists)
        return failure(connection);
    if (*exists == "0"
        && (!run(connection, "CREATE ROLE evently_app NOLOGIN")
            || !run(connection, "GRANT evently_app TO CURRENT_USER"))) {
        return asGiven;
    }
    if (run(connection, "SELECT pg_has_role(CURRENT_USER, 'evently_app', 'MEMBER')") != "t")
        return asGiven;

    DatabaseAccess access{.owner = given, .runtime = given};
    QString &options = access.runtime.options[u"options"_s];
    options += options.isEmpty() ? u"-c role=evently_app"_s : u" -c role=evently_app"_s;
    return access;
}

} // namespace Evently::Roles
