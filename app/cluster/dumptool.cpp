// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/dumptool.h"

#include "app/cluster/binaries.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Evently {

static Problem failed(const QString &sentence)
{
    return {.code = Problem::Code::Internal, .error = sentence};
}

Result<QString> dumpTool(const QString &name)
{
    if (const auto server = postgresBinaries()) {
        const QString tool = *server % u'/' % name;
        if (QFileInfo(tool).isExecutable())
            return tool;
    }
    const QString onPath = QStandardPaths::findExecutable(name);
    if (!onPath.isEmpty())
        return onPath;
    return Problem{.code = Problem::Code::NotFound,
                   .error = u"%1 is not installed; the package is postgresql-client."_s.arg(name)};
}

std::optional<Problem> runDumpTool(const QString &program, const QStringList &arguments,
                                   const ConnectionInfo &database,
                                   const std::function<bool()> &isCancelled)
{
    ConnectionInfo open = database; // Every user of the machine may read a process's arguments.
    const QString password = std::exchange(open.password, {});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);

    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program,
                  QStringList{u"--no-password"_s,
                              u"--dbname="_s % QString::fromUtf8(open.toConnectionString())}
                          + arguments);
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
        return {};
    if (isCancelled()) // Ctrl+C reaches it as well as us.
        return failed(u"It was stopped."_s);
    return failed(QString::fromUtf8(process.readAllStandardError()).simplified());
}

} // namespace Evently
