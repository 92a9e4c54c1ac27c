// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/gate.h"
#include "server/http/gatesocket.h"
#include "tests/server/rawclient.h"
#include "tests/server/trialserver.h"

#include <QHttpServer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>
#include <thread>

#include <sys/resource.h>

using namespace Evently;
using namespace Qt::StringLiterals;
using Code = Problem::Code;

static const QByteArray host = "Host: x\r\n"_ba;
static constexpr int clientsThatLeave = 300;

static QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET "_ba + path + " HTTP/1.1\r\n" + host + fields + "\r\n";
}

static QByteArray post(const QByteArray &fields, const QByteArray &body)
{
    return "POST /echo HTTP/1.1\r\n"_ba + host + fields + "\r\n" + body;
}

static QJsonObject echoed(const std::optional<RawAnswer> &answer)
{
    return answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
}

/// A service that answers every request with @p body.
static Service saying(const QByteArray &body)
{
    return [body](const ExchangePtr &exchange) { exchange->answer({.body = body}); };
}

static bool answersStill(TrialServer &server)
{
    const auto answer = ask(server.port(), get("/hello"_ba));
    return answer && answer->status == 200 && answer->body == "hello"_ba;
}

class tst_Gate : public QObject
{
    Q_OBJECT

private slots:
    void answersOverOneConnection();
    void passesOnWhatWasSent();
    void takesAbsoluteAddresses_data();
    void takesAbsoluteAddresses();
    void passesOnWhateverItLetsIn_data();
    void passesOnWhateverItLetsIn();
    void tellsQHttpServerTheTruth_data();
    void tellsQHttpServerTheTruth();
    void routesByThePath_data();
    void routesByThePath();
    void addsWhatEveryAnswerNeeds();
    void answersHeadWithoutABody();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void tellsAClientToContinue();
    void answersAClientThatEndedItsOutput();

    void refusesAndGoesOn_data();
    void refusesAndGoesOn();
    void refusesAnEndlessBody_data();
    void refusesAnEndlessBody();
    void refusesAnEndlessHead();

    void answersInTheOrderOfAsking();
    void answersManyRequestsSentAtOnce();
    void survivesClientsThatLeaveBeforeTheAnswer_data();
    void survivesClientsThatLeaveBeforeTheAnswer();
    void answersWhatTheServiceLost_data();
    void answersWhatTheServiceLost();
    void answersOnlyOnce();
    void survivesAnswersAfterItsEnd();

    void refusesHeadsThatTrickle();
    void refusesBodiesThatTrickle();
    void closesIdleConnections();
    void sendsLargeAnswers();
    void dropsReadersThatDoNotRead();

    void streamsEvents();
    void noticesThatAStreamsReaderLeft_data();
    void noticesThatAStreamsReaderLeft();
    void dropsAStreamsSlowReader();
    void answersNoRequestIntoAStream();
    void answersHeadWithAStreamsHead();

    void drainsWhatIsUnderWay();
    void cutsWhatDoesNotDrain();
    void saysWhyItCantListen();
    void waitsWhenNoDescriptorIsLeft();
};

void tst_Gate::answersOverOneConnection()
{
    TrialServer server;
    RawClient client(server.port());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.send(get("/hello"_ba)));
        QCOMPARE(client.answer().value_or(RawAnswer()).body, "hello"_ba);
    }
    QVERIFY(client.send(get("/later/soon"_ba)));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "soon"_ba);
    QCOMPARE(server.counters().connections.load(), 1U);
    QCOMPARE(server.counters().requests.load(), 4U);
}

void tst_Gate::passesOnWhatWasSent()
{
    TrialServer server;
    const QJsonObject sent = echoed(
            ask(server.port(),
                "PATCH /echo/%C3%A4/?a=%20b HTTP/1.1\r\nHost: x\r\nX-FOO:  bar \r\n"
                "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\nX-T: v\r\n\r\n"_ba));
    QCOMPARE(sent[u"method"_s].toInt(), int(Method::Patch));
    QCOMPARE(sent[u"path"_s].toString(), u"/echo/%C3%A4/"_s);
    QCOMPARE(sent[u"query"_s].toString(), u"a=%20b"_s);
    QCOMPARE(sent[u"segments"_s].toVariant().toStringList(), (QStringList{u"echo"_s, u"ä"_s, {}}));
    QCOMPARE(sent[u"headers"_s][u"x-foo"_s].toString(), u"bar"_s);
    QVERIFY(!sent[u"headers"_s].toObject().contains(u"transfer-encoding"_s));
    QVERIFY(!sent[u"headers"_s].toObject().contains(u"x-t"_s));
    QCOMPARE(sent[u"body"_s].toString(), u"hello"_s);
    QCOMPARE(sent[u"peer"_s].toString(), u"127.0.0.1"_s);
}

