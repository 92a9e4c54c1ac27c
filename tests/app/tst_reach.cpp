// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/serveruser.h"
#include "tests/support/program.h"
#include "tests/support/testcluster.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <unistd.h>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Unusual ways to reach the program, and for the program to reach its database.
class tst_Reach : public QObject
{
    Q_OBJECT

private slots:
    void listensOnIpv6_data();
    void listensOnIpv6();
    void encryptsWhatItTellsTheDatabase_data();
    void encryptsWhatItTellsTheDatabase();
};

static Variables variablesFor(const QString &databaseUrl)
{
    return {{u"DATABASE_URL"_s, databaseUrl},
            {u"JWT_SECRET"_s, u"8f14e45fceea167a5a36dedd4bea2543"_s},
            {u"ADMIN_CREATION_TOKEN"_s, u"off"_s}};
}

static QString escaped(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void tst_Reach::listensOnIpv6_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("as it is") << u"::1"_s;
    QTest::newRow("as in a URL") << u"[::1]"_s;
    QTest::newRow("everywhere") << u"::"_s;
}

void tst_Reach::listensOnIpv6()
{
    if (!QTcpServer().listen(QHostAddress::LocalHostIPv6))
        QSKIP("This machine has no IPv6.");
    QFETCH(const QString, address);
    const ConnectionInfo database = TestCluster::shared().makeDatabase();
    const Serving server({u"--headless"_s, u"--listen"_s, address, u"--port=0"_s},
                         variablesFor(u"postgresql://evently_owner@%1/%2"_s.arg(
                                 escaped(database.host), database.database)));
    const QRegularExpression ready(u"^Evently is ready at http://\\[::1\\]:\\d+\\n$"_s);
    QVERIFY2(ready.match(server.ready).hasMatch(), qPrintable(server.ready));

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHostIPv6, server.port);
    QVERIFY(client.waitForConnected());
    client.write("GET /api/ready HTTP/1.1\r\nHost: [::1]:3000\r\nConnection: close\r\n\r\n");
    QVERIFY(client.waitForDisconnected());
    QVERIFY(client.readAll().startsWith("HTTP/1.1 200 "));
}

namespace {

/// A PostgreSQL that accepts only TLS, with a self-signed certificate, on an unused loopback
/// address.
class EncryptedCluster
{
public:
    EncryptedCluster();
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    const QString address = u"127.%1.%2.%3"_s.arg(1 + ::getpid() / 65536 % 250)
                                    .arg(::getpid() / 256 % 256)
                                    .arg(1 + ::getpid() % 250);
    std::optional<TestCluster> cluster;

private:
    const PassableFolder m_folder;
};

EncryptedCluster::EncryptedCluster()
{
    const QString key = filePath(u"key.pem"_s);
    const QString certificate = filePath(u"certificate.pem"_s);
    const QString rules = filePath(u"pg_hba.conf"_s);
    const int made = QProcess::execute(u"openssl"_s,
                                       {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s,
                                        u"2"_s, u"-subj"_s, u"/CN=database"_s, u"-addext"_s,
                                        u"subjectAltName=IP:"_s % address, u"-keyout"_s, key,
                                        u"-out"_s, certificate});
    QFile file(rules);
    const QByteArray text = "local all all trust\nhostssl all all 127.0.0.0/8 trust\n";
    if (made != 0 || !file.open(QFile::WriteOnly) || file.write(text) != text.size())
        qFatal("The certificate can't be made.");
    file.close();
    QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
    const auto user = ServerUser::find();
    for (const QString &path : {key, certificate, rules})
        user->takeOver(path);
    cluster.emplace(QStringList{u"listen_addresses="_s % address, u"hba_file="_s % rules,
                                u"ssl=on"_s, u"ssl_key_file="_s % key,
                                u"ssl_cert_file="_s % certificate});
}

} // namespace

void tst_Reach::encryptsWhatItTellsTheDatabase_data()
{
    QTest::addColumn<QString>("options"); // %1: the server's certificate.
    QTest::addColumn<bool>("works");
    QTest::newRow("encrypted") << u"sslmode=require"_s << true;
    QTest::newRow("encrypted, and known") << u"sslmode=verify-full&sslrootcert=%1"_s << true;
    QTest::newRow("encrypted, unknown")
            << u"sslmode=verify-full&sslrootcert=/etc/ssl/certs/ca-certificates.crt"_s << false;
    QTest::newRow("not encrypted") << u"sslmode=disable"_s << false;
}

void tst_Reach::encryptsWhatItTellsTheDatabase()
{
    static EncryptedCluster encrypted;
    QFETCH(QString, options);
    QFETCH(const bool, works);
    options.replace(u"%1"_s, encrypted.filePath(u"certificate.pem"_s));
    const ConnectionInfo database = encrypted.cluster->makeDatabase();
    const Variables variables = variablesFor(u"postgresql://evently_owner@%1/%2?%3"_s.arg(
            encrypted.address, database.database, options));
    if (!works) {
        const Ended ended = runEvently({u"migrate"_s}, variables);
        QCOMPARE(ended.code, 5);
        QVERIFY(ended.errors.startsWith(u"evently: The database can't be used: "_s));
        return;
    }
    const Serving server({u"--headless"_s, u"--port=0"_s}, variables);
    QCOMPARE(server.client().get(u"/api/ready"_s).status, 200);
    QCOMPARE(encrypted.cluster->run(
                     u"SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
                     "WHERE datname = '%1'"_s.arg(database.database)),
             u"t"_s);
}

QTEST_GUILESS_MAIN(tst_Reach)
#include "tst_reach.moc"
