// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/backupfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

static QString placeOf(const QString &target)
{
    const QFileInfo info(target);
    if (!info.isDir())
        return info.absoluteFilePath();
    return info.absoluteFilePath() % u"/evently-"
            % QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss"_s) % u".dump";
}

static QByteArray folderOf(const QString &path)
{
    return QFile::encodeName(QFileInfo(path).absolutePath());
}

BackupFile::BackupFile(const QString &target)
    : m_path(placeOf(target))
{
}

BackupFile::~BackupFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_part.isEmpty())
        ::unlink(m_part.constData());
}

Failure BackupFile::failed(int error) const
{
    if (error == EEXIST) {
        return {.sentence = u"%1 already exists, and backups are never overwritten."_s.arg(m_path)};
    }
    return {.sentence = u"No backup was written to %1. %2."_s.arg(m_path, qt_error_string(error))};
}

std::optional<Failure> BackupFile::create()
{
    if (QFileInfo place(m_path); place.exists() || place.isSymLink())
        return failed(EEXIST);
    QByteArray part = QFile::encodeName(m_path) + ".XXXXXX.part";
    m_descriptor = ::mkostemps(part.data(), 5, O_CLOEXEC); // Creates a new file with mode 0600.
    if (m_descriptor < 0)
        return failed(errno);
    m_part = part;
    return {};
}

/// Renames @p from to @p to, which must not exist. @return 0, or the error.
static int renameToNew(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
        return errno;
    // For network drives, many of which don't support RENAME_NOREPLACE.
    if (::link(from.constData(), to.constData()) == 0)
        return ::unlink(from.constData()) == 0 ? 0 : errno;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
        return errno;
    // For USB sticks, whose file system supports no hard links either.
    if (::access(to.constData(), F_OK) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

std::optional<Failure> BackupFile::finish()
{
    if (::fsync(m_descriptor) != 0)
        return failed(errno);
    if (const int error = renameToNew(m_part, QFile::encodeName(m_path)))
        return failed(error);
    m_part.clear();
    const int folder = ::open(folderOf(m_path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder); // Network drives may not support this.
        ::close(folder);
    }
    return {};
}

} // namespace Evently