void tst_Gate::takesAbsoluteAddresses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("query");

    const auto row = [](const char *target, const QString &path, const QString &query) {
        QTest::newRow(target) << QByteArray(target) << path << query;
    };
    row("http://other.example:99/echo/b?a=1", u"/echo/b"_s, u"a=1"_s);
    row("HTTPS://[::1]:3000/echo", u"/echo"_s, u""_s);
}

void tst_Gate::takesAbsoluteAddresses()
{
    QFETCH(const QByteArray, target);
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n" + get("/hello"_ba)));
    const QJsonObject sent = echoed(client.answer());
    QTEST(sent[u"path"_s].toString(), "path");
    QTEST(sent[u"query"_s].toString(), "query");
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "hello"_ba);
}

void tst_Gate::passesOnWhateverItLetsIn_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");

    const QByteArray plain = "Host: x\r\n"_ba;
    QByteArray printable = "/echo/"_ba;
    QByteArray everyByte;
    for (int c = 0; c < 256; ++c) {
        everyByte += char(c);
        if (c > 0x20 && c < 0x7f && !"\"#%<>?\\"_ba.contains(char(c)))
            printable += char(c);
    }
    QTest::newRow("every character") << printable << plain << ""_ba;
    QTest::newRow("every character in the query")
            << QByteArray("/echo?" + printable + "?%25") << plain << ""_ba;
    QTest::newRow("colons") << "/echo/a:b@c:80"_ba << plain << ""_ba;
    QTest::newRow("slashes later") << "/echo//evil//"_ba << plain << ""_ba;
    QTest::newRow("a long address")
            << QByteArray("/echo/" + QByteArray(8'000, 'a')) << plain << ""_ba;
    QTest::newRow("a Host with a port") << "/echo"_ba
                                        << "Host: a_b.example:3000\r\n"_ba
                                        << ""_ba;
    QTest::newRow("a Host with port 99999") << "/echo"_ba
                                            << "Host: a:99999\r\n"_ba
                                            << ""_ba;
    QTest::newRow("a Host without its port") << "/echo"_ba
                                             << "Host: a:\r\n"_ba
                                             << ""_ba;
    QTest::newRow("an IPv6 Host") << "/echo"_ba
                                  << "Host: [::1]:3000\r\n"_ba
                                  << ""_ba;
    QTest::newRow("a broken IPv6 Host") << "/echo"_ba
                                        << "Host: [:::::.]\r\n"_ba
                                        << ""_ba;
    QTest::newRow("dots for a Host") << "/echo"_ba
                                     << "Host: ..-_\r\n"_ba
                                     << ""_ba;
    QTest::newRow("an empty field") << "/echo"_ba << plain + "A:\r\n"
                                    << ""_ba;
    QTest::newRow("odd bytes in a field") << "/echo"_ba << plain + "A: \xff\x80\t\"\r\n"
                                          << ""_ba;
    QTest::newRow("an odd name") << "/echo"_ba << plain + "!#$%&'*+-.^_`|~: b\r\n"
                                 << ""_ba;
    QTest::newRow("as many fields as may be")
            << "/echo"_ba << plain + "A: b\r\n"_ba.repeated(62) << "hello"_ba;
    QTest::newRow("a long field") << "/echo"_ba << plain + "A: " + QByteArray(16'000, 'b') + "\r\n"
                                  << "hello"_ba;
    QTest::newRow("every byte in the body") << "/echo"_ba << plain << everyByte;
    QTest::newRow("a body like a request") << "/echo"_ba << plain << get("/hello"_ba);
    QTest::newRow("a body of empty lines") << "/echo"_ba << plain << "\r\n\r\n\r\n"_ba;
    QTest::newRow("the largest body") << "/echo"_ba << plain << everyByte.repeated(256);
}

/// The service gets exactly what the gate read, whatever QHttpServer makes of it.
void tst_Gate::passesOnWhateverItLetsIn()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    TrialServer server;
    for (const QByteArray &method : {"POST"_ba, "DELETE"_ba, "GET"_ba}) {
        RawClient client(server.port());
        QVERIFY(client.send(method + " " + target + " HTTP/1.1\r\n" + fields
                            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                            + body + get("/later/next"_ba)));
        const QJsonObject sent = echoed(client.answer());
        QCOMPARE(sent[u"path"_s].toString().toLatin1(), target.split('?').first());
        QCOMPARE(sent[u"body"_s].toString().toLatin1(), body);
        QCOMPARE(client.answer().value_or(RawAnswer()).body, "next"_ba);
    }
}

void tst_Gate::tellsQHttpServerTheTruth_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QHttpServerRequest::Method>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("query");

    using Method = QHttpServerRequest::Method;
    const auto row = [](const QByteArray &line, Method method, const QString &path,
                        const QString &query = {}) {
        QTest::newRow(line.left(60).constData()) << line << method << path << query;
    };
    row("GET /"_ba, Method::Get, u"/"_s);
    row("HEAD /api/events"_ba, Method::Head, u"/api/events"_s);
    row("POST /api/bookings?a=b&c"_ba, Method::Post, u"/api/bookings"_s, u"a=b&c"_s);
    row("PUT /a/"_ba, Method::Put, u"/a/"_s);
    row("PATCH /a//b//"_ba, Method::Patch, u"/a//b//"_s);
    row("DELETE /a:b@c;d=e"_ba, Method::Delete, u"/a:b@c;d=e"_s);
    row("OPTIONS *"_ba, Method::Options, u"*"_s);
    row("TRACE /api/events"_ba, Method::Unknown, u"/api/events"_s); // It doesn't know this one.
    row("CONNECT /api/events"_ba, Method::Connect, u"/api/events"_s);
    row("get /api/events"_ba, Method::Unknown, u"/api/events"_s);
    row("BREW /api/events"_ba, Method::Unknown, u"/api/events"_s);
    row("GET http://other.example:99/api/events?a"_ba, Method::Get, u"/api/events"_s, u"a"_s);
    row("GET /%61pi/ev%65nts"_ba, Method::Get, u"/api/events"_s);
    row("GET /a/%C3%A4/b%20c%25d"_ba, Method::Get, u"/a/ä/b c%d"_s);
    row("GET /a%3Fb%23c?d%3F"_ba, Method::Get, u"/a?b#c"_s, u"d%3F"_s);
    row("GET /api/scanned%0D%0A"_ba, Method::Get, u"/api/scanned"_s);
    row("GET /a{b}|c^`[d]"_ba, Method::Get, u"/a{b}|c^`[d]"_s);
    row("GET /a?%zz%"_ba, Method::Get, u"/a"_s, u"%25zz%25"_s);
    row("GET /" + QByteArray(8'000, 'a'), Method::Get, u"/"_s + QString(8'000, u'a'));
}

