// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/requesthead.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using Code = Problem::Code;

Q_DECLARE_METATYPE(Evently::Method)
Q_DECLARE_METATYPE(Evently::Problem::Code)

class tst_RequestHead : public QObject
{
    Q_OBJECT

private slots:
    void readsTargets_data();
    void readsTargets();
    void readsWhatFramesTheBody_data();
    void readsWhatFramesTheBody();
    void keepsWhatIsNotAboutTheConnection();
    void passesOverTheHostOfAnAddress_data();
    void passesOverTheHostOfAnAddress();
    void refusesRequestLines_data();
    void refusesRequestLines();
    void refusesFields_data();
    void refusesFields();
    void findsTheEndOfAHead_data();
    void findsTheEndOfAHead();
};

static Result<RequestHead> parsed(const QByteArray &bytes)
{
    static const GateLimits limits;
    return parseRequestHead(bytes, limits);
}

static QByteArray get(const QByteArray &target)
{
    return "GET "_ba + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

static QByteArray withFields(const QByteArray &fields)
{
    return "POST /e HTTP/1.1\r\nHost: x\r\n"_ba + fields + "\r\n";
}

void tst_RequestHead::readsTargets_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("segments");

    const QByteArray end = " HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
    QTest::newRow("the root") << "GET /"_ba + end << Method::Get << "/"_ba
                              << ""_ba << QStringList{};
    QTest::newRow("a path") << "DELETE /api/events/7"_ba + end << Method::Delete
                            << "/api/events/7"_ba
                            << ""_ba << QStringList{u"api"_s, u"events"_s, u"7"_s};
    QTest::newRow("a scanner's end of line")
            << "GET /a/b%0d%0a"_ba + end << Method::Get << "/a/b%0d%0a"_ba
            << ""_ba << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("a query") << "GET /a?b=c&d=%0a?"_ba + end << Method::Get << "/a"_ba
                             << "b=c&d=%0a?"_ba << QStringList{u"a"_s};
    QTest::newRow("an empty query") << "GET /a?"_ba + end << Method::Get << "/a"_ba
                                    << ""_ba << QStringList{u"a"_s};
    QTest::newRow("a slash at the end") << "GET /a/"_ba + end << Method::Get << "/a/"_ba
                                        << ""_ba << QStringList{u"a"_s, u""_s};
    QTest::newRow("an empty segment") << "GET /a//b"_ba + end << Method::Get << "/a//b"_ba
                                      << ""_ba << QStringList{u"a"_s, u""_s, u"b"_s};
    QTest::newRow("escapes") << "PUT /%C3%A4/a%20b%2B+%25"_ba + end << Method::Put
                             << "/%C3%A4/a%20b%2B+%25"_ba
                             << ""_ba << QStringList{u"ä"_s, u"a b++%"_s};
    QTest::newRow("an escape is decoded once")
            << "GET /%252F"_ba + end << Method::Get << "/%252F"_ba
            << ""_ba << QStringList{u"%2F"_s};
    QTest::newRow("the whole server") << "OPTIONS *"_ba + end << Method::Options << "*"_ba
                                      << ""_ba << QStringList{u"*"_s};
    QTest::newRow("HEAD") << "HEAD /"_ba + end << Method::Head << "/"_ba
                          << ""_ba << QStringList{};
    QTest::newRow("PATCH") << "PATCH /"_ba + end << Method::Patch << "/"_ba
                           << ""_ba << QStringList{};
}

void tst_RequestHead::readsTargets()
{
    QFETCH(QByteArray, head);
    const auto result = parsed(head);
    QVERIFY(result);
    QTEST(result->method, "method");
    QTEST(result->path, "path");
    QTEST(result->query, "query");
    QTEST(result->segments, "segments");
}

