// SPDX-License-Identifier: GPL-3.0-only
#include "app/log/logging.h"
#include "app/log/logwriter.h"
#include "app/run/stopsignals.h"
#include "server/http/logfield.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Evently;

/// The log on standard error, and signals that stop the program.
class tst_Logging : public QObject
{
    Q_OBJECT

private slots:
    void writesOneLineARecord();
    void writesOneObjectARecord();
    void writesFields();
    void keepsQtHttpServerQuiet();
    void keepsTheOrderOfRequestsAndTheRest();
    void leavesOutWhatMayBe();
    void keepsWhatNobodyReads();
    void limitsWhatMayBeLeftOut();
    void waitsForNobodyWhoDoesNotRead();
    void writesToAPipeThatDoesNotBlock();
    void takesWhatLibrariesWrite_data();
    void takesWhatLibrariesWrite();
    void leavesRequestsOutWhereAsked();
    void hearsOneRequestToStop_data();
    void hearsOneRequestToStop();
    void endsAtOnceAtTheSecond();
};

void tst_Logging::writesOneLineARecord()
{
    const QByteArray record = LogRecord{.type = QtWarningMsg,
                                        .category = "evently.test",
                                        .message = u"a\r\n2026-01-01 fatal\x1b[31m \u2028b"_s}
                                      .toLine(LogFormat::Text);
    QCOMPARE(record.count('\n'), 1);
    QVERIFY(record.endsWith(" warning evently.test a 2026-01-01 fatal [31m b\n"));
    QCOMPARE(record.indexOf('Z'), 23); // The time in UTC, to the millisecond.
}

void tst_Logging::writesOneObjectARecord()
{
    const QByteArray record =
            LogRecord{.type = QtCriticalMsg, .message = u"a \"word\"\nand more"_s}.toLine(
                    LogFormat::Json);
    QCOMPARE(record.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(record).object();
    QCOMPARE(object[u"level"_s], u"error"_s);
    QCOMPARE(object[u"category"_s], u"default"_s);
    QCOMPARE(object[u"message"_s], u"a \"word\"\nand more"_s);
}

void tst_Logging::writesFields()
{
    const LogRecord record{.category = "evently.requests",
                           .message = QString::fromLatin1(
                                   "GET /api/events 200 1.2 ms" + logField("requestId", "a=b")
                                   + logField("address", "192.0.2.1") + logField("accountId", "")
                                   + logField("level", "fatal"))};
    const QJsonObject object = QJsonDocument::fromJson(record.toLine(LogFormat::Json)).object();
    QCOMPARE(object[u"message"_s], u"GET /api/events 200 1.2 ms"_s);
    QCOMPARE(object[u"requestId"_s], u"a=b"_s);
    QCOMPARE(object[u"address"_s], u"192.0.2.1"_s);
    QVERIFY(!object.contains(u"accountId"_s));
    QCOMPARE(object[u"level"_s], u"info"_s); // A field can't replace a standard one.
    QVERIFY(record.toLine(LogFormat::Text)
                    .endsWith(" info evently.requests GET /api/events 200 1.2 ms requestId=a=b "
                              "address=192.0.2.1 level=fatal\n"));
}

/// Runs part @p name of this program in a process of its own, because it changes process-wide
/// state.
static QByteArray standardErrorOf(const QString &name, QProcess::ExitStatus *status = nullptr)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {name});
    process.waitForFinished(60'000);
    if (status)
        *status = process.exitStatus();
    return process.readAllStandardError();
}

static int logFromTwoCategories()
{
    startLogging(LogFormat::Text);
    qWarning(QLoggingCategory("qt.httpserver.response"), "a client's secret");
    qWarning(QLoggingCategory("evently.test"), "ours");
    return 0;
}

void tst_Logging::keepsQtHttpServerQuiet()
{
    const QByteArray said = standardErrorOf(u"--log"_s);
    QVERIFY(said.contains("warning evently.test ours\n"));
    QVERIFY(!said.contains("secret"));
}

static int logRequests()
{
    startLogging(LogFormat::Text);
    const QLoggingCategory requests("evently.requests");
    for (int i = 0; i < 3; ++i) {
        qCInfo(requests, "request %d", i);
        qWarning("warning %d", i);
    }
    qCInfo(requests, "the last request");
    return 0;
}

void tst_Logging::keepsTheOrderOfRequestsAndTheRest()
{
    QByteArrayList said = standardErrorOf(u"--log-requests"_s).split('\n');
    QCOMPARE(said.takeLast(), QByteArray());
    QCOMPARE(said.size(), 7);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(said[2 * i].endsWith(QByteArray("request " + QByteArray::number(i))));
        QVERIFY(said[2 * i + 1].endsWith(QByteArray("warning " + QByteArray::number(i))));
    }
    QVERIFY(said.last().endsWith("the last request"));
}

