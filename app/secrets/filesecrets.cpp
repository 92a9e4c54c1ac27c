// SPDX-License-Identifier: GPL-3.0-only
#include "app/secrets/filesecrets.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

Failure refused(const QString &path, const QString &why)
{
    return Failure::ofSetting(u"EVENTLY_SECRET_STORE"_s, u"%1 %2"_s.arg(path, why));
}

Failure systemRefused(const QString &path, const QString &what)
{
    return refused(path, u"can't be %1: %2."_s.arg(what, qt_error_string(errno)));
}

/// Why others may have access to what @p found describes, if so.
std::optional<QString> exposureOf(const struct stat &found, mode_t mode)
{
    if (found.st_uid != ::geteuid())
        return u"belongs to another user."_s;
    if (found.st_mode & 0077) {
        return u"is accessible to others (its mode is %1). If no one has used it, set its mode to %2 (chmod %2)."_s
                .arg(found.st_mode & 07777, 4, 8, QChar(u'0'))
                .arg(mode, 4, 8, QChar(u'0'));
    }
    return {};
}

/// An open file, closed at the end of its scope.
class Descriptor
{
    Q_DISABLE_COPY_MOVE(Descriptor)

public:
    Descriptor(const QString &path, int flags)
        : number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
    }
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }

    const int number;
};

} // namespace

FileSecrets::FileSecrets(QString folder)
    : m_folder(std::move(folder))
{
}

std::optional<Failure> FileSecrets::makeFolder()
{
    const QByteArray name = QFile::encodeName(m_folder);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return systemRefused(m_folder, u"made"_s);

    struct stat found = {};
    if (::lstat(name.constData(), &found) != 0 || !S_ISDIR(found.st_mode))
        return refused(m_folder, u"is not a folder."_s);
    if (const auto exposure = exposureOf(found, 0700))
        return refused(m_folder, *exposure);
    return {};
}

Result<std::optional<QString>, Failure> FileSecrets::read(const QString &name)
{
    const QString path = placeOf(name);
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    if (file.number < 0) {
        if (errno == ENOENT)
            return std::optional<QString>();
        return systemRefused(path, u"read"_s);
    }
    struct stat found = {};
    if (::fstat(file.number, &found) != 0 || !S_ISREG(found.st_mode))
        return refused(path, u"is not a file."_s);
    if (const auto exposure = exposureOf(found, 0600))
        return refused(path, *exposure);

    char text[4096];
    const ssize_t length = ::read(file.number, text, sizeof text);
    if (length < 0)
        return systemRefused(path, u"read"_s);
    const QString secret = QString::fromUtf8(text, length).trimmed();
    if (secret.isEmpty()) {
        return refused(path,
                       u"is empty. Put the secret back, or remove the file: Evently then "
                       "makes a new one."_s);
    }
    return std::optional(secret);
}

/// Writes a new file and renames it once it is on the disk, so that a crash leaves either the old
/// secret or the new one.
std::optional<Failure> FileSecrets::write(const QString &name, const QString &secret)
{
    const QString path = placeOf(name);
    const QString unfinished = path % u".new";
    ::unlink(QFile::encodeName(unfinished).constData()); // Left by a crash.
    {
        const Descriptor file(unfinished, O_WRONLY | O_CREAT | O_EXCL);
        const QByteArray text = secret.toUtf8() + '\n';
        if (file.number < 0
            || ::write(file.number, text.constData(), size_t(text.size())) != text.size()
            || ::fsync(file.number) != 0) {
            return systemRefused(unfinished, u"written"_s);
        }
    }
    const Descriptor folder(m_folder, O_RDONLY | O_DIRECTORY);
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData())
                != 0
        || folder.number < 0 || ::fsync(folder.number) != 0) {
        return systemRefused(path, u"written"_s);
    }
    return {};
}

std::optional<Failure> FileSecrets::forget(const QString &name)
{
    const QString path = placeOf(name);
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemRefused(path, u"removed"_s);
    const Descriptor folder(m_folder, O_RDONLY | O_DIRECTORY);
    if (folder.number < 0 || ::fsync(folder.number) != 0)
        return systemRefused(path, u"removed"_s);
    return {};
}

} // namespace Evently
