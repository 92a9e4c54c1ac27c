// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/rawclient.h"
#include "tests/server/trialserver.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// What the gate does when there are too many connections, in total or from one address, and what
/// it logs about refused ones.
class tst_GateCrowd : public QObject
{
    Q_OBJECT

private slots:
    void makesRoomForNewcomers();
    void keepsWhoIsBusy();
    void limitsOneAddress();
    void limitsNobodyWhoActsForMany_data();
    void limitsNobodyWhoActsForMany();
    void takesAHalfRequestForNone();
    void finishesAnswersBeforeItMakesRoom();
    void leavesRoomBesideFollowers();
    void servesOthersWhileOneAddressFloods();
    void logsWhatItRefuses();
    void fillsNoLog();
    void letsPagesReadRefusals_data();
    void letsPagesReadRefusals();

private:
    using Clients = std::vector<std::unique_ptr<RawClient>>;
};

static const QHostAddress guest(u"127.90.0.1"_s);
static const QHostAddress neighbour(u"127.90.0.2"_s);

static QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

/// Whether the service answers @p client.
static bool isServed(RawClient &client)
{
    return client.send(get("/hello")) && client.answer().value_or(RawAnswer()).status == 200;
}

static bool isServed(TrialServer &server, const QHostAddress &from)
{
    const auto client = RawClient::from(from, server.port());
    return isServed(*client);
}

void tst_GateCrowd::makesRoomForNewcomers()
{
    TrialServer server({.connectionsMax = 5});
    Clients clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(RawClient::from(guest, server.port()));
        QVERIFY(isServed(*clients.back()));
    }
    QVERIFY(isServed(*clients.front())); // So the second one has been idle for longest.
    const auto newcomer = RawClient::from(neighbour, server.port());
    QVERIFY(isServed(*newcomer));
    QVERIFY(clients[1]->isEnded());
    for (const int i : {0, 2, 3, 4})
        QVERIFY(isServed(*clients[size_t(i)]));
    QCOMPARE(server.counters().connectionsOpen.load(), 5);
    QCOMPARE(server.counters().idleClosed.load(), 1U);
}

void tst_GateCrowd::keepsWhoIsBusy()
{
    TrialServer server({.connectionsMax = 3, .refusedLingeringMax = 2});
    Clients clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(RawClient::from(guest, server.port()));
        QVERIFY(clients.back()->send(get("/kept/" + QByteArray::number(i))));
    }
    QVERIFY(server.awaitKept(3));
    const auto refused = RawClient::from(neighbour, server.port());
    const auto refusal = refused->answer();
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 503);
    QCOMPARE(refusal->code(), "overloaded"_ba);
    const int retryAfterSeconds = refusal->header("Retry-After").toInt();
    QVERIFY(retryAfterSeconds >= 1 && retryAfterSeconds <= 5);
    QVERIFY(refused->isEnded());

    // Beyond the few that get a refusal as answer, connections are closed without waiting.
    const auto second = RawClient::from(neighbour, server.port());
    const auto third = RawClient::from(neighbour, server.port());
    const QByteArray words = third->rest();
    QVERIFY(words.isEmpty() || words.startsWith("HTTP/1.1 503 "));

    server.answerKept();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(clients[size_t(i)]->answer().value_or(RawAnswer()).body, QByteArray::number(i));
    QVERIFY(isServed(server, neighbour));
}

void tst_GateCrowd::limitsOneAddress()
{
    TrialServer server({.connectionsPerHostMax = 2});
    Clients clients;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(RawClient::from(guest, server.port()));
        QVERIFY(clients.back()->send(get("/kept/" + QByteArray::number(i))));
    }
    QVERIFY(server.awaitKept(2));
    const auto refused = RawClient::from(guest, server.port());
    const auto refusal = refused->answer();
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 429);
    QCOMPARE(refusal->code(), "rate_limited"_ba);
    QVERIFY(refusal->header("Retry-After").toInt() >= 1);
    QVERIFY(isServed(server, neighbour));

    server.answerKept();
    QVERIFY(clients[0]->answer());
    QVERIFY(clients[1]->answer());
    const auto newcomer = RawClient::from(guest, server.port());
    QVERIFY(isServed(*newcomer)); // It replaces the one that has been idle for longest.
    QVERIFY(clients[0]->isEnded());
    QVERIFY(isServed(*clients[1]));
}