void tst_Gate::tellsQHttpServerTheTruth()
{
    QFETCH(const QByteArray, line);
    QHttpServer http;
    GateCounters counters;
    auto *gate = new Gate({}, counters, &http);
    QList<QHttpServerRequest::Method> methods;
    QList<QUrl> urls;
    http.setMissingHandler(
            [&](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
                methods << request.method();
                urls << request.url();
                auto *socket = static_cast<GateSocket *>(responder.socket());
                socket->takeRequest();
                socket->answer(socket->requestNumber(), {});
            });
    const Result<quint16> port = gate->open(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    http.bind(gate);

    RawClient client(*port);
    QVERIFY(client.send(line + " HTTP/1.1\r\nHost: x\r\n\r\n" + get("/next"_ba)));
    QTRY_COMPARE(methods.size(), 2);
    QTEST(methods.first(), "method");
    QTEST(urls.first().path(), "path");
    QTEST(urls.first().query(), "query");
    QCOMPARE(urls.last().path(), u"/next"_s);
    delete gate;
}

void tst_Gate::routesByThePath_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("service");

    const auto row = [](const char *line, const char *service) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(service);
    };
    row("GET /api/", "api");
    row("DELETE /api/events/a?b=c", "api");
    row("OPTIONS /api/events", "api");
    row("BREW /api/events", "api");
    row("GET /%61p%69/events", "api");
    row("GET http://x/api/events", "api");
    row("GET /", "elsewhere");
    row("GET /api", "elsewhere");
    row("GET /API/events", "elsewhere");
    row("GET /apis/events", "elsewhere");
    row("GET /a/api/events", "elsewhere");
    row("GET /?/api/events", "elsewhere");
    row("OPTIONS *", "elsewhere");
}

