// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/roles.h"
#include "models/database/migrations.h"
#include "models/values/id.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// The database role that Evently uses on a server that others run (DATABASE_URL).
class tst_Roles : public QObject
{
    Q_OBJECT

private slots:
    void staysTheGivenUserWhereItCantBecomeTheRuntime();
    void becomesTheRuntimeWhereItMay_data();
    void becomesTheRuntimeWhereItMay();
    void makesTheRuntimeRoleWhereItIsMissing();
    void keepsHistoryFromTheRuntime_data();
    void keepsHistoryFromTheRuntime();
    void removesOnlyUnsoldEvents();
    void saysWhyItCantEnter();

private:
    TestCluster m_cluster;
};

/// The role that the server sees for @p info.
static QString userOf(const ConnectionInfo &info)
{
    Session session(info, Session::Purpose::Reads);
    session.open();
    QSqlQuery query(session.connection());
    return query.exec(u"SELECT CURRENT_USER"_s) && query.next() ? query.value(0).toString()
                                                                : QString();
}

void tst_Roles::staysTheGivenUserWhereItCantBecomeTheRuntime()
{
    const ConnectionInfo given = m_cluster.makeDatabase();
    const Result<DatabaseAccess, Failure> access = Roles::separate(given);
    QVERIFY(access);
    QVERIFY(!access->isSeparated);
    QCOMPARE(userOf(access->runtime), u"evently_owner"_s);
}

void tst_Roles::becomesTheRuntimeWhereItMay_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("plain") << QString();
    QTest::newRow("beside options of the URL") << u"-c work_mem=8MB"_s;
}

void tst_Roles::becomesTheRuntimeWhereItMay()
{
    QFETCH(QString, options);
    ConnectionInfo given = m_cluster.makeDatabase();
    if (!options.isEmpty())
        given.options[u"options"_s] = options;
    m_cluster.run(u"GRANT evently_app TO evently_owner"_s);

    const Result<DatabaseAccess, Failure> access = Roles::separate(given);
    QVERIFY(access);
    QVERIFY(access->isSeparated);
    QCOMPARE(userOf(access->owner), u"evently_owner"_s);
    QCOMPARE(userOf(access->runtime), u"evently_app"_s);

    Session owner(access->owner, Session::Purpose::Owner);
    QVERIFY(Migrations::run(owner));
    Session runtime(access->runtime, Session::Purpose::Reads);
    runtime.open();
    QSqlQuery query(runtime.connection());
    QVERIFY(query.exec(u"SELECT count(*) FROM users"_s));
    QVERIFY(!query.exec(u"DROP TABLE users"_s));
    QCOMPARE(query.lastError().nativeErrorCode(), u"42501"_s);
}

void tst_Roles::makesTheRuntimeRoleWhereItIsMissing()
{
    TestCluster fresh;
    fresh.run(u"DROP ROLE evently_app"_s);
    fresh.run(u"ALTER ROLE evently_owner CREATEROLE"_s);
    const Result<DatabaseAccess, Failure> access = Roles::separate(fresh.makeDatabase());
    QVERIFY(access);
    QVERIFY(access->isSeparated);
    QCOMPARE(userOf(access->runtime), u"evently_app"_s);
}

void tst_Roles::keepsHistoryFromTheRuntime_data()
{
    QTest::addColumn<QString>("sql");

    for (const char *table :
         {"event_ledger", "bookings", "waitlist_entries", "events", "users", "kiosks"}) {
        QTest::addRow("delete from %s", table) << u"DELETE FROM %1"_s.arg(QLatin1StringView(table));
        QTest::addRow("truncate %s", table)
                << u"TRUNCATE %1 CASCADE"_s.arg(QLatin1StringView(table));
    }
    QTest::newRow("rewrite history") << u"UPDATE event_ledger SET quantity = 0"_s;
    QTest::newRow("rewrite the list of migrations") << u"DELETE FROM schema_migrations"_s;
    QTest::newRow("replace the function")
            << u"CREATE OR REPLACE FUNCTION evently.remove_unsold_event(unsold uuid) RETURNS void "
               u"LANGUAGE sql AS ''"_s;
}

void tst_Roles::keepsHistoryFromTheRuntime()
{
    QFETCH(QString, sql);
    static const TestDatabase database;
    static Session runtime(database.runtime(), Session::Purpose::Owner);
    runtime.open();
    QSqlQuery query(runtime.connection());
    QVERIFY(!query.exec(sql));
    QVERIFY2(query.lastError().nativeErrorCode() == u"42501", qPrintable(query.lastError().text()));
}

void tst_Roles::removesOnlyUnsoldEvents()
{
    const TestDatabase database;
    const QString unsold = toText(database.insertEvent(5));
    const QString sold = toText(database.insertEvent(5));
    database.run(u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, "
                 "currency, status, channel, customer_name, customer_email, created_at, "
                 "cancelled_at) VALUES (gen_random_uuid(), 'R', '%1', 1, 0, 'EUR', 'cancelled', "
                 "'desk', '', '', now(), now())"_s.arg(sold));
    Session runtime(database.runtime(), Session::Purpose::Owner);
    runtime.open();
    QSqlQuery query(runtime.connection());
    QVERIFY(query.exec(u"SELECT remove_unsold_event('%1')"_s.arg(unsold)));
    QVERIFY(!query.exec(u"SELECT remove_unsold_event('%1')"_s.arg(sold)));
    QCOMPARE(query.lastError().nativeErrorCode(), u"23503"_s);
    QCOMPARE(database.run(u"SELECT string_agg(event_id::text, ',') FROM event_ledger"_s), sold);
    QCOMPARE(database.run(u"SELECT string_agg(id::text, ',') FROM events"_s), sold);
}

void tst_Roles::saysWhyItCantEnter()
{
    ConnectionInfo missing = m_cluster.connection(u"nowhere"_s);
    missing.password = u"hunter2"_s;
    const Result<DatabaseAccess, Failure> access = Roles::separate(missing);
    QVERIFY(!access);
    QCOMPARE(access.error().code, DatabaseUnavailable);
    QVERIFY2(access.error().sentence.contains(u"\"nowhere\" does not exist"_s),
             qPrintable(access.error().sentence));
    QVERIFY(!access.error().sentence.contains(u"hunter2"_s));
}

QTEST_GUILESS_MAIN(tst_Roles)
#include "tst_roles.moc"