void tst_GateCrowd::limitsNobodyWhoActsForMany_data()
{
    QTest::addColumn<QHostAddress>("address");

    QTest::newRow("a proxy that is configured") << QHostAddress(u"127.80.0.1"_s);
    QTest::newRow("this machine, where a proxy may be") << QHostAddress(QHostAddress::LocalHost);
}

void tst_GateCrowd::limitsNobodyWhoActsForMany()
{
    QFETCH(QHostAddress, address);
    const auto isProxy = [](const QHostAddress &peer) {
        return peer == QHostAddress(u"127.80.0.1"_s);
    };
    TrialServer server({.connectionsPerHostMax = 1, .isExempt = isProxy});
    Clients clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(RawClient::from(address, server.port()));
        QVERIFY(isServed(*clients.back()));
    }
    for (const auto &client : clients)
        QVERIFY(isServed(*client));
}

/// Sending part of a request doesn't keep a connection.
void tst_GateCrowd::takesAHalfRequestForNone()
{
    TrialServer server({.connectionsMax = 2});
    const auto first = RawClient::from(guest, server.port());
    const auto second = RawClient::from(guest, server.port());
    QVERIFY(first->send("GET /he"));
    QVERIFY(second->send("GET /he"));
    QVERIFY(isServed(server, neighbour));
    QVERIFY(first->isEnded());
}

/// A client that is still reading a long answer isn't idle.
void tst_GateCrowd::finishesAnswersBeforeItMakesRoom()
{
    TrialServer server({.connectionsMax = 2, .refusedLingeringMax = 4});
    RawClient reader(server.port(), QHostAddress::LocalHost, 4096);
    QVERIFY(reader.send(get("/large/20000000")));
    QVERIFY(TrialServer::eventually([&] { return server.counters().requests == 1U; }));
    const auto idle = RawClient::from(guest, server.port());
    QVERIFY(isServed(*idle));
    QVERIFY(isServed(server, neighbour));
    QVERIFY(idle->isEnded());
    QCOMPARE(reader.answer().value_or(RawAnswer()).body.size(), 20'000'000);
}

void tst_GateCrowd::leavesRoomBesideFollowers()
{
    TrialServer server({.connectionsPerHostMax = 5, .streamsPercentMax = 60});
    Clients followers;
    for (int i = 0; i < 3; ++i) {
        followers.push_back(RawClient::from(guest, server.port()));
        QVERIFY(followers.back()->send(get("/stream")));
    }
    QVERIFY(server.awaitStreams(3));
    const auto fourth = RawClient::from(guest, server.port());
    QVERIFY(fourth->send(get("/stream")));
    const auto refusal = fourth->answer();
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 429);
    QCOMPARE(refusal->code(), "rate_limited"_ba);
    QVERIFY(isServed(*fourth)); // It may send further requests.
    QVERIFY(isServed(server, guest));

    const auto other = RawClient::from(neighbour, server.port());
    QVERIFY(other->send(get("/stream")));
    QVERIFY(server.awaitStreams(5));
    server.sendToStreams("data: x\n\n");
    QVERIFY(other->bytesUntil("data: x").endsWith("data: x"));

    followers.pop_back();
    QVERIFY(TrialServer::eventually([&] {
        const auto again = RawClient::from(guest, server.port());
        return again->send(get("/stream")) && again->bytesUntil("\r\n").contains(" 200 ");
    }));
}

/// One address opens as many connections as allowed and sends nothing.
void tst_GateCrowd::servesOthersWhileOneAddressFloods()
{
    TrialServer server({.connectionsMax = 200, .connectionsPerHostMax = 100});
    Clients silent;
    for (int i = 0; i < 400; ++i) {
        silent.push_back(RawClient::from(guest, server.port()));
        if (i % 20 == 0)
            QVERIFY(isServed(server, neighbour));
    }
    QVERIFY(isServed(server, guest));
    QVERIFY(server.counters().connectionsOpen.load() <= 102);
}

