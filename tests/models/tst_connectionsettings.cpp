// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/connectionsettings.h"
#include "models/database/session.h"
#include "tests/support/testcluster.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// The settings of a connection, apart from its start-up packet.
class tst_ConnectionSettings : public QObject
{
    Q_OBJECT

private slots:
    void readsOptionsAsPostgresDoes_data();
    void readsOptionsAsPostgresDoes();
    void leavesAloneWhatItDoesNotUnderstand();
    void settlesASession_data();
    void settlesASession();
    void refusesASettingThatIsNone();
};

void tst_ConnectionSettings::readsOptionsAsPostgresDoes_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<ConnectionSettings>("settings");
    QTest::newRow("none") << u""_s << ConnectionSettings{};
    QTest::newRow("one") << u"-c jit=off"_s << ConnectionSettings{{u"jit"_s, u"off"_s}};
    QTest::newRow("joined") << u"-cjit=off"_s << ConnectionSettings{{u"jit"_s, u"off"_s}};
    QTest::newRow("long") << u"--work-mem=8MB"_s << ConnectionSettings{{u"work_mem"_s, u"8MB"_s}};
    QTest::newRow("several, with blanks")
            << u"  -c a.b=c\\ d   -c e=f=g "_s
            << ConnectionSettings{{u"a.b"_s, u"c d"_s}, {u"e"_s, u"f=g"_s}};
    QTest::newRow("an empty value") << u"-c a="_s << ConnectionSettings{{u"a"_s, u""_s}};
    QTest::newRow("a backslash") << u"-c a=b\\\\c"_s << ConnectionSettings{{u"a"_s, u"b\\c"_s}};
}

void tst_ConnectionSettings::readsOptionsAsPostgresDoes()
{
    QFETCH(QString, options);
    QFETCH(ConnectionSettings, settings);
    const auto read = settingsIn(options);
    QVERIFY(read);
    QCOMPARE(*read, settings);
    QVERIFY(!withoutSettings({.options = {{u"options"_s, options}}})
                     .options.contains(u"options"_s));
}

void tst_ConnectionSettings::leavesAloneWhatItDoesNotUnderstand()
{
    for (const QString &options : {u"-e"_s, u"jit=off"_s, u"-c jit"_s, u"-c"_s, u"-c =x"_s}) {
        QVERIFY2(!settingsIn(options), qPrintable(options));
        const ConnectionInfo info{.options = {{u"options"_s, options}}};
        QCOMPARE(withoutSettings(info), info);
    }
}

static QString shown(Session &session, const QString &setting)
{
    QSqlQuery query(session.connection());
    return query.exec(u"SHOW "_s % setting) && query.next() ? query.value(0).toString() : QString();
}

void tst_ConnectionSettings::settlesASession_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::newRow("ours") << u""_s << u"statement_timeout"_s << u"2s"_s;
    QTest::newRow("ours has the last word")
            << u"-c statement_timeout=0"_s << u"statement_timeout"_s << u"2s"_s;
    QTest::newRow("theirs") << u"-c application_name=it's\\ \\\\mine"_s << u"application_name"_s
                            << u"it's \\mine"_s;
    QTest::newRow("what only the server reads") << u"-S 1024"_s << u"work_mem"_s << u"1MB"_s;
}

void tst_ConnectionSettings::settlesASession()
{
    QFETCH(QString, options);
    QFETCH(QString, setting);
    QFETCH(QString, value);
    ConnectionInfo info = TestCluster::shared().connection(u"postgres"_s, TestCluster::Superuser);
    info.options[u"options"_s] = options;
    Session session(info, Session::Purpose::Reads);
    session.open();
    QCOMPARE(shown(session, setting), value);
    session.close(); // And again after a reconnect.
    session.open();
    QCOMPARE(shown(session, setting), value);
}

void tst_ConnectionSettings::refusesASettingThatIsNone()
{
    ConnectionInfo info = TestCluster::shared().connection(u"postgres"_s);
    info.options[u"options"_s] = u"-c frobnicate=on"_s;
    Session session(info, Session::Purpose::Reads);
    QVERIFY_EXCEPTION_THROWN(session.open(), DatabaseError);
    QVERIFY(!session.isOpen());
}

QTEST_GUILESS_MAIN(tst_ConnectionSettings)
#include "tst_connectionsettings.moc"
