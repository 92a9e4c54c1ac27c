// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/migrations.h"

#include <QDir>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr auto folder = u":/evently/migrations";
static constexpr int oldestServer = 15;

static QStringList migrations()
{
    return QDir(QString::fromUtf16(folder)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

static QStringList applied(Session &owner)
{
    owner.control(u"CREATE SCHEMA IF NOT EXISTS evently"_s);
    owner.control(u"CREATE TABLE IF NOT EXISTS evently.schema_migrations ("
                  "name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())"_s);
    QSqlQuery query(owner.connection());
    QStringList names;
    if (!query.exec(u"SELECT name FROM evently.schema_migrations ORDER BY name"_s))
        throw DatabaseError("schema_migrations", query.lastError(), owner.connection().isOpen());
    while (query.next())
        names << query.value(0).toString();
    return names;
}

/// Runs one migration in its own transaction.
static void apply(Session &owner, const QString &name)
{
    QFile file(QString::fromUtf16(folder) % u'/' % name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    // The name is one of our own file names, so it needs no quoting.
    owner.control(u"BEGIN"_s);
    try {
        owner.control(QString::fromUtf8(file.readAll()));
        owner.control(u"INSERT INTO evently.schema_migrations (name) VALUES ('%1')"_s.arg(name));
        owner.control(u"COMMIT"_s);
    } catch (const DatabaseError &) {
        QSqlQuery(owner.connection()).exec(u"ROLLBACK"_s);
        throw;
    }
}

/// The runtime role may read and write rows but can't erase the past: history and the rows it
/// refers to can't be deleted, and events only through a function that keeps those with sales.
static void grant(Session &owner)
{
    owner.control(uR"(DO $$ BEGIN
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'evently_app') THEN
                    GRANT USAGE ON SCHEMA evently TO evently_app;
                    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA evently TO evently_app;
                    REVOKE INSERT, UPDATE, DELETE ON evently.schema_migrations FROM evently_app;
                    REVOKE UPDATE, DELETE ON evently.event_ledger FROM evently_app;
                    REVOKE DELETE ON evently.bookings, evently.waitlist_entries, evently.events,
                                     evently.users, evently.kiosks FROM evently_app;
                    GRANT EXECUTE ON FUNCTION evently.remove_unsold_event(uuid) TO evently_app;
                END IF;
            END $$)"_s);
}

/// Another version of ICU may sort differently, and lookups in an index built in the old order
/// would miss rows (PostgreSQL 15 manual, ALTER COLLATION).
static void renewOrder(Session &owner)
{
    owner.control(uR"(DO $$ BEGIN
                IF EXISTS (SELECT FROM pg_collation
                            WHERE collname = 'as_people_sort'
                              AND collnamespace = 'evently'::regnamespace
                              AND collversion <> pg_collation_actual_version(oid)) THEN
                    REINDEX TABLE evently.events;
                    ALTER COLLATION evently.as_people_sort REFRESH VERSION;
                END IF;
            END $$)"_s);
}

int Migrations::known()
{
    return int(migrations().size());
}

QStringList Migrations::names()
{
    return migrations();
}

Result<QStringList> Migrations::run(Session &owner)
{
    owner.open();
    QSqlQuery server(owner.connection());
    if (!server.exec(u"SELECT current_setting('server_version_num')::int / 10000"_s)
        || !server.next())
        throw DatabaseError("server_version", server.lastError(), owner.connection().isOpen());
    if (const int major = server.value(0).toInt(); major < oldestServer)
        return Problem{.code = Problem::Code::DatabaseUnavailable,
                       .error = u"Evently needs PostgreSQL %1 or later."_s.arg(oldestServer),
                       .details = u"The server is version %1."_s.arg(major)};

    owner.control(u"SELECT pg_advisory_lock(hashtext('evently migrations'))"_s);
    const QStringList before = applied(owner);
    const QStringList all = migrations();
    for (const QString &name : before) {
        if (!all.contains(name))
            return Problem{
                    .code = Problem::Code::DatabaseUnavailable,
                    .error = u"The database belongs to a newer version of Evently."_s,
                    .details = u"It has the migration %1, which this version doesn't know."_s.arg(
                            name)};
    }
    QStringList ran;
    for (const QString &name : all) {
        if (before.contains(name))
            continue;
        apply(owner, name);
        ran << name;
    }
    grant(owner);
    renewOrder(owner);
    owner.control(u"SELECT pg_advisory_unlock(hashtext('evently migrations'))"_s);
    return ran;
}

} // namespace Evently
