// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/folderlock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

FolderLock::FolderLock(std::shared_ptr<const int> descriptor)
    : m_descriptor(std::move(descriptor))
{
}

Result<FolderLock, Failure> FolderLock::take(const QString &file)
{
    // O_CLOEXEC: otherwise PostgreSQL would inherit the lock and keep it after our process has
    // died.
    const int opened = ::open(QFile::encodeName(file).constData(),
                              O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (opened < 0) {
        return Failure::ofSetting(u"data-dir"_s,
                                  u"%1 can't be opened: %2."_s.arg(file, qt_error_string(errno)));
    }
    const std::shared_ptr<const int> descriptor(new const int(opened), [](const int *fd) {
        ::close(*fd);
        delete fd;
    });
    if (::flock(*descriptor, LOCK_EX | LOCK_NB) != 0) {
        return Failure{
                .code = FolderInUse,
                .sentence = u"Another Evently (process %1) is running on this data folder."_s.arg(
                        holder(file))};
    }
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(*descriptor, 0) != 0
        || ::pwrite(*descriptor, pid.constData(), size_t(pid.size()), 0) != pid.size()) {
        return Failure::ofSetting(u"data-dir"_s,
                                  u"%1 can't be written: %2."_s.arg(file, qt_error_string(errno)));
    }
    return FolderLock(descriptor);
}

qint64 FolderLock::holder(const QString &file)
{
    QFile lock(file);
    return lock.open(QIODevice::ReadOnly) ? lock.readLine(32).trimmed().toLongLong() : 0;
}

} // namespace Evently