void tst_RequestHead::readsWhatFramesTheBody_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("contentLength");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<bool>("keepAlive");
    QTest::addColumn<bool>("expectsContinue");

    QTest::newRow("nothing") << withFields({}) << qint64(0) << false << true << false;
    QTest::newRow("a length") << withFields("content-LENGTH:\t65536 \r\n"_ba) << qint64(65536)
                              << false << true << false;
    QTest::newRow("leading zeros")
            << withFields("Content-Length: 0005\r\n"_ba) << qint64(5) << false << true << false;
    QTest::newRow("chunks") << withFields("Transfer-Encoding: Chunked\r\n"_ba) << qint64(0) << true
                            << true << false;
    QTest::newRow("to be closed") << withFields("Connection: foo, Close\r\n"_ba) << qint64(0)
                                  << false << false << false;
    QTest::newRow("to be closed, whatever else")
            << withFields("Connection: close\r\nConnection: keep-alive\r\n"_ba) << qint64(0)
            << false << false << false;
    QTest::newRow("a wish") << withFields("Expect: 100-Continue\r\nContent-Length: 3\r\n"_ba)
                            << qint64(3) << false << true << true;
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\n\r\n"_ba << qint64(0) << false << false
                              << false;
    QTest::newRow("HTTP/1.0 that stays") << "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"_ba
                                         << qint64(0) << false << true << false;
    QTest::newRow("an offer of HTTP/2 is passed over")
            << withFields("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                          "HTTP2-Settings: AAMAAABk\r\n"_ba)
            << qint64(0) << false << true << false;
}

void tst_RequestHead::readsWhatFramesTheBody()
{
    QFETCH(QByteArray, head);
    const auto result = parsed(head);
    QVERIFY(result);
    QTEST(result->contentLength, "contentLength");
    QTEST(result->chunked, "chunked");
    QTEST(result->keepAlive, "keepAlive");
    QTEST(result->expectsContinue, "expectsContinue");
}

void tst_RequestHead::keepsWhatIsNotAboutTheConnection()
{
    const auto head = parsed("POST /a?b HTTP/1.0\r\nHOST:x:80\r\nX-Foo:  a\tb \t\r\n"
                             "Content-Length: 5\r\nConnection: close, x-foo\r\nTE: trailers\r\n"
                             "Keep-Alive: 5\r\nUpgrade: h2c\r\nX-Empty:\r\nx-foo: \xff\r\n\r\n"_ba);
    QVERIFY(head);
    const QList<Request::Header> kept{
            {"host", "x:80"}, {"x-foo", "a\tb"}, {"x-empty", ""}, {"x-foo", "\xff"}};
    QCOMPARE(head->headers, kept);
}

void tst_RequestHead::passesOverTheHostOfAnAddress_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("a path") << "http://other.example:99/a?b"_ba
                            << "/a?b"_ba;
    QTest::newRow("encrypted, IPv6") << "HTTPS://[::1]/a"_ba
                                     << "/a"_ba;
    QTest::newRow("no path") << "http://other.example"_ba
                             << "/"_ba;
    QTest::newRow("a query alone") << "http://other.example?a=/b"_ba
                                   << "/?a=/b"_ba;
    QTest::newRow("an address in the query") << "/a?b=http://x/c"_ba
                                             << "/a?b=http://x/c"_ba;
}

void tst_RequestHead::passesOverTheHostOfAnAddress()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, shown);
    const auto head = parsed("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(head);
    const QByteArray query = head->query.isEmpty() ? QByteArray() : '?' + head->query;
    QCOMPARE(head->path + query, shown);
}