void tst_Gate::routesByThePath()
{
    QFETCH(const QByteArray, line);
    HttpThread http(saying("api"_ba), saying("elsewhere"_ba));
    const Result<quint16> port = http.listen(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    const auto answer = ask(*port, line + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(answer);
    QTEST(answer->body, "service");
}

void tst_Gate::addsWhatEveryAnswerNeeds()
{
    TrialServer server;
    const auto answer = ask(server.port(), get("/hello"_ba));
    QVERIFY(answer);
    QVERIFY(answer->head.startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(answer->header("Content-Length"_ba), "5"_ba);
    QCOMPARE(answer->header("Content-Type"_ba), "text/plain"_ba);
    QCOMPARE(answer->header("X-Content-Type-Options"_ba), "nosniff"_ba);
    QCOMPARE(answer->header("Cache-Control"_ba), "no-store"_ba);
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(answer->header("Date"_ba)),
                                                   u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QVERIFY(date.isValid());

    const auto nothing = ask(server.port(), get("/nothing"_ba));
    QVERIFY(nothing);
    QCOMPARE(nothing->status, 204);
    QVERIFY(nothing->header("Content-Length"_ba).isEmpty());
    QVERIFY(nothing->header("Content-Type"_ba).isEmpty());
}

void tst_Gate::answersHeadWithoutABody()
{
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n"_ba + get("/later/next"_ba)));
    const auto head = client.answer(true);
    QVERIFY(head);
    QCOMPARE(head->header("Content-Length"_ba), "5"_ba);
    // A body in between would be read as the beginning of this answer.
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "next"_ba);
}

void tst_Gate::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("closes");

    QTest::newRow("HTTP/1.1") << get("/hello"_ba) << ""_ba << false;
    QTest::newRow("asked to close")
            << get("/hello"_ba, "Connection: close\r\n"_ba) << "close"_ba << true;
    QTest::newRow("asked to close, answered later")
            << get("/later/x"_ba, "Connection: close\r\n"_ba) << "close"_ba << true;
    QTest::newRow("HTTP/1.0") << "GET /hello HTTP/1.0\r\n\r\n"_ba
                              << "close"_ba << true;
    QTest::newRow("HTTP/1.0 that asks to stay")
            << "GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba
            << "keep-alive"_ba << false;
}

void tst_Gate::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send(request));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QTEST(answer->header("Connection"_ba), "connection");
    if (closes) {
        QVERIFY(client.isEnded());
    } else {
        QVERIFY(client.send(request));
        QVERIFY(client.answer());
    }
}

void tst_Gate::tellsAClientToContinue()
{
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send(post("Expect: 100-continue\r\nContent-Length: 5\r\n"_ba, {})));
    QCOMPARE(client.bytesUntil("\r\n\r\n"_ba), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
    QVERIFY(client.send("hello"_ba));
    QCOMPARE(echoed(client.answer())[u"body"_s].toString(), u"hello"_s);
}

void tst_Gate::answersAClientThatEndedItsOutput()
{
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send(get("/kept/a"_ba) + get("/hello"_ba)));
    client.endOutput();
    QVERIFY(server.awaitKept(1));
    server.answerKept();
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "a"_ba);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "hello"_ba);
    QVERIFY(client.isEnded());
}

// ---- what QHttpServer would have accepted

