// SPDX-License-Identifier: GPL-3.0-only
#include "ui/printing/spooler.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

void Spooler::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

FolderSpooler::FolderSpooler(const QString &folder)
    : m_folder(folder)
{
}

QString FolderSpooler::pathOf(const QString &name) const
{
    return m_folder % u'/' % name % u".pdf"_s;
}

void FolderSpooler::submit(const QString &file, const QString &name)
{
    // Renamed when complete, because watchers count the folder's files as tickets.
    const QString nearly = pathOf(name) % u".part"_s;
    const bool isKept = QFile::copy(file, nearly) && QFile::rename(nearly, pathOf(name));
    look();
    QTimer::singleShot(0, this, [this, name, isKept] {
        if (isKept)
            emit taken(name);
        else
            emit refused(name);
    });
}

std::optional<bool> FolderSpooler::knows(const QString &name) const
{
    return QFile::exists(pathOf(name));
}

void FolderSpooler::look()
{
    const QFileInfo folder(m_folder);
    setState(folder.isDir() && folder.isWritable() ? State::Ready : State::Away);
}

CupsSpooler::CupsSpooler(const QString &printer)
    : m_printer(printer)
{
}

/// Runs one of CUPS's programs while @p owner exists, and calls @p then with its output.
static void run(QObject *owner, const QString &program, const QStringList &arguments,
                const std::function<void(bool isDone, const QString &words)> &then)
{
    auto *process = new QProcess(owner);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    QObject::connect(process, &QProcess::finished, owner,
                     [=](int code, QProcess::ExitStatus status) {
                         process->deleteLater();
                         then(status == QProcess::NormalExit && code == 0,
                              QString::fromUtf8(process->readAllStandardOutput()));
                     });
    QObject::connect(process, &QProcess::errorOccurred, owner, [=](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() follows.
        process->deleteLater();
        then(false, {});
    });
    QTimer::singleShot(20s, process, &QProcess::kill); // A remote print server may hang.
    process->start(program, arguments);
}

void CupsSpooler::submit(const QString &file, const QString &name)
{
    QStringList arguments{u"-t"_s, name};
    if (!m_printer.isEmpty())
        arguments << u"-d"_s << m_printer;
    run(this, u"lp"_s, arguments << u"--"_s << file, [this, name](bool isDone, const QString &) {
        if (isDone)
            emit taken(name);
        else
            emit refused(name);
        look();
    });
}

void CupsSpooler::look()
{
    QStringList arguments{u"-l"_s, u"-p"_s};
    if (!m_printer.isEmpty())
        arguments << m_printer;
    run(this, u"lpstat"_s, arguments, [this](bool isDone, const QString &words) {
        setState(isDone ? stateFrom(words) : State::Away);
    });
}

void CupsSpooler::findPrinters(QObject &owner, const std::function<void(const QStringList &)> &then)
{
    run(&owner, u"lpstat"_s, {u"-e"_s}, [then](bool isDone, const QString &words) {
        then(isDone ? words.split(u'\n', Qt::SkipEmptyParts) : QStringList());
    });
}

Spooler::State CupsSpooler::stateFrom(const QString &words)
{
    if (!words.contains("printer "_L1))
        return State::Away;
    if (words.contains("media-empty"_L1) || words.contains("media-needed"_L1)
        || words.contains("out of paper"_L1, Qt::CaseInsensitive))
        return State::NeedsPaper;
    if (words.contains(" disabled "_L1) || words.contains("offline"_L1)
        || words.contains("connecting-to-device"_L1))
        return State::Away;
    return State::Ready;
}

} // namespace Evently
