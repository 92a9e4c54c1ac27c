// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testdatabase.h"

#include "models/database/migrations.h"
#include "models/values/id.h"
#include "tests/support/testcluster.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// The name of a migrated database to which no one connects.
static QString migratedTemplate()
{
    static const QString name = [] {
        const ConnectionInfo info = TestCluster::shared().makeDatabase();
        Session owner(info, Session::Purpose::Owner);
        const Result<QStringList> ran = Migrations::run(owner);
        if (!ran)
            qFatal("the migrations were refused: %s", qPrintable(ran.error().error));
        return info.database;
    }();
    return name;
}

TestDatabase::TestDatabase()
    : m_owner(TestCluster::shared().makeDatabase(migratedTemplate()))
    , m_runtime(TestCluster::shared().connection(m_owner.database, TestCluster::Runtime))
{
}

QString TestDatabase::run(const QString &sql) const
{
    return TestCluster::shared().run(u"SET search_path = evently; "_s % sql, m_owner.database);
}

QUuid TestDatabase::insertEvent(int capacity, const QHash<QString, QString> &columns) const
{
    const QUuid id = newId();
    QHash<QString, QString> row{{u"id"_s, u"'%1'"_s.arg(toText(id))},
                                {u"name"_s, u"'Concert'"_s},
                                {u"description"_s, u"''"_s},
                                {u"venue"_s, u"'Hall'"_s},
                                {u"category"_s, u"'other'"_s},
                                {u"starts_at"_s, u"now() + interval '1 year'"_s},
                                {u"sales_until"_s, u"now() + interval '1 year'"_s},
                                {u"cancel_until"_s, u"now() + interval '1 year'"_s},
                                {u"time_zone"_s, u"'Europe/Berlin'"_s},
                                {u"currency"_s, u"'EUR'"_s},
                                {u"price_cents"_s, u"2500"_s},
                                {u"total"_s, QString::number(capacity)},
                                {u"available"_s, QString::number(capacity)},
                                {u"status"_s, u"'published'"_s},
                                {u"max_per_booking"_s, u"10"_s},
                                {u"waitlist_policy"_s, u"'fill'"_s},
                                {u"version"_s, u"1"_s},
                                {u"revision"_s, u"1"_s},
                                {u"created_at"_s, u"now()"_s},
                                {u"updated_at"_s, u"now()"_s}};
    row.insert(columns);
    run(u"INSERT INTO events (%1) VALUES (%2); "
        "INSERT INTO event_ledger VALUES ('%3', 1, 'created', %4, NULL, NULL, 'system', NULL, now())"_s
                .arg(QStringList(row.keys()).join(u", "_s), QStringList(row.values()).join(u", "_s),
                     toText(id), QString::number(capacity)));
    return id;
}

QUuid TestDatabase::insertUser(const QString &role) const
{
    const QUuid id = newId();
    run(u"INSERT INTO users (id, email, email_key, password_hash, first_name, last_name, role, "
        u"created_at)"
        " VALUES ('%1', '%1@example.org', '%1@example.org', '', 'Ada', 'Lovelace', '%2', now())"_s
                .arg(toText(id), role));
    return id;
}

} // namespace Evently