namespace {

/// A pipe that isn't read until read() is called.
class Pipe
{
    Q_DISABLE_COPY_MOVE(Pipe)

public:
    explicit Pipe(int flags = 0)
    {
        if (::pipe2(m_ends, flags) != 0)
            qFatal("No pipe");
    }
    ~Pipe()
    {
        if (m_reader.joinable())
            m_reader.join();
        ::close(m_ends[0]);
    }

    int entrance() const { return m_ends[1]; }

    /// Reads in another thread until all() is called.
    void read()
    {
        m_reader = std::thread([this] {
            char bytes[65536];
            pollfd source{m_ends[0], POLLIN, 0};
            while (::poll(&source, 1, -1) > 0) {
                const ssize_t size = ::read(m_ends[0], bytes, sizeof bytes);
                if (size <= 0)
                    return;
                m_said.append(bytes, size);
            }
        });
    }

    /// All lines; call it when no one writes any more.
    QByteArrayList all()
    {
        ::close(m_ends[1]);
        m_reader.join();
        QByteArrayList lines = m_said.split('\n');
        lines.removeLast();
        return lines;
    }

private:
    int m_ends[2];
    QByteArray m_said;
    std::thread m_reader;
};

} // namespace

static LogRecord lightRecord(const QString &message)
{
    return {.category = "evently.requests", .message = message, .mayBeLeftOut = true};
}

/// The number of records that @p lines report as dropped.
static int leftOutIn(const QByteArrayList &lines)
{
    int leftOut = 0;
    static const QRegularExpression gap(u" (\\d+) more requests were answered; "_s);
    for (const QByteArray &line : lines)
        leftOut += gap.match(QString::fromUtf8(line)).captured(1).toInt();
    return leftOut;
}

void tst_Logging::leavesOutWhatMayBe()
{
    Pipe pipe;
    constexpr int more = 10'000; // More than fits into the queue and the pipe.
    constexpr int all = 2 * int(LogWriter::lightWaitingMax) + more;
    {
        LogWriter writer(pipe.entrance(), LogFormat::Text);
        const QString message(100, u'x');
        // The writer takes some before it blocks on the pipe, but the rest exceeds the queue.
        for (int i = 0; i < all; ++i)
            writer.add(lightRecord(message));
        pipe.read();
    }
    const QByteArrayList lines = pipe.all();
    QVERIFY(leftOutIn(lines) > 0);
    const auto listed = std::ranges::count_if(
            lines, [](const QByteArray &line) { return line.endsWith("xxx"); });
    QCOMPARE(int(listed) + leftOutIn(lines), all);
}

void tst_Logging::keepsWhatNobodyReads()
{
    Pipe pipe;
    constexpr int kept = 20'000;
    {
        LogWriter writer(pipe.entrance(), LogFormat::Text);
        for (int i = 0; i < kept; ++i) {
            writer.add({.category = "evently.security", .message = u"sign-in %1 refused"_s.arg(i)});
            for (int j = 0; j < 3; ++j)
                writer.add(lightRecord(QString(100, u'x')));
            writer.flush(std::chrono::milliseconds(1));
        }
        pipe.read();
    }
    const QByteArrayList lines = pipe.all();
    int next = 0;
    for (const QByteArray &line : lines) {
        if (line.endsWith(QByteArray(" sign-in " + QByteArray::number(next) + " refused")))
            ++next;
    }
    QCOMPARE(next, kept);
    QVERIFY(leftOutIn(lines) > 0);
}

void tst_Logging::limitsWhatMayBeLeftOut()
{
    Pipe pipe;
    pipe.read();
    constexpr int all = 50'000;
    {
        LogWriter writer(pipe.entrance(), LogFormat::Text, 10);
        for (int i = 0; i < all; ++i)
            writer.add(lightRecord(u"GET /api/events 200"_s));
    }
    const QByteArrayList lines = pipe.all();
    const auto listed = std::ranges::count_if(
            lines, [](const QByteArray &line) { return line.endsWith(" 200"); });
    QVERIFY2(listed >= 10 && listed < all / 10, qPrintable(QString::number(listed)));
    QCOMPARE(int(listed) + leftOutIn(lines), all);
}