void tst_Gate::refusesAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");

    const auto bad = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << 400 << "bad_request"_ba;
    };
    const auto line = [](const QByteArray &requestLine) {
        return QByteArray(requestLine + "\r\nHost: x\r\n\r\n");
    };
    bad("garbage", "\x16\x03\x01\x00\xa5\x01\r\n\r\n"_ba);
    bad("NULs", QByteArray(100, '\0'));
    bad("a word", "GET\r\n\r\n"_ba);
    bad("no target", line("GET  HTTP/1.1"_ba));
    bad("blanks in the request line", line("GET    /    HTTP/1.1   junk"_ba));
    bad("HTTPabcd", line("GET / HTTPabcd"_ba));
    bad("no Host", "GET / HTTP/1.1\r\n\r\n"_ba);
    bad("two Hosts", get("/"_ba, host));
    bad("a Host with a user", "GET / HTTP/1.1\r\nHost: u:p@evil\r\n\r\n"_ba);
    bad("a Host with a path", "GET / HTTP/1.1\r\nHost: a b@c/../d?x#y\r\n\r\n"_ba);
    bad("line feeds only", "GET / HTTP/1.1\nHost: x\n\n"_ba);
    bad("line feeds only, and no end", "GET / HTTP/1.1\n"_ba);
    bad("one bare line feed", "GET / HTTP/1.1\r\nHost: x\nA: b\r\n\r\n"_ba);
    bad("a field without a colon", get("/"_ba, "NoColon\r\n"_ba));
    bad("a field without a name", get("/"_ba, ": empty\r\n"_ba));
    bad("a field name with a blank", get("/"_ba, "Bad Name: v\r\n"_ba));
    bad("a folded field", get("/"_ba, "Folded: a\r\n  b\r\n"_ba));
    bad("a carriage return in a field", get("/"_ba, "A: b\rC: d\r\n"_ba));
    bad("a blank before the colon", post("Content-Length : 5\r\n"_ba, "hello"_ba));
    bad("length and chunks",
        post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"_ba,
             "5\r\nhello\r\n0\r\n\r\n"_ba));
    bad("lengths 5 and 3", post("Content-Length: 5\r\nContent-Length: 3\r\n"_ba, "hello"_ba));
    bad("lengths 3 and 5", post("Content-Length: 3\r\nContent-Length: 5\r\n"_ba, "hello"_ba));
    bad("length -1", post("Content-Length: -1\r\n"_ba, get("/hello"_ba)));
    bad("length +5", post("Content-Length: +5\r\n"_ba, "hello"_ba));
    bad("length abc", post("Content-Length: abc\r\n"_ba, "hello"_ba));
    bad("chunk size zz", post("Transfer-Encoding: chunked\r\n"_ba, "zz\r\nhello\r\n0\r\n\r\n"_ba));
    bad("chunk size -5", post("Transfer-Encoding: chunked\r\n"_ba, "-5\r\nhello\r\n0\r\n\r\n"_ba));
    bad("chunk size 2^63",
        post("Transfer-Encoding: chunked\r\n"_ba, "7fffffffffffffff\r\nhello\r\n0\r\n\r\n"_ba));
    bad("a NUL in the path", line("GET /a\0b HTTP/1.1"_ba));
    bad("an escaped NUL", get("/a%00b"_ba));
    bad("raw bytes", get("/a\xff\xfe"_ba));
    bad("bytes that are not UTF-8", get("/a%ff%fe"_ba));
    bad("an escaped slash", get("/a%2Fb"_ba));
    bad("an escaped line feed", get("/hello%0ax"_ba));
    bad("a broken escape", get("/a%zz"_ba));
    bad("dots", get("/a/../hello"_ba));
    bad("escaped dots", get("/a/%2e%2e/hello"_ba));
    bad("two slashes", get("//evil/x"_ba));
    bad("an absolute address without a host", get("http:///hello"_ba));
    bad("an absolute address with a user", get("http://u:p@evil/hello"_ba));
    bad("an absolute address with two slashes", get("http://x//evil"_ba));
    bad("another scheme", get("ftp://x/hello"_ba));
    bad("more fields than QHttpServer remembers, one broken",
        get("/"_ba, "A: b\r\n"_ba.repeated(50) + "NoColon\r\n"));

    const auto row = QTest::newRow;
    row("HTTP/9.9") << line("GET / HTTP/9.9"_ba) << 505 << "http_version"_ba;
    row("HTTP/2") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << 505 << "http_version"_ba;
    bad("CONNECT", line("CONNECT x:443 HTTP/1.1"_ba));
    row("an unknown encoding") << post("Content-Length: 4\r\nTransfer-Encoding: xchunked\r\n"_ba,
                                       "hell"_ba)
                               << 501 << "not_implemented"_ba;
    row("a WebSocket") << get("/hello"_ba,
                              "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                              "Sec-WebSocket-Version: 13\r\n"_ba)
                       << 501 << "not_implemented"_ba;
    row("an expectation") << get("/hello"_ba, "Expect: wonders\r\n"_ba) << 417
                          << "expectation_failed"_ba;
    row("length 2^64") << post("Content-Length: 18446744073709551616\r\n"_ba, "hello"_ba) << 413
                       << "payload_too_large"_ba;
    row("length 2^64 - 1") << post("Content-Length: 18446744073709551615\r\n"_ba, "hello"_ba) << 413
                           << "payload_too_large"_ba;
    row("a byte too many") << post("Content-Length: 65537\r\n"_ba, QByteArray(65'537, 'a')) << 413
                           << "payload_too_large"_ba;
    row("a long address") << get("/" + QByteArray(10'000, 'a')) << 414 << "uri_too_long"_ba;
    row("a long field") << get("/"_ba, "A: "_ba + QByteArray(20'000, 'a') + "\r\n") << 431
                        << "headers_too_large"_ba;
    row("many fields") << get("/"_ba, "A: b\r\n"_ba.repeated(101)) << 431 << "headers_too_large"_ba;
    row("long trailers") << post("Transfer-Encoding: chunked\r\n"_ba,
                                 "0\r\nA: "_ba + QByteArray(5'000, 'a') + "\r\n\r\n")
                         << 431 << "headers_too_large"_ba;
}

void tst_Gate::refusesAndGoesOn()
{
    QFETCH(QByteArray, bytes);
    TrialServer server;
    RawClient client(server.port());
    // What follows must never be treated as a separate request.
    QVERIFY(client.send(bytes + get("/hello"_ba)));
    const auto answer = client.answer();
    QVERIFY(answer);
    QTEST(answer->status, "status");
    QTEST(answer->code(), "code");
    QCOMPARE(answer->header("Content-Type"_ba), "application/json"_ba);
    QCOMPARE(answer->header("Connection"_ba), "close"_ba);
    const QJsonObject problem = QJsonDocument::fromJson(answer->body).object();
    QVERIFY(!problem[u"error"_s].toString().isEmpty());
    QVERIFY(problem[u"details"_s].isString());
    QVERIFY(client.isEnded());
    QCOMPARE(server.counters().requests.load(), 0U);
    QCOMPARE(server.counters().refusedFor(Problem::fromJson(problem).code), 1U);
    QVERIFY(answersStill(server));
}

void tst_Gate::refusesAnEndlessBody_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");

    const QByteArray kilobytes(16'384, 'a');
    QTest::newRow("200 MB") << post("Content-Length: 209715200\r\n"_ba, {}) << kilobytes;
    QTest::newRow("200 MB in chunks") << post("Transfer-Encoding: chunked\r\n"_ba, {})
                                      << QByteArray("4000\r\n"_ba + kilobytes + "\r\n");
    QTest::newRow("200 MB in one chunk")
            << post("Transfer-Encoding: chunked\r\n"_ba, "c800000\r\n"_ba) << kilobytes;
    QTest::newRow("behind a refusal")
            << "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n"_ba << kilobytes;
}

void tst_Gate::refusesAnEndlessBody()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    TrialServer server({.discardBytesMax = 512 * 1024});
    RawClient client(server.port());
    QVERIFY(client.send(head));
    int pieces = 0;
    while (pieces < 12'800 && client.send(piece))
        ++pieces;
    QVERIFY2(pieces < 12'800, "The server took all of it.");
    const auto answer = client.answer();
    QVERIFY(answer);
    QVERIFY(answer->status == 413 || answer->status == 501);
    QVERIFY(answersStill(server));
}

void tst_Gate::refusesAnEndlessHead()
{
    TrialServer server;
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\nX: "_ba + QByteArray(10'000'000, 'a') + "\r\n\r\n");
    QCOMPARE(client.answer().value_or(RawAnswer()).status, 431);
    QVERIFY(answersStill(server));
}

// ---- answers from other threads

void tst_Gate::answersInTheOrderOfAsking()
{
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send(get("/kept/a"_ba) + get("/kept/b"_ba) + get("/hello"_ba)));
    QVERIFY(server.awaitKept(1));
    // The others haven't even been started, so nothing can answer them out of order.
    QCOMPARE(server.counters().requests.load(), 1U);
    QCOMPARE(server.counters().requestsInFlight.load(), 1);
    server.answerKept("a"_ba);
    QVERIFY(server.awaitKept(1));
    server.answerKept("b"_ba);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "a"_ba);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "b"_ba);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "hello"_ba);
    QCOMPARE(server.counters().requestsInFlight.load(), 0);
}

void tst_Gate::answersManyRequestsSentAtOnce()
{
    TrialServer server;
    RawClient client(server.port());
    QByteArray requests;
    for (int i = 0; i < 500; ++i)
        requests += get("/later/"_ba + QByteArray::number(i)) + get("/hello"_ba);
    std::thread sender([&] { client.send(requests); });
    int answered = 0;
    for (int i = 0; i < 500; ++i) {
        answered += client.answer().value_or(RawAnswer()).body == QByteArray::number(i);
        answered += client.answer().value_or(RawAnswer()).body == "hello"_ba;
    }
    sender.join();
    QCOMPARE(answered, 1000);
}

void tst_Gate::survivesClientsThatLeaveBeforeTheAnswer_data()
{
    QTest::addColumn<bool>("slams");

    QTest::newRow("politely") << false;
    QTest::newRow("with a reset") << true;
}

void tst_Gate::survivesClientsThatLeaveBeforeTheAnswer()
{
    QFETCH(bool, slams);
    TrialServer server;
    for (int i = 0; i < clientsThatLeave; ++i) {
        RawClient client(server.port());
        QVERIFY(client.send(get("/kept/x"_ba) + get("/hello"_ba)));
        QVERIFY(server.awaitKept(size_t(i) + 1));
        if (slams)
            client.slamDoor();
    }
    server.answerKept();
    QVERIFY(TrialServer::eventually([&] { return server.counters().connectionsOpen == 0; }));
    QCOMPARE(server.counters().requestsInFlight.load(), 0);
    QVERIFY(answersStill(server));
}

void tst_Gate::answersWhatTheServiceLost_data()
{
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("dropped") << "/dropped"_ba;
    QTest::newRow("thrown") << "/thrown"_ba;
}

void tst_Gate::answersWhatTheServiceLost()
{
    QFETCH(QByteArray, path);
    TrialServer server;
    if (path == "/thrown"_ba)
        QTest::ignoreMessage(QtCriticalMsg, "A request failed unexpectedly: thrown as asked");
    RawClient client(server.port());
    QVERIFY(client.send(get(path)));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 500);
    QCOMPARE(answer->code(), "internal"_ba);
    QVERIFY(client.send(get("/hello"_ba)));
    QCOMPARE(client.answer().value_or(RawAnswer()).status, 200);
}

void tst_Gate::answersOnlyOnce()
{
    const auto twice = [](const ExchangePtr &exchange) {
        exchange->answer({.body = "first"_ba});
        exchange->answer({.body = "second"_ba});
        exchange->stream({})->close();
    };
    HttpThread http(twice, twice);
    const Result<quint16> port = http.listen(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    RawClient client(*port);
    QVERIFY(client.send(get("/"_ba) + get("/"_ba)));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "first"_ba);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "first"_ba);
}

void tst_Gate::survivesAnswersAfterItsEnd()
{
    std::mutex mutex;
    std::vector<ExchangePtr> kept;
    {
        const auto keep = [&](const ExchangePtr &exchange) {
            const std::lock_guard lock(mutex);
            kept.push_back(exchange);
        };
        HttpThread http(keep, keep);
        const Result<quint16> port = http.listen(QHostAddress::LocalHost, 0);
        QVERIFY(port);
        RawClient client(*port);
        QVERIFY(client.send(get("/"_ba)));
        QVERIFY(TrialServer::eventually([&] {
            const std::lock_guard lock(mutex);
            return kept.size() == 1;
        }));
    }
    QCOMPARE(kept.front()->request().path, "/"_ba);
    kept.front()->answer({});
    kept.clear();
}

// ---- time

void tst_Gate::refusesHeadsThatTrickle()
{
    TrialServer server({.headMs = 150, .tickMs = 10});
    RawClient client(server.port());
    // Sending a byte now and then must not extend the deadline.
    for (const char c : get("/hello"_ba)) {
        if (!client.send(QByteArray(1, c))
            || server.counters().refusedFor(Code::RequestTimeout) > 0)
            break;
        QTest::qSleep(20);
    }
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QCOMPARE(answer->code(), "request_timeout"_ba);
    QCOMPARE(server.counters().requests.load(), 0U);
}

void tst_Gate::refusesBodiesThatTrickle()
{
    TrialServer server({.bodyMs = 150, .tickMs = 10});
    RawClient client(server.port());
    QVERIFY(client.send(post("Content-Length: 1000\r\n"_ba, {})));
    while (server.counters().refusedFor(Code::RequestTimeout) == 0 && client.send("b"_ba))
        QTest::qSleep(10);
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
}

void tst_Gate::closesIdleConnections()
{
    TrialServer server({.idleMs = 700, .tickMs = 10});
    RawClient silent(server.port());
    RawClient used(server.port());
    QVERIFY(used.send(get("/hello"_ba)));
    QVERIFY(used.answer());
    QVERIFY(silent.isEnded());
    QVERIFY(used.isEnded());
    QCOMPARE(server.counters().idleClosed.load(), 2U);
    QCOMPARE(server.counters().connectionsOpen.load(), 0);
}

void tst_Gate::sendsLargeAnswers()
{
    TrialServer server;
    RawClient client(server.port(), QHostAddress::LocalHost, 4096);
    QVERIFY(client.send(get("/large/5000000"_ba).repeated(3) + get("/hello"_ba)));
    for (int i = 0; i < 3; ++i) {
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray(5'000'000, 'x'));
    }
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "hello"_ba);
}

void tst_Gate::dropsReadersThatDoNotRead()
{
    TrialServer server({.writeMs = 100, .tickMs = 10});
    RawClient client(server.port(), QHostAddress::LocalHost, 4096);
    QVERIFY(client.send(get("/large/50000000"_ba).repeated(100)));
    QVERIFY(TrialServer::eventually([&] { return server.counters().slowReadersDropped == 1; }));
    QVERIFY(TrialServer::eventually([&] { return server.counters().connectionsOpen == 0; }));
    QCOMPARE(server.counters().requests.load(), 1U); // The others would only have piled up.
    QVERIFY(answersStill(server));
}

// ---- event streams

void tst_Gate::streamsEvents()
{
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send(get("/stream"_ba)));
    const QByteArray head = client.bytesUntil("\r\n\r\n"_ba);
    QVERIFY(head.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(head.contains("\r\nContent-Type: text/event-stream\r\n"));
    QVERIFY(!head.contains("Content-Length"));
    QCOMPARE(client.bytesUntil("\n\n"_ba), ": hello\n\n"_ba);
    QVERIFY(server.awaitStreams(1));
    server.sendToStreams("data: 1\n\n"_ba);
    QCOMPARE(client.bytesUntil("\n\n"_ba), "data: 1\n\n"_ba);
    QCOMPARE(server.counters().streamsOpen.load(), 1);
    server.sendToStreams("data: 2\n\n"_ba);
    server.closeStreams();
    QCOMPARE(client.rest(), "data: 2\n\n"_ba);
    QCOMPARE(server.streamsGone(), 1);
    QCOMPARE(server.counters().streamsOpen.load(), 0);
}

void tst_Gate::noticesThatAStreamsReaderLeft_data()
{
    survivesClientsThatLeaveBeforeTheAnswer_data();
}

void tst_Gate::noticesThatAStreamsReaderLeft()
{
    QFETCH(bool, slams);
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send(get("/stream"_ba)));
    QVERIFY(server.awaitStreams(1));
    if (slams)
        client.slamDoor();
    else
        client.leave();
    QVERIFY(TrialServer::eventually([&] { return server.streamsGone() == 1; }));
    server.sendToStreams("data: too late\n\n"_ba);
    server.closeStreams();
    QCOMPARE(server.streamsGone(), 1);
    QVERIFY(answersStill(server));
}

