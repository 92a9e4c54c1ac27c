// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/requestreader.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using Code = Problem::Code;

Q_DECLARE_METATYPE(Evently::Problem::Code)

class tst_RequestReader : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSameHoweverItIsCut_data();
    void readsTheSameHoweverItIsCut();
    void refusesTheSameHoweverItIsCut_data();
    void refusesTheSameHoweverItIsCut();
    void refusesBeforeAllOfItIsThere_data();
    void refusesBeforeAllOfItIsThere();
    void takesABodyUpToItsLimit();
    void tellsOnceThatAClientWaitsToContinue();
    void knowsWhetherItIsBetweenRequests();

private:
    const GateLimits m_limits;
};

static const QByteArray post = "POST /e HTTP/1.1\r\nHost: x\r\n"_ba;
static const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";

namespace {

/// Everything read from some bytes: the bodies of the requests, and the refusal at the end.
struct Outcome
{
    QByteArrayList bodies;
    std::optional<Code> refusal;
    bool operator==(const Outcome &) const = default;
};

} // namespace

static Outcome readIn(const GateLimits &limits, const QByteArrayList &pieces)
{
    RequestReader reader(limits);
    Outcome outcome;
    for (const QByteArray &piece : pieces) {
        reader.feed(piece);
        for (;;) {
            const Result<bool> whole = reader.advance();
            if (!whole) {
                outcome.refusal = whole.error().code;
                return outcome;
            }
            if (!*whole)
                break;
            outcome.bodies << reader.take().body;
        }
    }
    return outcome;
}

static QByteArrayList cutEverywhere(const QByteArray &bytes)
{
    QByteArrayList pieces;
    for (const char c : bytes)
        pieces << QByteArray(1, c);
    return pieces;
}

void tst_RequestReader::readsTheSameHoweverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("bodies");

    const QByteArray get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
    QTest::newRow("without a body") << get << QByteArrayList{""};
    QTest::newRow("three in a row") << get + get + get << QByteArrayList{"", "", ""};
    QTest::newRow("behind empty lines")
            << "\r\n\r\n" + get + "\r\n" + get << QByteArrayList{"", ""};
    QTest::newRow("with a length")
            << post + "Content-Length: 5\r\n\r\nhello" + get << QByteArrayList{"hello", ""};
    QTest::newRow("a body that looks like a request")
            << post + "Content-Length: " + QByteArray::number(get.size()) + "\r\n\r\n" + get
            << QByteArrayList{get};
    QTest::newRow("in chunks") << chunked + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n" + get
                               << QByteArrayList{"hello world", ""};
    QTest::newRow("in one empty chunk") << chunked + "0\r\n\r\n" << QByteArrayList{""};
    QTest::newRow("in chunks with line ends in them") << chunked + "4\r\n\r\n\r\n\r\n0\r\n\r\n"
                                                      << QByteArrayList{"\r\n\r\n"};
    QTest::newRow("with extensions") << chunked + "5;a=b\r\nhello\r\n0;c\r\n\r\n"
                                     << QByteArrayList{"hello"};
    QTest::newRow("with leading zeros and capitals")
            << chunked + "0000000A\r\n0123456789\r\n00\r\n\r\n"
            << QByteArrayList{"0123456789"};
    QTest::newRow("with trailers") << chunked + "5\r\nhello\r\n0\r\nX-T: v\r\nY: w\r\n\r\n" + get
                                   << QByteArrayList{"hello", ""};
    QTest::newRow("unfinished") << post + "Content-Length: 5\r\n\r\nhell" << QByteArrayList{};
}

void tst_RequestReader::readsTheSameHoweverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, bodies);
    const Outcome expected{.bodies = bodies, .refusal = {}};
    QCOMPARE(readIn(m_limits, {bytes}), expected);
    QCOMPARE(readIn(m_limits, cutEverywhere(bytes)), expected);
    for (qsizetype at = 0; at <= bytes.size(); ++at)
        QCOMPARE(readIn(m_limits, {bytes.first(at), bytes.sliced(at)}), expected);
}