void tst_RequestHead::refusesRequestLines_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Code>("code");

    const auto row = [](const char *name, const QByteArray &line, Code code) {
        QTest::newRow(name) << line + "\r\nHost: x\r\n\r\n" << code;
    };
    row("a word", "GET"_ba, Code::BadRequest);
    row("no target", "GET  HTTP/1.1"_ba, Code::BadRequest);
    row("no version", "GET /"_ba, Code::BadRequest);
    row("no method", " / HTTP/1.1"_ba, Code::BadRequest);
    row("blanks", "GET    /    HTTP/1.1"_ba, Code::BadRequest);
    row("a tab", "GET\t/ HTTP/1.1"_ba, Code::BadRequest);
    row("a word too many", "GET / HTTP/1.1 junk"_ba, Code::BadRequest);
    row("a blank at the end", "GET / HTTP/1.1 "_ba, Code::BadRequest);
    row("HTTPabcd", "GET / HTTPabcd"_ba, Code::BadRequest);
    row("HTTP/1.x", "GET / HTTP/1.x"_ba, Code::BadRequest);
    row("http/1.1", "GET / http/1.1"_ba, Code::BadRequest);
    row("HTTP/9.9", "GET / HTTP/9.9"_ba, Code::HttpVersion);
    row("HTTP/1.2", "GET / HTTP/1.2"_ba, Code::HttpVersion);
    row("HTTP/2", "PRI * HTTP/2.0"_ba, Code::HttpVersion);
    row("a method with a colon", "G:T / HTTP/1.1"_ba, Code::BadRequest);
    row("CONNECT", "CONNECT x:443 HTTP/1.1"_ba, Code::BadRequest);
    row("a long address", "GET /" + QByteArray(9000, 'a') + " HTTP/1.1", Code::UriTooLong);
    row("a carriage return", "GET /a\rb HTTP/1.1"_ba, Code::BadRequest);

    const auto target = [](const char *name, const QByteArray &sent) {
        QTest::newRow(name) << get(sent) << Code::BadRequest;
    };
    target("an absolute address without a host", "http:///a"_ba);
    target("an absolute address with a user", "http://u@other.example/a"_ba);
    target("two slashes", "//evil/x"_ba);
    target("no slash", "a"_ba);
    target("a star for GET", "*"_ba);
    target("a fragment", "/a#b"_ba);
    target("a backslash", "/a\\b"_ba);
    target("a NUL", "/a\0b"_ba);
    target("an escaped NUL", "/a%00b"_ba);
    target("an escaped line feed", "/a%0ab"_ba);
    target("an escaped DEL", "/a%7f"_ba);
    target("raw bytes", "/a\xff\xfe"_ba);
    target("raw UTF-8", "/ä"_ba);
    target("not UTF-8", "/a%ff%fe"_ba);
    target("half a character", "/a%c3"_ba);
    target("an overlong slash", "/a%c0%afb"_ba);
    target("a surrogate", "/a%ed%a0%80"_ba);
    target("a broken escape", "/a%zz"_ba);
    target("half an escape", "/a%2"_ba);
    target("an escaped slash", "/a%2Fb"_ba);
    target("a dot segment", "/a/../b"_ba);
    target("an escaped dot segment", "/a/%2e%2E/b"_ba);
    target("a single dot", "/./a"_ba);
    target("dots at the end", "/a/.."_ba);
}

void tst_RequestHead::refusesRequestLines()
{
    QFETCH(QByteArray, head);
    const auto result = parsed(head);
    QVERIFY(!result);
    QTEST(result.error().code, "code");
    QVERIFY(!result.error().error.isEmpty());
}

