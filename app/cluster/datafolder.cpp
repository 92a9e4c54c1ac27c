// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/datafolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace Evently {

static Failure unusable(const QString &why)
{
    return Failure::ofSetting(u"data-dir"_s, why);
}

/// The first of @p folders that @p user can't enter. Tried as that user in a child process, because
/// it depends on groups and ACLs, which only the kernel evaluates.
static std::optional<QString> firstClosed(const QStringList &folders, const ServerUser &user)
{
    QList<QByteArray> names;
    for (const QString &folder : folders)
        names << QFile::encodeName(folder);

    const pid_t child = ::fork();
    if (child == 0) {
        if (!user.become())
            ::_exit(0);
        for (qsizetype i = 0; i < names.size() && i < 250; ++i) {
            if (::access(names.at(i).constData(), X_OK) != 0)
                ::_exit(int(i) + 1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    const int closed = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    return closed ? std::optional(folders.at(closed - 1)) : std::nullopt;
}

/// @p path and the folders above it, beginning with the root.
static QStringList wayTo(const QString &path)
{
    QStringList way;
    for (qsizetype slash = path.indexOf(u'/', 1); slash > 0; slash = path.indexOf(u'/', slash + 1))
        way << path.first(slash);
    return way << path;
}

DataFolder::DataFolder(QString path, ServerUser user)
    : m_path(std::move(path))
    , m_user(std::move(user))
{
}

QString DataFolder::defaultPath()
{
    if (::geteuid() == 0)
        return u"/var/lib/evently"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % u"/evently";
}

Result<DataFolder, Failure> DataFolder::open(const QString &path)
{
    const Result<ServerUser, Failure> user = ServerUser::find();
    if (!user)
        return user.error();

    const QDir wanted(QDir(path).absolutePath());
    if (!QFileInfo::exists(wanted.path())) {
        if (!QDir().mkpath(QDir::cleanPath(wanted.filePath(u".."_s)))
            || ::mkdir(QFile::encodeName(wanted.path()).constData(), 0700) != 0) {
            return unusable(u"The data folder %1 can't be created: %2."_s.arg(
                    wanted.path(), qt_error_string(errno)));
        }
    }
    const QString real = wanted.canonicalPath();
    const QByteArray name = QFile::encodeName(real);

    struct stat found = {};
    if (real.isEmpty() || ::stat(name.constData(), &found) != 0 || !S_ISDIR(found.st_mode))
        return unusable(u"The data folder %1 is not a folder."_s.arg(wanted.path()));
    if (found.st_uid != ::geteuid()) {
        return unusable(u"The data folder %1 belongs to another user; start Evently as its owner, "
                        "or choose another folder with --data-dir."_s.arg(real));
    }
    // PostgreSQL's user has to pass through root's folder to reach the cluster, but needs no other
    // access.
    if (::chmod(name.constData(), user->isOther ? 0711 : 0700) != 0
        || ::access(name.constData(), W_OK | X_OK) != 0) {
        return unusable(
                u"The data folder %1 can't be written: %2."_s.arg(real, qt_error_string(errno)));
    }
    if (user->isOther) {
        if (const auto closed = firstClosed(wayTo(real), *user)) {
            return unusable(
                    u"PostgreSQL runs as the user “%1”, which can't access %2. Choose another folder with --data-dir, or make that one accessible (chmod o+x)."_s
                            .arg(user->name, *closed));
        }
    }
    return DataFolder(real, *user);
}

QString DataFolder::socketFolder() const
{
    const QByteArray hash =
            QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256).toHex().first(12);
    const QString name = u"/evently-"_s % QString::fromLatin1(hash);
    if (m_user.isOther)
        return u"/run"_s % name;

    // Another 20 are needed for the name and the socket in it.
    constexpr qsizetype LongestFolder = 70;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.startsWith(u'/') && runtime.toUtf8().size() <= LongestFolder
        && QFileInfo(runtime).isWritable()) {
        return runtime % name;
    }
    return u"/tmp"_s % name;
}

Result<QString, Failure> DataFolder::makeSocketFolder() const
{
    const QString folder = socketFolder();
    const QByteArray name = QFile::encodeName(folder);
    const int error = ::mkdir(name.constData(), 0700) == 0 ? 0 : errno;
    if (error == 0 && !m_user.takeOver(folder))
        return unusable(u"Ownership of %1 can't be given to PostgreSQL's user: %2."_s.arg(
                folder, qt_error_string(errno)));

    struct stat found = {};
    if (::lstat(name.constData(), &found) != 0) {
        return unusable(
                u"The socket's folder %1 can't be created: %2. Set XDG_RUNTIME_DIR to a "
                "folder of your own."_s.arg(folder, qt_error_string(error ? error : errno)));
    }
    if (!S_ISDIR(found.st_mode) || found.st_uid != m_user.uid || (found.st_mode & 0077)) {
        return unusable(
                u"The socket's folder %1 belongs to someone else; set XDG_RUNTIME_DIR to a folder of your own."_s
                        .arg(folder));
    }
    return folder;
}

} // namespace Evently
