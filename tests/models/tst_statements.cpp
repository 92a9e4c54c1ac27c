// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "tests/support/migrated.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Prepares every statement of the program against the migrated schema.
class tst_Statements : public QObject
{
    Q_OBJECT

private slots:
    void canBePrepared_data();
    void canBePrepared();
};

void tst_Statements::canBePrepared_data()
{
    QTest::addColumn<QString>("sql");

    QSet<QByteArrayView> names;
    for (const Statement *statement = Statement::first; statement; statement = statement->next) {
        QVERIFY2(!names.contains(statement->name), statement->name);
        names << statement->name;
        QTest::newRow(statement->name) << QString::fromUtf8(statement->sql);
    }
    // If the linker had dropped them, this test would pass without testing anything.
    QVERIFY(names.contains("find_event"));
    QVERIFY(names.contains("analytics_revenue"));
}

void tst_Statements::canBePrepared()
{
    static const ConnectionInfo database = migratedDatabase();
    static Session session(database, Session::Purpose::Owner);
    session.open();

    QFETCH(const QString, sql);
    QSqlQuery query(session.connection());
    QVERIFY2(query.prepare(sql), qPrintable(query.lastError().text()));
}

QTEST_GUILESS_MAIN(tst_Statements)
#include "tst_statements.moc"
