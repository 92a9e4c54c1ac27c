// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/clusterlog.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Evently {

/// The last few thousand characters of @p path.
static QString endOf(const QString &path)
{
    constexpr qint64 Length = 8000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax<qint64>(0, file.size() - Length));
    return QString::fromUtf8(file.read(Length));
}

QString sentenceFromLog(const QString &log, const DataFolder &folder)
{
    if (log.contains("No space left on device"_L1) || log.contains("Disk quota exceeded"_L1)) {
        return u"The disk that holds %1 is full. Free up space and start Evently again."_s.arg(
                folder.path());
    }
    if (log.contains("database files are incompatible with server"_L1))
        return u"The database in %1 was created by another version of PostgreSQL."_s.arg(
                folder.path());
    if (log.contains("Read-only file system"_L1))
        return u"%1 is on a disk that can only be read."_s.arg(folder.path());

    static const QRegularExpression said(u"(?:FATAL|PANIC|initdb: error|could not).*"_s);
    QString last;
    for (auto it = said.globalMatch(log); it.hasNext();)
        last = it.next().captured().simplified();
    if (last.isEmpty())
        return u"PostgreSQL did not say why; its logs are in %1."_s.arg(folder.log());
    if (log.contains("Permission denied"_L1)) {
        return u"PostgreSQL, which runs as the user “%1”, can't access its files in %2: %3"_s.arg(
                folder.serverUser().name, folder.path(), last);
    }
    return u"PostgreSQL says: %1"_s.arg(last);
}

QString whyItFailed(const DataFolder &folder)
{
    // PostgreSQL writes to start.log until its daily log is open.
    const QString first = endOf(folder.startLog());
    const QFileInfoList days = QDir(folder.log()).entryInfoList(QDir::Files, QDir::Time);
    if (days.isEmpty() || first.contains("FATAL"_L1) || first.contains("initdb"_L1))
        return sentenceFromLog(first, folder);

    const QString day = endOf(days.first().filePath());
    const qsizetype thisStart = day.lastIndexOf("starting PostgreSQL"_L1);
    return sentenceFromLog(day.sliced(qMax<qsizetype>(0, thisStart)), folder);
}

} // namespace Evently