// ---- refusals are logged

static QStringList logged; ///< In the gate's category.

static void noteLogged(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    if (QLatin1StringView(context.category) == "evently.gate"_L1)
        logged << message;
}

/// What the gate logs while @p refused is sent and refused that many times.
static QStringList loggedWhile(TrialServer &server, const QByteArray &refused, int times)
{
    logged.clear();
    const QtMessageHandler usual = qInstallMessageHandler(noteLogged);
    for (int i = 0; i < times; ++i)
        RawClient::from(guest, server.port())->send(refused);
    TrialServer::eventually([&] {
        return server.counters().refusedFor(Problem::Code::BadRequest) == quint64(times);
    });
    // It logs on the gate's thread, which has finished earlier work once this is answered.
    ask(server.port(), get("/hello"));
    qInstallMessageHandler(usual);
    return logged;
}

void tst_GateCrowd::logsWhatItRefuses()
{
    TrialServer server;
    const QStringList lines = loggedWhile(server, "NONSENSE\r\n\r\n", 5);
    QCOMPARE(lines.size(), 5);
    for (const QString &line : lines) {
        QVERIFY2(line.startsWith(u"Refused: "_s), qPrintable(line));
        QVERIFY2(line.contains(u"\x1f"
                               u"address=127.90.0.1"_s),
                 qPrintable(line));
        QVERIFY2(line.contains(u"\x1f"
                               u"reason=bad_request"_s),
                 qPrintable(line));
        QVERIFY(!line.contains(u"NONSENSE"_s));
    }
}

void tst_GateCrowd::fillsNoLog()
{
    TrialServer server;
    const QStringList lines = loggedWhile(server, "NONSENSE\r\n\r\n", 200);
    QVERIFY2(lines.size() >= 20 && lines.size() < 200, qPrintable(QString::number(lines.size())));
}

void tst_GateCrowd::letsPagesReadRefusals_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("allowed");

    const QByteArray page = "https://tickets.example.org";
    const QByteArray origin = "Origin: " + page + "\r\n";
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    QTest::newRow("too large") << post + origin + "Content-Length: 999999\r\n\r\n" << page;
    QTest::newRow("too large, piece by piece")
            << post + origin + "Transfer-Encoding: chunked\r\n\r\nfffff\r\n"
            << page;
    QTest::newRow("a broken chunk")
            << post + "oRIGIN:" + page + "\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"
            << page;
    QTest::newRow("no host") << "GET / HTTP/1.1\r\n" + origin + "\r\n" << page;
    QTest::newRow("another version") << "GET / HTTP/3.7\r\n" + origin + "\r\n" << page;
    QTest::newRow("a wrong field after it") << "GET / HTTP/1.1\r\nHost: x\r\n" + origin
                    + "no field\r\n\r\n" << page;
    QTest::newRow("another page") << post
                    + "Origin: https://evil.example\r\nContent-Length: 999999\r\n\r\n"
                                  << QByteArray();
    QTest::newRow("no page") << post + "Content-Length: 999999\r\n\r\n" << QByteArray();
    QTest::newRow("in the body") << post + "Content-Length: 999999\r\n\r\n" + origin
                                 << QByteArray();
}

void tst_GateCrowd::letsPagesReadRefusals()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, allowed);
    TrialServer server(
            {.corsOrigins = {u"https://other.example"_s, u"https://tickets.example.org"_s}});
    RawClient client(server.port());
    QVERIFY(client.send(request));
    const auto refusal = client.answer();
    QVERIFY(refusal);
    QVERIFY(refusal->status >= 400);
    QCOMPARE(refusal->header("Access-Control-Allow-Origin"), allowed);
    QCOMPARE(refusal->header("Vary"), "Origin"_ba);
}

QTEST_GUILESS_MAIN(tst_GateCrowd)
#include "tst_gatecrowd.moc"
