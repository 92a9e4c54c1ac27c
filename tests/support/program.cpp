// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/program.h"

#include <QCoreApplication>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int patienceMs = 240'000;

QProcessEnvironment environmentWith(const Variables &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DATABASE_URL"_s, u"DB_HOST"_s, u"JWT_SECRET"_s,
          u"ADMIN_CREATION_TOKEN"_s, u"PORT"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

static QString evently()
{
    return QCoreApplication::applicationDirPath() % u"/evently";
}

Ended runEvently(const QStringList &words, const Variables &variables, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environmentWith(variables));
    process.start(evently(), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        return {.errors = u"It did not end."_s};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

PassableFolder::PassableFolder()
    : m_folder(u"/tmp/evently-XXXXXX"_s)
{
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0755);
}

Serving::Serving(const QStringList &words, const Variables &variables)
{
    m_process.setProcessEnvironment(environmentWith(variables));
    m_process.start(evently(), words);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) { }
    ready = QString::fromUtf8(m_process.readLine());
    port = quint16(ready.section(u':', -1).trimmed().toUInt());
}

Serving::~Serving()
{
    stop();
}

Ended Serving::stop(int signal)
{
    if (m_process.state() == QProcess::Running)
        ::kill(pid_t(m_process.processId()), signal);
    m_process.waitForFinished(patienceMs);
    return {m_process.exitCode(), QString::fromUtf8(m_process.readAllStandardOutput()),
            QString::fromUtf8(m_process.readAllStandardError())};
}

} // namespace Evently
