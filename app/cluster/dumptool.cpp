// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/dumptool.h"

#include "app/cluster/binaries.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

static Failure failed(const QString &sentence)
{
    return {.sentence = sentence};
}

Result<QString, Failure> dumpTool(const QString &name)
{
    if (const auto server = postgresBinaries()) {
        const QString tool = *server % u'/' % name;
        if (QFileInfo(tool).isExecutable())
            return tool;
    }
    const QString onPath = QStandardPaths::findExecutable(name);
    if (!onPath.isEmpty())
        return onPath;
    return Failure{.code = PackagesMissing,
                   .sentence =
                           u"%1 is not installed; the package is postgresql-client."_s.arg(name)};
}

/// Makes @p process connect to @p database. The password isn't passed as an argument, because every
/// user of the machine can read a process's arguments.
static void connectTo(const ConnectionInfo &database, QProcess &process, QStringList &arguments)
{
    ConnectionInfo open = database;
    const QString password = std::exchange(open.password, {});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    process.setProcessEnvironment(environment);
    arguments = QStringList{u"--no-password"_s,
                            u"--dbname="_s % QString::fromUtf8(open.toConnectionString())}
            + arguments;
}

/// Passes open files on as they are, because the tool's user may not be allowed to open them.
static void handOver(const DumpStreams &streams, QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    if (streams.output >= 0)
        process.setStandardOutputFile(QProcess::nullDevice());
    if (streams.input >= 0)
        ::lseek(streams.input, 0, SEEK_SET);
    process.setChildProcessModifier([input = streams.input, output = streams.output] {
        if (input >= 0)
            ::dup2(input, STDIN_FILENO);
        if (output >= 0)
            ::dup2(output, STDOUT_FILENO);
    });
}

Result<QByteArray, Failure> runDumpTool(const QString &program, QStringList arguments,
                                        const DumpStreams &streams,
                                        const std::function<bool()> &isCancelled)
{
    QProcess process;
    if (streams.database)
        connectTo(*streams.database, process, arguments);
    handOver(streams, process);
    process.start(program, arguments);
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(100)) {
        if (isCancelled()) {
            process.terminate();
            process.waitForFinished(-1);
            return failed(u"It was stopped."_s);
        }
    }
    if (process.error() == QProcess::FailedToStart)
        return failed(process.errorString() % u'.');
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    if (isCancelled()) // Ctrl+C is sent to it as well as to us.
        return failed(u"It was stopped."_s);
    return failed(QString::fromUtf8(process.readAllStandardError()).simplified());
}

} // namespace Evently
