// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/connectioninfo.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

class tst_ConnectionInfo : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatLibpqReads_data();
    void readsWhatLibpqReads();
    void refusesWithoutRepeatingTheUrl_data();
    void refusesWithoutRepeatingTheUrl();
    void quotesForLibpq();
};

void tst_ConnectionInfo::readsWhatLibpqReads_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ConnectionInfo>("info");

    QTest::newRow("all parts") << u"postgresql://eve:p%40ss%2Fw%3Ard@db.example:6543/evently"_s
                               << ConnectionInfo{.host = u"db.example"_s,
                                                 .port = 6543,
                                                 .database = u"evently"_s,
                                                 .user = u"eve"_s,
                                                 .password = u"p@ss/w:rd"_s};
    QTest::newRow("the other scheme, no port")
            << u"postgres://eve@db.example/evently"_s
            << ConnectionInfo{.host = u"db.example"_s, .database = u"evently"_s, .user = u"eve"_s};
    QTest::newRow("no host") << u"postgresql:///evently"_s
                             << ConnectionInfo{.host = u"localhost"_s, .database = u"evently"_s};
    QTest::newRow("an IPv6 address")
            << u"postgresql://[2001:db8::1]:5433/evently"_s
            << ConnectionInfo{.host = u"2001:db8::1"_s, .port = 5433, .database = u"evently"_s};
    QTest::newRow("a socket's folder")
            << u"postgresql://%2Frun%2Fpostgresql/evently"_s
            << ConnectionInfo{.host = u"/run/postgresql"_s, .database = u"evently"_s};
    QTest::newRow("TLS") << u"postgresql://db/evently?sslmode=verify-full&sslrootcert=/etc/ca.pem"_s
                         << ConnectionInfo{.host = u"db"_s,
                                           .database = u"evently"_s,
                                           .options = {{u"sslmode"_s, u"verify-full"_s},
                                                       {u"sslrootcert"_s, u"/etc/ca.pem"_s}}};
    QTest::newRow("a primary and its standby")
            << u"postgresql://one:5432,two:5433/evently?target_session_attrs=read-write"_s
            << ConnectionInfo{.host = u"one,two"_s,
                              .port = 0,
                              .database = u"evently"_s,
                              .options = {{u"port"_s, u"5432,5433"_s},
                                          {u"target_session_attrs"_s, u"read-write"_s}}};
}

void tst_ConnectionInfo::readsWhatLibpqReads()
{
    QFETCH(QString, url);
    QFETCH(ConnectionInfo, info);
    const Result<ConnectionInfo> read = ConnectionInfo::fromUrl(url);
    QVERIFY2(read, read ? "" : qPrintable(read.error().details));
    QCOMPARE(read->host, info.host);
    QCOMPARE(read->options, info.options);
    QVERIFY(*read == info);
}

void tst_ConnectionInfo::refusesWithoutRepeatingTheUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("another scheme") << u"mysql://eve:hunter2@db/evently"_s;
    QTest::newRow("no scheme") << u"eve:hunter2@db/evently"_s;
    QTest::newRow("no database") << u"postgresql://eve:hunter2@db"_s;
    QTest::newRow("an unknown keyword") << u"postgresql://eve:hunter2@db/evently?sslmod=x"_s;
    QTest::newRow("a broken encoding") << u"postgresql://eve:hunter2%zz@db/evently"_s;
    QTest::newRow("a port too high") << u"postgresql://eve:hunter2@db:70000/evently"_s;
    QTest::newRow("a port that is none") << u"postgresql://eve:hunter2@db:http/evently"_s;
    QTest::newRow("empty") << QString();
}

void tst_ConnectionInfo::refusesWithoutRepeatingTheUrl()
{
    QFETCH(QString, url);
    const Result<ConnectionInfo> read = ConnectionInfo::fromUrl(url);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Problem::Code::Invalid);
    QCOMPARE(read.error().fields.first().field, u"DATABASE_URL"_s);
    QVERIFY(!read.error().details.contains(u"hunter2"_s));
}

void tst_ConnectionInfo::quotesForLibpq()
{
    const ConnectionInfo info{.host = u"db"_s,
                              .database = u"evently"_s,
                              .user = u"eve"_s,
                              .password = uR"(it's \ here)"_s,
                              .options = {{u"application_name"_s, u"a b"_s}}};
    QCOMPARE(info.connectOptions(), u"application_name='a b'"_s);
    QCOMPARE(info.toConnectionString(),
             R"(application_name='a b' dbname='evently' host='db' password='it\'s \\ here' )"
             R"(port='5432' user='eve')");
}

QTEST_APPLESS_MAIN(tst_ConnectionInfo)
#include "tst_connectioninfo.moc"
