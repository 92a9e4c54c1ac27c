// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/load/histogram.h"
#include "tests/benchmarks/load/replyreader.h"
#include "tests/benchmarks/load/workload.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Evently::Load;
using namespace Qt::StringLiterals;

class tst_Load : public QObject
{
    Q_OBJECT

private slots:
    void countsDurationsToOnePartIn128_data();
    void countsDurationsToOnePartIn128();
    void findsTheQuantiles();
    void readsAnAnswerInPiecesOfAnySize();
    void readsOneAnswerAfterTheOther();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void writesTheRequestsOfAFile();
    void refusesALineThatIsNoRequest_data();
    void refusesALineThatIsNoRequest();

private:
    std::string file(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
};

std::string tst_Load::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("can't write %s", qPrintable(file.fileName()));
    file.write(content);
    return file.fileName().toStdString();
}

void tst_Load::countsDurationsToOnePartIn128_data()
{
    QTest::addColumn<qint64>("nanoseconds");

    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("the last class of one value") << qint64(255);
    QTest::newRow("the first class of two") << qint64(256);
    QTest::newRow("a microsecond") << qint64(1'000);
    QTest::newRow("a power of two") << (qint64(1) << 30);
    QTest::newRow("just below it") << (qint64(1) << 30) - 1;
    QTest::newRow("an hour") << qint64(3'600'000'000'000);
}

void tst_Load::countsDurationsToOnePartIn128()
{
    QFETCH(qint64, nanoseconds);
    Histogram histogram;
    histogram.record(nanoseconds);
    histogram.record(10 * nanoseconds + 1'000); // So that the median isn't limited by the maximum.
    const qint64 median = histogram.quantile(0.5);
    QVERIFY2(median >= nanoseconds && median <= nanoseconds + nanoseconds / 128,
             qPrintable(QString::number(median)));
}

void tst_Load::findsTheQuantiles()
{
    Histogram histogram;
    QCOMPARE(histogram.quantile(0.5), 0);
    for (int i = 1; i <= 100; ++i)
        histogram.record(i);
    QCOMPARE(histogram.count(), 100);
    QCOMPARE(histogram.quantile(0.5), 50);
    QCOMPARE(histogram.quantile(0.99), 99);
    QCOMPARE(histogram.quantile(1), 100);
    histogram.record(1'000'000);
    QCOMPARE(histogram.max(), 1'000'000);
    QCOMPARE(histogram.quantile(1), 1'000'000);
}

void tst_Load::readsAnAnswerInPiecesOfAnySize()
{
    const std::string whole = "HTTP/1.1 503 Service Unavailable\r\nRETRY-AFTER: 2\r\n"
                              "content-length:5\r\nConnection: close\r\n\r\nhello";
    for (std::size_t size = 1; size <= whole.size(); ++size) {
        ReplyReader reader;
        auto state = ReplyReader::State::NeedsMore;
        for (std::size_t at = 0; at < whole.size(); at += size) {
            QVERIFY(state == ReplyReader::State::NeedsMore);
            std::string_view piece = std::string_view(whole).substr(at, size);
            state = reader.take(piece);
            QVERIFY(piece.empty());
        }
        QVERIFY(state == ReplyReader::State::Whole);
        QCOMPARE(reader.reply().status, 503);
        QCOMPARE(reader.reply().bodyBytes, 5u);
        QVERIFY(reader.reply().saysRetryAfter);
        QVERIFY(reader.reply().isLast);
    }
}

void tst_Load::readsOneAnswerAfterTheOther()
{
    const std::string both = "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}"
                             "HTTP/1.1 204 No Content\r\n\r\n";
    std::string_view bytes = both;
    ReplyReader reader;
    QVERIFY(reader.take(bytes) == ReplyReader::State::Whole);
    QCOMPARE(reader.reply().status, 201);
    QVERIFY(!reader.reply().saysRetryAfter);
    reader.restart();
    QVERIFY(reader.take(bytes) == ReplyReader::State::Whole);
    QCOMPARE(reader.reply().status, 204);
    QVERIFY(bytes.empty());
}

void tst_Load::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("another protocol") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba;
    QTest::newRow("no status") << "HTTP/1.1 OK 200\r\n\r\n"_ba;
    QTest::newRow("no length") << "HTTP/1.1 200 OK\r\n\r\n"_ba;
    QTest::newRow("a length that is no number")
            << "HTTP/1.1 200 OK\r\nContent-Length: 2x\r\n\r\n{}"_ba;
    QTest::newRow("a line without a colon") << "HTTP/1.1 204 OK\r\nhello\r\n\r\n"_ba;
    QTest::newRow("a head without end") << "HTTP/1.1 200 OK\r\n"_ba + QByteArray(70'000, 'x');
}

void tst_Load::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, bytes);
    ReplyReader reader;
    std::string_view view(bytes.constData(), std::size_t(bytes.size()));
    QVERIFY(reader.take(view) == ReplyReader::State::Broken);
}

void tst_Load::writesTheRequestsOfAFile()
{
    const std::string requests = file(u"requests"_s,
                                      "look\tGET\t/api/events\t-\t\n"
                                      "book\tPOST\t/api/bookings\t*\t{\"quantity\":1}\n"
                                      "look\tGET\t/api/bookings\t0\t\n");
    const Workload workload(requests, file(u"tokens"_s, "ann\nbob\n"), false);
    QCOMPARE(workload.size(), 3u);
    QCOMPARE(workload.names(), (std::vector<std::string>{"look", "book"}));
    QCOMPARE(workload.nameOf(2), 0u);

    std::string request = "what was there";
    workload.write(0, request);
    QCOMPARE(request, std::string("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
    workload.write(1, request);
    QCOMPARE(request,
             std::string("POST /api/bookings HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                         "Authorization: Bearer bob\r\nContent-Type: application/json\r\n"
                         "Content-Length: 14\r\n\r\n{\"quantity\":1}"));
    workload.write(4, request); // The second line again, for the next user.
    QVERIFY(request.find("Bearer ann\r\n") != std::string::npos);

    const Workload keyed(requests, file(u"tokens"_s, "ann\nbob\n"), true);
    std::string again;
    keyed.write(1, request);
    keyed.write(4, again);
    const auto keyIn = [](const std::string &text) {
        const std::size_t at = text.find("Idempotency-Key: ");
        return at == std::string::npos ? std::string() : text.substr(at, text.find('\r', at) - at);
    };
    QVERIFY(!keyIn(request).empty());
    QVERIFY(keyIn(request) != keyIn(again));
    keyed.write(0, request);
    QVERIFY(keyIn(request).empty());
}

void tst_Load::refusesALineThatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("lines");

    QTest::newRow("no lines") << QByteArray();
    QTest::newRow("a cell too few") << "look\tGET\t/api/events\t-\n"_ba;
    QTest::newRow("a user without a token") << "look\tGET\t/api/bookings\t1\t\n"_ba;
}

void tst_Load::refusesALineThatIsNoRequest()
{
    QFETCH(QByteArray, lines);
    const std::string requests = file(u"requests"_s, lines);
    const std::string tokens = file(u"tokens"_s, "ann\n");
    QVERIFY_EXCEPTION_THROWN(Workload(requests, tokens, false), std::runtime_error);
}

QTEST_GUILESS_MAIN(tst_Load)
#include "tst_load.moc"