void tst_RequestHead::refusesFields_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Code>("code");

    const auto row = [](const char *name, const QByteArray &fields, Code code) {
        QTest::newRow(name) << withFields(fields) << code;
    };
    row("no colon", "NoColon\r\n"_ba, Code::BadRequest);
    row("no name", ": empty\r\n"_ba, Code::BadRequest);
    row("a blank in the name", "Bad Name: v\r\n"_ba, Code::BadRequest);
    row("a blank before the colon", "Content-Length : 5\r\n"_ba, Code::BadRequest);
    row("a folded line", "A: b\r\n  c\r\n"_ba, Code::BadRequest);
    row("a folded first line", " A: b\r\n"_ba, Code::BadRequest);
    row("a carriage return in a value", "A: b\rC: d\r\n"_ba, Code::BadRequest);
    row("a NUL in a value", "A: b\0c\r\n"_ba, Code::BadRequest);
    row("a vertical tab around a value", "A: \vb\r\n"_ba, Code::BadRequest);
    row("an upper-half byte in a name", "\xc3\x84: b\r\n"_ba, Code::BadRequest);
    row("another Host", "Host: x\r\n"_ba, Code::BadRequest);
    row("another Authorization", "Authorization: a\r\nauthorization: b\r\n"_ba, Code::BadRequest);
    row("another Content-Type", "Content-Type: a\r\nContent-Type: a\r\n"_ba, Code::BadRequest);
    row("another Idempotency-Key", "Idempotency-Key: a\r\nIdempotency-Key: b\r\n"_ba,
        Code::BadRequest);
    row("another If-Match", "If-Match: a\r\nIf-Match: b\r\n"_ba, Code::BadRequest);
    row("another X-Admin-Token", "X-Admin-Token: a\r\nX-Admin-Token: b\r\n"_ba, Code::BadRequest);
    row("two lengths", "Content-Length: 5\r\nContent-Length: 3\r\n"_ba, Code::BadRequest);
    row("the same length twice", "Content-Length: 5\r\nContent-Length: 5\r\n"_ba, Code::BadRequest);
    row("a list of lengths", "Content-Length: 5, 5\r\n"_ba, Code::BadRequest);
    row("a negative length", "Content-Length: -1\r\n"_ba, Code::BadRequest);
    row("a signed length", "Content-Length: +5\r\n"_ba, Code::BadRequest);
    row("a hexadecimal length", "Content-Length: 0x5\r\n"_ba, Code::BadRequest);
    row("a length in words", "Content-Length: abc\r\n"_ba, Code::BadRequest);
    row("an empty length", "Content-Length:\r\n"_ba, Code::BadRequest);
    row("a length and chunks", "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"_ba,
        Code::BadRequest);
    row("chunks and a length", "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n"_ba,
        Code::BadRequest);
    row("chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"_ba,
        Code::BadRequest);
    row("a length of 2^63", "Content-Length: 9223372036854775808\r\n"_ba, Code::PayloadTooLarge);
    row("a length of 2^64", "Content-Length: 18446744073709551616\r\n"_ba, Code::PayloadTooLarge);
    row("a byte too many", "Content-Length: 65537\r\n"_ba, Code::PayloadTooLarge);
    row("an encoding nobody knows", "Transfer-Encoding: xchunked\r\n"_ba, Code::NotImplemented);
    row("two encodings", "Transfer-Encoding: gzip, chunked\r\n"_ba, Code::NotImplemented);
    row("an empty encoding", "Transfer-Encoding:\r\n"_ba, Code::NotImplemented);
    row("an expectation", "Expect: wonders\r\n"_ba, Code::ExpectationFailed);
    row("a WebSocket", "Connection: Upgrade\r\nUpgrade: WebSocket\r\n"_ba, Code::NotImplemented);
    row("a WebSocket among others", "Upgrade: h2c, websocket\r\n"_ba, Code::NotImplemented);
    row("65 fields", QByteArray("A: b\r\n").repeated(64), Code::HeadersTooLarge);

    const auto host = [](const char *name, const QByteArray &value) {
        QTest::newRow(name) << "GET / HTTP/1.1\r\nHost:"_ba + value + "\r\n\r\n"
                            << Code::BadRequest;
    };
    host("an empty host", " "_ba);
    host("a host with a user", " u:p@evil"_ba);
    host("a host with a path", " a/b"_ba);
    host("a host with a blank", " a b"_ba);
    host("a host with a list", " a,b"_ba);
    host("a host with a long port", " a:123456"_ba);
    host("a host with a word for a port", " a:b"_ba);
    host("a host with half a bracket", " [::1"_ba);
    host("a host with a name in brackets", " [xyz]"_ba);
    host("a host with something behind the bracket", " [::1]a"_ba);
    QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << Code::BadRequest;
    QTest::newRow("chunks in HTTP/1.0")
            << "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"_ba << Code::BadRequest;
}

void tst_RequestHead::refusesFields()
{
    refusesRequestLines();
}

void tst_RequestHead::findsTheEndOfAHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("state");
    QTest::addColumn<qsizetype>("size");

    const int incomplete = int(HeadEnd::State::Incomplete);
    const int complete = int(HeadEnd::State::Complete);
    const int broken = int(HeadEnd::State::Malformed);
    QTest::newRow("nothing") << ""_ba << incomplete << qsizetype(0);
    QTest::newRow("a part of a line") << "GET / HT"_ba << incomplete << qsizetype(0);
    QTest::newRow("all but the last byte")
            << "GET /\r\nA: b\r\n\r"_ba << incomplete << qsizetype(0);
    QTest::newRow("a head") << "GET /\r\nA: b\r\n\r\n"_ba << complete << qsizetype(15);
    QTest::newRow("a head and more") << "GET /\r\n\r\nGET"_ba << complete << qsizetype(9);
    QTest::newRow("one bare line feed") << "GET /\n"_ba << broken << qsizetype(0);
    QTest::newRow("bare line feeds") << "GET /\n\n"_ba << broken << qsizetype(0);
    QTest::newRow("a bare line feed later")
            << "GET /\r\nA: b\nC: d\r\n\r\n"_ba << broken << qsizetype(0);
    QTest::newRow("CR LF LF") << "GET /\r\n\n"_ba << broken << qsizetype(0);
    QTest::newRow("starting with a line feed") << "\nGET /"_ba << broken << qsizetype(0);
}

void tst_RequestHead::findsTheEndOfAHead()
{
    QFETCH(QByteArray, bytes);
    const HeadEnd end = findHeadEnd(bytes, 0);
    QTEST(int(end.state), "state");
    QTEST(end.size, "size");
}

EVENTLY_SHARED_TEST(tst_RequestHead)
#include "tst_requesthead.moc"
