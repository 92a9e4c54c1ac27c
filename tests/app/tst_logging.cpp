// SPDX-License-Identifier: GPL-3.0-only
#include "app/logging.h"
#include "app/stopsignals.h"

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
    void keepsQtHttpServerQuiet();
    void hearsOneRequestToStop_data();
    void hearsOneRequestToStop();
    void endsAtOnceAtTheSecond();
};

void tst_Logging::writesOneLineARecord()
{
    const QByteArray record = logRecord(LogFormat::Text, QtWarningMsg, "evently.test",
                                        u"a\r\n2026-01-01 fatal\x1b[31m \u2028b"_s);
    QCOMPARE(record.count('\n'), 1);
    QVERIFY(record.endsWith(" warning evently.test a 2026-01-01 fatal [31m b\n"));
    QCOMPARE(record.indexOf('Z'), 23); // The moment, in UTC, to the millisecond.
}

void tst_Logging::writesOneObjectARecord()
{
    const QByteArray record =
            logRecord(LogFormat::Json, QtCriticalMsg, nullptr, u"a \"word\"\nand more"_s);
    QCOMPARE(record.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(record).object();
    QCOMPARE(object[u"level"_s], u"error"_s);
    QCOMPARE(object[u"category"_s], u"default"_s);
    QCOMPARE(object[u"message"_s], u"a \"word\"\nand more"_s);
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
    if (app.arguments().value(1) == u"--stop-twice"_s)
        return stopTwice();
    tst_Logging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logging.moc"