void tst_Gate::dropsAStreamsSlowReader()
{
    TrialServer server({.streamBytesMax = 64 * 1024});
    RawClient client(server.port(), QHostAddress::LocalHost, 4096);
    QVERIFY(client.send(get("/stream"_ba)));
    QVERIFY(server.awaitStreams(1));
    const QByteArray event = "data: " + QByteArray(30'000, 'x') + "\n\n";
    QVERIFY(TrialServer::eventually([&] {
        server.sendToStreams(event);
        return server.streamsGone() == 1;
    }));
    QCOMPARE(server.counters().slowReadersDropped.load(), 1U);
    QVERIFY(answersStill(server));
}

void tst_Gate::answersNoRequestIntoAStream()
{
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send(get("/stream"_ba) + get("/hello"_ba)));
    QVERIFY(server.awaitStreams(1));
    QVERIFY(client.send(get("/hello"_ba)));
    client.bytesUntil(": hello\n\n"_ba);
    QVERIFY(answersStill(server));
    server.closeStreams();
    QCOMPARE(client.rest(), ""_ba);
    QCOMPARE(server.counters().requests.load(), 2U);
}

void tst_Gate::answersHeadWithAStreamsHead()
{
    TrialServer server;
    RawClient client(server.port());
    QVERIFY(client.send("HEAD /stream HTTP/1.1\r\nHost: x\r\n\r\n"_ba + get("/later/next"_ba)));
    const auto head = client.answer(true);
    QVERIFY(head);
    QCOMPARE(head->header("Content-Type"_ba), "text/event-stream"_ba);
    QCOMPARE(server.streamsGone(), 1);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "next"_ba);
}

