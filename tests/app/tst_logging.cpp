// SPDX-License-Identifier: GPL-3.0-only
#include "app/logging.h"
#include "app/logwriter.h"
#include "app/stopsignals.h"
#include "server/http/logfield.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Evently;

/// What the program says on standard error, and how it hears that it shall end.
class tst_Logging : public QObject
{
    Q_OBJECT

private slots:
    void writesOneLineARecord();
    void writesOneObjectARecord();
    void writesFields();
    void keepsQtHttpServerQuiet();
    void keepsTheOrderOfRequestsAndTheRest();
    void leavesOutWhatNobodyReads();
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
    QCOMPARE(record.indexOf('Z'), 23); // The moment, in UTC, to the millisecond.
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
    QCOMPARE(object[u"level"_s], u"info"_s); // A field can't stand in for what every record has.
    QVERIFY(record.toLine(LogFormat::Text)
                    .endsWith(" info evently.requests GET /api/events 200 1.2 ms requestId=a=b "
                              "address=192.0.2.1 level=fatal\n"));
}

/// Runs this program in the part @p name, for it changes the whole process.
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

void tst_Logging::leavesOutWhatNobodyReads()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    constexpr int more = 10'000; // Of what waits, and of what fits into the pipe.
    QByteArray said;
    std::thread reader;
    {
        LogWriter writer(ends[1], LogFormat::Text);
        const QString message(100, u'x');
        // The writer takes some before it has to wait for the reader, but the rest can't all wait.
        for (size_t i = 0; i < 2 * LogWriter::waitingMax + more; ++i)
            writer.add({.message = message});
        reader = std::thread([&said, from = ends[0]] {
            char bytes[65536];
            for (ssize_t size = 0; (size = ::read(from, bytes, sizeof bytes)) > 0;)
                said.append(bytes, size);
        });
    }
    ::close(ends[1]);
    reader.join();
    ::close(ends[0]);
    QVERIFY(said.contains(" records were left out here.\n"));
    QVERIFY(size_t(said.count('\n')) < 2 * LogWriter::waitingMax + more);
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
    if (app.arguments().value(1) == u"--stop-twice"_s)
        return stopTwice();
    tst_Logging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logging.moc"
