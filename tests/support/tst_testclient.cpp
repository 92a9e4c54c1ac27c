// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"
#include "tests/support/testclient.h"

#include <QTcpServer>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// A server that gives prepared answers, one per request, and records what it received.
class Parrot : public QTcpServer
{
public:
    explicit Parrot(const QList<QByteArray> &answers)
        : m_answers(answers)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++connections;
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                heard += socket->readAll();
                if (!m_answers.isEmpty())
                    socket->write(m_answers.takeFirst());
                if (m_answers.isEmpty())
                    socket->disconnectFromHost();
            });
        });
    }

    int connections = 0;
    QByteArray heard;

private:
    QList<QByteArray> m_answers;
};

static QByteArray answer(const QByteArray &status, const QByteArray &headers,
                         const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

static const QByteArray asJson = "Content-Type: application/json\r\n";

class tst_TestClient : public QObject
{
    Q_OBJECT

private slots:
    void asksAgainOverOneConnection();
    void saysWhoAsksAndWhat();
    void readsRefusals();
    void complainsAboutBrokenContracts();
    void complainsAboutSilence();
    void bringsBackRawBytes();
};

void tst_TestClient::asksAgainOverOneConnection()
{
    const QByteArray alive = answer("200 OK", asJson, R"({"status": "ok"})");
    Parrot server({alive, "HTTP/1.1 204 No Content\r\n\r\n", alive});
    TestClient client(server.serverPort());
    QCOMPARE(client.get(u"/api/health"_s).json()[u"status"], u"ok"_s);
    QCOMPARE(client.post(u"/api/auth/logout"_s).status, 204);
    QCOMPARE(client.get(u"/api/health"_s).status, 200);
    QCOMPARE(server.connections, 1);
}

void tst_TestClient::saysWhoAsksAndWhat()
{
    Parrot server({"HTTP/1.1 204 No Content\r\n\r\n"});
    TestClient client(server.serverPort(), u"secret"_s);
    client.post(u"/api/kiosks/heartbeat"_s, {{u"version"_s, u"1"_s}}, {{"Idempotency-Key", "k"}});
    QVERIFY(server.heard.startsWith(
            "POST /api/kiosks/heartbeat HTTP/1.1\r\nIdempotency-Key: k\r\n"));
    QVERIFY(server.heard.contains("\r\nauthorization: Bearer secret\r\n"));
    QVERIFY(server.heard.contains("\r\ncontent-type: application/json\r\n"));
    QVERIFY(server.heard.endsWith("content-length: 15\r\n\r\n{\"version\":\"1\"}"));
}

void tst_TestClient::readsRefusals()
{
    Parrot server({answer("409 Conflict", asJson,
                          R"({"error": "No.", "code": "sold_out", "details": "0 left"})")});
    TestClient client(server.serverPort());
    const Response response = client.post(u"/api/bookings"_s, QJsonObject{});
    QCOMPARE(response.status, 409);
    QCOMPARE(response.code(), u"sold_out"_s);
    QCOMPARE(response.seq(), -1);
}

void tst_TestClient::complainsAboutBrokenContracts()
{
    Parrot server({answer("200 OK", asJson, R"({"status": "ok", "password": "hunter2"})")});
    TestClient client(server.serverPort());
    QString complaint;
    client.onComplaint([&](const QString &why) { complaint = why; });
    client.get(u"/api/health"_s);
    QVERIFY2(complaint.startsWith(u"GET /api/health: "_s), qPrintable(complaint));
    QVERIFY2(complaint.contains(u"password"_s), qPrintable(complaint));
}

void tst_TestClient::complainsAboutSilence()
{
    Parrot server({""});
    TestClient client(server.serverPort());
    QString complaint;
    client.onComplaint([&](const QString &why) { complaint = why; });
    QCOMPARE(client.get(u"/api/health"_s).status, 0);
    QCOMPARE(complaint, u"GET /api/health was not answered"_s);
}

void tst_TestClient::bringsBackRawBytes()
{
    Parrot server({"anything at all"});
    QCOMPARE(TestClient(server.serverPort()).raw("BREW /pot\r\n\r\n"), "anything at all");
    QCOMPARE(server.heard, "BREW /pot\r\n\r\n");
}

EVENTLY_SHARED_TEST(tst_TestClient)
#include "tst_testclient.moc"