/// Tests only that the program exits: nothing is read until the writer has ended.
void tst_Logging::waitsForNobodyWhoDoesNotRead()
{
    Pipe pipe;
    {
        LogWriter writer(pipe.entrance(), LogFormat::Text);
        for (int i = 0; i < 5'000; ++i) {
            writer.add({.message = QString(100, u'x')});
            writer.flush(std::chrono::milliseconds(1));
        }
    }
    pipe.read();
    QVERIFY(!pipe.all().isEmpty());
}

void tst_Logging::writesToAPipeThatDoesNotBlock()
{
    Pipe pipe(O_NONBLOCK);
    constexpr int all = 20'000;
    {
        LogWriter writer(pipe.entrance(), LogFormat::Text);
        for (int i = 0; i < all; ++i)
            writer.add({.message = QString(100, u'x')});
        pipe.read();
    }
    QCOMPARE(pipe.all().size(), all);
}

void tst_Logging::takesWhatLibrariesWrite_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("crashes");
    QTest::newRow("a line") << u"--stray"_s << "a \"bare\" line"_ba << false;
    QTest::newRow("a line without an end") << u"--stray"_s << "and no end"_ba << false;
    QTest::newRow("after a record") << u"--stray"_s << "a record"_ba << false;
    QTest::newRow("an exception") << u"--throw"_s << "a chandelier fell"_ba << true;
    QTest::newRow("qFatal") << u"--fatal"_s << "the stage is gone"_ba << true;
}

void tst_Logging::takesWhatLibrariesWrite()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, said);
    QFETCH(bool, crashes);
#ifdef __SANITIZE_ADDRESS__
    QSKIP("A sanitizer's report has to reach standard error itself.");
#endif
    QProcess::ExitStatus status = QProcess::NormalExit;
    QByteArrayList lines = standardErrorOf(part, &status).split('\n');
    QCOMPARE(status == QProcess::CrashExit, crashes);
    QCOMPARE(lines.takeLast(), QByteArray());
    bool isThere = false;
    for (const QByteArray &line : std::as_const(lines)) {
        const QJsonDocument record = QJsonDocument::fromJson(line);
        QVERIFY2(record.isObject(), line.constData());
        isThere = isThere || record[u"message"_s].toString().toUtf8().contains(said);
    }
    QVERIFY2(isThere, lines.join('\n').constData());
}

static int writePastTheLog()
{
    startLogging(LogFormat::Json);
    std::fputs("a \"bare\" line\n\n", stderr);
    qWarning("a record");
    std::fputs("and no end", stderr);
    return 0;
}

static int throwUncaught()
{
    startLogging(LogFormat::Json);
    throw std::runtime_error("a chandelier fell");
}

static int failFatally()
{
    startLogging(LogFormat::Json);
    qFatal("the stage is gone");
}

static int logNoRequests()
{
    startLogging(LogFormat::Text, LogRequests::Off);
    const QLoggingCategory requests("evently.requests");
    qCInfo(requests, "a request");
    qWarning("a warning");
    return 0;
}

void tst_Logging::leavesRequestsOutWhereAsked()
{
    const QByteArray said = standardErrorOf(u"--no-requests"_s);
    QVERIFY(said.endsWith("a warning\n"));
    QVERIFY(!said.contains("a request"));
}

void tst_Logging::hearsOneRequestToStop_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_Logging::hearsOneRequestToStop()
{
    QFETCH(int, signal);
    const StopSignals signals_;
    QSignalSpy asked(&signals_, &StopSignals::stopAsked);
    ::kill(::getpid(), signal);
    QVERIFY(asked.wait(60'000));
    QCOMPARE(asked.size(), 1);
    QVERIFY(StopSignals::haveCome());
}

static int stopTwice()
{
    const StopSignals signals_;
    ::kill(::getpid(), SIGTERM);
    ::kill(::getpid(), SIGTERM);
    return 0;
}

void tst_Logging::endsAtOnceAtTheSecond()
{
    QProcess::ExitStatus status = QProcess::NormalExit;
    standardErrorOf(u"--stop-twice"_s, &status);
    QCOMPARE(status, QProcess::CrashExit);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--log"_s)
        return logFromTwoCategories();
    if (app.arguments().value(1) == u"--log-requests"_s)
        return logRequests();
    if (app.arguments().value(1) == u"--stray"_s)
        return writePastTheLog();
    if (app.arguments().value(1) == u"--throw"_s)
        return throwUncaught();
    if (app.arguments().value(1) == u"--fatal"_s)
        return failFatally();
    if (app.arguments().value(1) == u"--no-requests"_s)
        return logNoRequests();
    if (app.arguments().value(1) == u"--stop-twice"_s)
        return stopTwice();
    tst_Logging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logging.moc"