// ---- start and shutdown

void tst_Gate::drainsWhatIsUnderWay()
{
    TrialServer server;
    RawClient idle(server.port());
    RawClient busy(server.port());
    RawClient streaming(server.port());
    QVERIFY(idle.send(get("/hello"_ba)));
    QVERIFY(idle.answer());
    QVERIFY(busy.send(get("/kept/last"_ba)));
    QVERIFY(server.awaitKept(1));
    QVERIFY(streaming.send(get("/stream"_ba)));
    QVERIFY(server.awaitStreams(1));

    std::thread drain([&] { server.thread().drain(); });
    QVERIFY(idle.isEnded());
    QVERIFY(streaming.rest().endsWith(": hello\n\n"));
    QVERIFY(!RawClient(server.port()).send(get("/hello"_ba)));
    server.answerKept();
    const auto answer = busy.answer();
    QVERIFY(answer);
    QCOMPARE(answer->body, "last"_ba);
    QCOMPARE(answer->header("Connection"_ba), "close"_ba);
    QVERIFY(busy.isEnded());
    idle.leave();
    streaming.leave();
    busy.leave();
    drain.join();
    QCOMPARE(server.counters().connectionsOpen.load(), 0);
    server.thread().drain(); // Calling it again has no effect.
}

void tst_Gate::cutsWhatDoesNotDrain()
{
    TrialServer server({.drainMs = 50, .tickMs = 10});
    RawClient client(server.port());
    QVERIFY(client.send(get("/kept/x"_ba)));
    QVERIFY(server.awaitKept(1));
    server.thread().drain();
    QVERIFY(client.isEnded());
    server.answerKept();
}