void tst_RequestReader::refusesTheSameHoweverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Code>("code");

    const auto row = [](const char *name, const QByteArray &chunks, Code code = Code::BadRequest) {
        QTest::newRow(name) << chunked + chunks << code;
    };
    row("a size in words", "zz\r\nhello\r\n0\r\n\r\n"_ba);
    row("a negative size", "-5\r\nhello\r\n0\r\n\r\n"_ba);
    row("a signed size", "+5\r\nhello\r\n0\r\n\r\n"_ba);
    row("a marked size", "0x5\r\nhello\r\n0\r\n\r\n"_ba);
    row("an empty size", "\r\nhello\r\n0\r\n\r\n"_ba);
    row("only an extension", ";a\r\nhello\r\n0\r\n\r\n"_ba);
    row("two numbers", "5 5\r\nhello\r\n0\r\n\r\n"_ba);
    row("a huge size", "7fffffffffffffff\r\nhello\r\n0\r\n\r\n"_ba);
    row("a size that overflows to 5", "10000000000000005\r\nhello\r\n0\r\n\r\n"_ba);
    row("a chunk longer than it says", "4\r\nhello\r\n0\r\n\r\n"_ba);
    row("a chunk shorter than it says", "6\r\nhello\r\n0\r\n\r\n"_ba);
    row("a bare line feed behind the size", "5\nhello\r\n0\r\n\r\n"_ba);
    row("a bare line feed behind the chunk", "5\r\nhello\n0\r\n\r\n"_ba);
    row("a bare line feed behind the trailer", "0\r\nA: b\n\r\n"_ba);
    row("a control character in an extension", "5;\x01\r\nhello\r\n0\r\n\r\n"_ba);
    row("a carriage return in an extension", "5;a\rb\r\nhello\r\n0\r\n\r\n"_ba);
    row("an endless extension", "5;" + QByteArray(1000, 'a') + "\r\nhello\r\n0\r\n\r\n");
    row("a chunk too large", "10001\r\n"_ba, Code::PayloadTooLarge);
    row("chunks too large together", "ffff\r\n" + QByteArray(0xffff, 'a') + "\r\n2\r\n",
        Code::PayloadTooLarge);
    row("a long trailer", "0\r\nA: " + QByteArray(5000, 'b') + "\r\n\r\n", Code::HeadersTooLarge);
    row("many trailers", "0\r\n" + QByteArray("A: b\r\n").repeated(2000) + "\r\n",
        Code::HeadersTooLarge);
    QTest::newRow("a long address")
            << "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n"
            << Code::UriTooLong;
    QTest::newRow("a long field") << post + "A: " + QByteArray(20'000, 'b') + "\r\n\r\n"
                                  << Code::HeadersTooLarge;
    QTest::newRow("line feeds only") << "GET / HTTP/1.1\nHost: x\n\n"_ba << Code::BadRequest;
}

void tst_RequestReader::refusesTheSameHoweverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Code, code);
    const Outcome expected{.bodies = {}, .refusal = code};
    QCOMPARE(readIn(m_limits, {bytes}), expected);
    QCOMPARE(readIn(m_limits, cutEverywhere(bytes)), expected);
}

void tst_RequestReader::refusesBeforeAllOfItIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Code>("code");

    QTest::newRow("a bare line feed") << "GET / HTTP/1.1\n"_ba << Code::BadRequest;
    QTest::newRow("TLS") << "\x16"_ba << Code::BadRequest;
    QTest::newRow("a NUL") << "\0"_ba << Code::BadRequest;
    QTest::newRow("a blank") << " "_ba << Code::BadRequest;
    QTest::newRow("a lone carriage return") << "\rG"_ba << Code::BadRequest;
    QTest::newRow("an endless address") << "GET /" + QByteArray(8200, 'a') << Code::UriTooLong;
    QTest::newRow("an endless field")
            << post + "A: " + QByteArray(16'400, 'a') << Code::HeadersTooLarge;
    QTest::newRow("a body that will be too large")
            << post + "Expect: 100-continue\r\nContent-Length: 65537\r\n\r\n"
            << Code::PayloadTooLarge;
    QTest::newRow("a chunk that will be too large") << chunked + "10001\r\n"
                                                    << Code::PayloadTooLarge;
}

void tst_RequestReader::refusesBeforeAllOfItIsThere()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Code, code);
    const Outcome expected{.bodies = {}, .refusal = code};
    QCOMPARE(readIn(m_limits, {bytes}), expected);
}

void tst_RequestReader::takesABodyUpToItsLimit()
{
    const QByteArray body(65'536, 'b');
    const Outcome expected{.bodies = {body}, .refusal = {}};
    QCOMPARE(readIn(m_limits, {post + "Content-Length: 65536\r\n\r\n" + body}), expected);
    QCOMPARE(readIn(m_limits, {chunked + "10000\r\n" + body + "\r\n0\r\n\r\n"}), expected);
    QByteArray crumbs;
    for (const char c : body)
        crumbs += "1\r\n"_ba + c + "\r\n";
    QCOMPARE(readIn(m_limits, {chunked + crumbs + "0\r\n\r\n"}), expected);
}

void tst_RequestReader::tellsOnceThatAClientWaitsToContinue()
{
    const QByteArray head = post + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    RequestReader waiting(m_limits);
    waiting.feed(head);
    QVERIFY(!*waiting.advance());
    QVERIFY(waiting.takeContinueWish());
    QVERIFY(!waiting.takeContinueWish());
    waiting.feed("ab");
    QVERIFY(*waiting.advance());

    RequestReader impatient(m_limits);
    impatient.feed(QByteArray(head + "a"));
    QVERIFY(!*impatient.advance());
    QVERIFY(!impatient.takeContinueWish());
}

void tst_RequestReader::knowsWhetherItIsBetweenRequests()
{
    RequestReader reader(m_limits);
    QVERIFY(reader.isBetweenRequests());
    reader.feed("P");
    QVERIFY(!*reader.advance());
    QVERIFY(!reader.isBetweenRequests());
    reader.feed(QByteArray(post.sliced(1) + "Content-Length: 1\r\n\r\n"));
    QVERIFY(!*reader.advance());
    QVERIFY(!reader.isBetweenRequests());
    QVERIFY(reader.isInBody());
    reader.feed("b");
    QVERIFY(*reader.advance());
    const IncomingRequest whole = reader.take();
    QCOMPARE(whole.head.path, "/e"_ba);
    QCOMPARE(whole.body, "b"_ba);
    QVERIFY(reader.isBetweenRequests());
}

EVENTLY_SHARED_TEST(tst_RequestReader)
#include "tst_requestreader.moc"
