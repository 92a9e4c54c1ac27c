// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/answerof.h"
#include "ui/api/apiclient.h"

#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// How windows and kiosks react to a server that can't prove its identity.
class tst_Tls : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingToAServerNobodyVouchesFor_data();
    void saysNothingToAServerNobodyVouchesFor();
};

/// A server with a self-signed certificate that records what it receives.
class SelfSigned
{
public:
    SelfSigned(const QString &name, int days)
    {
        const QString key = m_folder.filePath(u"key.pem"_s);
        const QString certificate = m_folder.filePath(u"certificate.pem"_s);
        isMade = QProcess::execute(u"openssl"_s,
                                   {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
                                    u"-days"_s, QString::number(days), u"-subj"_s, u"/CN="_s + name,
                                    u"-addext"_s, u"subjectAltName=DNS:"_s + name, u"-keyout"_s,
                                    key, u"-out"_s, certificate})
                == 0;
        QFile keyFile(key);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        if (isMade && keyFile.open(QIODevice::ReadOnly)) {
            configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
            configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        }
        m_server.setSslConfiguration(configuration);
        QObject::connect(&m_server, &QSslServer::startedEncryptionHandshake, &m_server,
                         [this] { ++handshakes; });
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QIODevice::readyRead, socket,
                                 [this, socket] { heard += socket->readAll(); });
        });
        isMade = isMade && m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return u"https://localhost:%1"_s.arg(m_server.serverPort()); }

    bool isMade = false;
    int handshakes = 0;
    QByteArray heard; ///< Once a connection is encrypted.

private:
    QTemporaryDir m_folder;
    QSslServer m_server;
};

void tst_Tls::saysNothingToAServerNobodyVouchesFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("days");

    QTest::newRow("signed by itself") << u"localhost"_s << 30;
    QTest::newRow("another's name") << u"tickets.example.org"_s << 30;
}

void tst_Tls::saysNothingToAServerNobodyVouchesFor()
{
    QFETCH(QString, name);
    QFETCH(int, days);
    SelfSigned server(name, days);
    QVERIFY(server.isMade);
    Connection connection(server.url(), {.repeatsMax = 0});
    ApiClient api(connection);
    const auto signedIn = answerOf(api.signIn(u"eve@example.org"_s, u"a secret sentence"_s));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().code, Problem::Code::Unreachable);
    QVERIFY(server.handshakes > 0);

    connection.use({.access = "a secret token", .refresh = {}});
    QVERIFY(!answerOf(api.overview()));
    QSignalSpy failed(connection.listen(), &QNetworkReply::errorOccurred);
    QVERIFY(!failed.isEmpty() || failed.wait(30'000));
    QCOMPARE(server.heard, QByteArray());
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
