// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/requestreader.h"
#include "tests/server/rawclient.h"
#include "tests/server/trialserver.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Sends thousands of broken requests. It prints the seed; set EVENTLY_FUZZ_SEED to repeat a run,
/// and EVENTLY_FUZZ_CASES to make it longer.
class tst_GateFuzz : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheSameHoweverItIsCut();
    void answersOnAfterBrokenRequests();

private:
    size_t upTo(size_t max) { return std::uniform_int_distribution<size_t>(0, max)(m_random); }
    bool chance(int percent) { return upTo(99) < size_t(percent); }
    template <typename List>
    const auto &oneOf(const List &list)
    {
        return list[upTo(list.size() - 1)];
    }
    QByteArray brokenRequests();

    std::mt19937 m_random;
    int m_cases = 5'000;
};

static const std::vector<QByteArray> seeds = {
        "GET /hello HTTP/1.1\r\nHost: x\r\nX-A: b\r\n\r\n"_ba,
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"_ba,
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        "5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\nT: v\r\n\r\n"_ba,
        "GET /later/x HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n"_ba,
        "HEAD /later/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"_ba,
        "GET /later/x HTTP/1.0\r\n\r\n"_ba,
        "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n"_ba,
        "GET /large/300000 HTTP/1.1\r\nHost: x\r\n\r\n"_ba,
        "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc"_ba,
        "GET /hello HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"_ba,
};

static const std::vector<QByteArray> tokens = {
        "\r\n"_ba,
        "\n"_ba,
        "\r"_ba,
        "\0"_ba,
        "\xff"_ba,
        " "_ba,
        ":"_ba,
        "/"_ba,
        ".."_ba,
        "%00"_ba,
        "%ff"_ba,
        "-1"_ba,
        "99999999999999999999"_ba,
        "chunked"_ba,
        "Content-Length: 3\r\n"_ba,
        "Transfer-Encoding: chunked\r\n"_ba,
        "0\r\n\r\n"_ba,
        "GET "_ba,
        "HTTP/1.1"_ba,
};

void tst_GateFuzz::initTestCase()
{
    bool given = false;
    uint seed = qEnvironmentVariableIntValue("EVENTLY_FUZZ_SEED", &given);
    if (!given)
        seed = std::random_device()();
    if (const int cases = qEnvironmentVariableIntValue("EVENTLY_FUZZ_CASES"); cases > 0)
        m_cases = cases;
    m_random.seed(seed);
    qInfo("EVENTLY_FUZZ_SEED=%u EVENTLY_FUZZ_CASES=%d", seed, m_cases);
}

/// Up to three consecutive requests with up to six changes.
QByteArray tst_GateFuzz::brokenRequests()
{
    QByteArray bytes;
    for (size_t count = 1 + upTo(2); count > 0; --count)
        bytes += oneOf(seeds);
    for (size_t changes = upTo(6); changes > 0; --changes) {
        const auto at = qsizetype(upTo(size_t(bytes.size())));
        if (chance(40))
            bytes.insert(at, oneOf(tokens));
        else if (chance(50) && at < bytes.size())
            bytes[at] = char(upTo(255));
        else if (chance(50))
            bytes.remove(at, qsizetype(1 + upTo(11)));
        else
            bytes.insert(at, bytes.mid(std::max<qsizetype>(0, at - 20), 20));
    }
    return bytes;
}

/// Everything relevant in @p request as one text.
static QByteArray written(const IncomingRequest &request)
{
    const RequestHead &head = request.head;
    QByteArray text =
            QByteArray::number(int(head.method)) + ' ' + head.path + '?' + head.query + '\n';
    for (const auto &[name, value] : head.headers)
        text += name + ": " + value + '\n';
    return text + request.body;
}

/// What the reader made of the pieces: each request, and the end.
static QByteArrayList readIn(const QByteArrayList &pieces)
{
    static const GateLimits limits;
    RequestReader reader(limits);
    QByteArrayList outcome;
    for (const QByteArray &piece : pieces) {
        reader.feed(piece);
        for (;;) {
            const Result<bool> whole = reader.advance();
            if (!whole)
                return outcome << "refused "_ba + wireName(whole.error().code).latin1();
            if (!*whole)
                break;
            outcome << written(reader.take());
        }
    }
    return outcome;
}

void tst_GateFuzz::readsTheSameHoweverItIsCut()
{
    for (int i = 0; i < m_cases; ++i) {
        const QByteArray bytes = brokenRequests();
        QByteArrayList pieces;
        for (qsizetype at = 0; at < bytes.size();) {
            const auto size = qsizetype(1 + upTo(chance(50) ? 2 : 60));
            pieces << bytes.mid(at, size);
            at += size;
        }
        const QByteArrayList whole = readIn({bytes});
        const QByteArrayList cut = readIn(pieces);
        if (whole != cut)
            qInfo().noquote() << bytes.toPercentEncoding("\r\n :/");
        // A refusal of a part may come before the error that is found in the whole. But whether
        // there is one, and what was served before it, must not depend on how the network splits
        // the bytes.
        QCOMPARE(cut.size(), whole.size());
        for (qsizetype n = 0; n < whole.size(); ++n) {
            if (!whole[n].startsWith("refused "))
                QCOMPARE(cut[n], whole[n]);
            else
                QVERIFY(cut[n].startsWith("refused "));
        }
    }
}

void tst_GateFuzz::answersOnAfterBrokenRequests()
{
    TrialServer server({.streamBytesMax = 64 * 1024});
    for (int i = 0; i < m_cases; ++i) {
        const QByteArray bytes = brokenRequests();
        RawClient client(server.port());
        for (qsizetype at = 0; at < bytes.size();) {
            static constexpr std::array<qsizetype, 5> sizes = {1, 3, 17, 200, 10'000};
            const qsizetype size = oneOf(sizes);
            if (!client.send(bytes.mid(at, size)))
                break;
            at += size;
        }
        if (chance(30))
            client.slamDoor();
        else if (chance(30))
            client.endOutput();
        if (chance(5))
            server.sendToStreams("data: x\n\n"_ba);
    }
    QVERIFY(TrialServer::eventually([&] { return server.counters().connectionsOpen == 0; }));
    QCOMPARE(server.counters().requestsInFlight.load(), 0);
    QCOMPARE(server.counters().streamsOpen.load(), 0);
    const auto answer = ask(server.port(), "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    QVERIFY(answer);
    QCOMPARE(answer->body, "hello"_ba);
}

QTEST_GUILESS_MAIN(tst_GateFuzz)
#include "tst_gatefuzz.moc"