void tst_Gate::saysWhyItCantListen()
{
    TrialServer first;
    HttpThread second(saying({}), saying({}));
    const auto inUse = second.listen(QHostAddress::LocalHost, first.port());
    QVERIFY(!inUse);
    QCOMPARE(inUse.error().error,
             u"Port %1 on 127.0.0.1 is in use by another program."_s.arg(first.port()));
    const auto elsewhere = second.listen(QHostAddress(u"192.0.2.1"_s), 0);
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().error, u"This machine doesn't have the address 192.0.2.1."_s);
    QVERIFY(second.listen(QHostAddress::LocalHost, 0));
}

void tst_Gate::waitsWhenNoDescriptorIsLeft()
{
    TrialServer server;
    QVERIFY(answersStill(server));
    RawClient client(server.port(), QHostAddress::LocalHost, 0, RawClient::Connect::Later);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit none = before;
    none.rlim_cur = 0; // Open files stay open, but no more can be opened.
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    client.connect();
    const bool sent = client.send(get("/hello"_ba));
    const bool waited =
            TrialServer::eventually([&] { return server.counters().acceptsPostponed > 0; });
    ::setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(sent);
    QVERIFY(waited);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, "hello"_ba);
}

QTEST_GUILESS_MAIN(tst_Gate)
#include "tst_gate.moc"
