// SPDX-License-Identifier: GPL-3.0-only
#include "app/newfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

static QString unforeseen(const QString &path)
{
    return path % u'.' % QString::number(QRandomGenerator::system()->generate64(), 36) % u".part"_s;
}

NewFile::NewFile(const QString &path)
    : m_path(path)
    , m_name(unforeseen(path))
    , m_descriptor(::open(QFile::encodeName(m_name).constData(),
                          O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600))
{
    if (m_descriptor < 0)
        m_error = qt_error_string(errno);
}

NewFile::~NewFile()
{
    if (m_descriptor < 0)
        return;
    ::unlink(QFile::encodeName(m_name).constData()); // Its other name stays, if it got one.
    ::close(m_descriptor);
}

QString NewFile::handle() const
{
    return u"/proc/%1/fd/%2"_s.arg(::getpid()).arg(m_descriptor);
}

/// Takes no other file's place. @return whether it worked; errno says why not.
bool NewFile::takeName()
{
    const QByteArray path = QFile::encodeName(m_path);
    if (::linkat(AT_FDCWD, QFile::encodeName(handle()).constData(), AT_FDCWD, path.constData(),
                 AT_SYMLINK_FOLLOW)
        == 0)
        return true;
    if (errno == EEXIST)
        return false;
    // A file system without links, such as a memory stick's.
    const QByteArray name = QFile::encodeName(m_name);
    return ::renameat2(AT_FDCWD, name.constData(), AT_FDCWD, path.constData(), RENAME_NOREPLACE)
            == 0;
}

bool NewFile::publish()
{
    if (::fsync(m_descriptor) != 0 || !takeName()) {
        m_error = qt_error_string(errno);
        return false;
    }
    const int folder = ::open(QFile::encodeName(QFileInfo(m_path).path()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return true;
}

} // namespace Evently
