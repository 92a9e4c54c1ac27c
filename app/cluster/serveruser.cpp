// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/serveruser.h"

#include <QFile>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

QString ownUserName()
{
    if (const passwd *self = ::getpwuid(::geteuid()))
        return QFile::decodeName(self->pw_name);
    return QString::number(::geteuid()); // As in a container whose user is only a number.
}

Result<ServerUser, Failure> ServerUser::find()
{
    if (::geteuid() != 0)
        return ServerUser{.uid = ::geteuid(), .gid = ::getegid(), .name = ownUserName()};

    const passwd *postgres = ::getpwnam("postgres");
    if (!postgres) {
        return Failure::ofSetting(
                u"user"_s,
                u"PostgreSQL does not run as root, and there is no user “postgres” "
                "to run it as. Install postgresql-15, or start Evently as an "
                "ordinary user."_s);
    }
    return ServerUser{.uid = postgres->pw_uid,
                      .gid = postgres->pw_gid,
                      .name = u"postgres"_s,
                      .isOther = true};
}

bool ServerUser::become() const
{
    return ::setgroups(0, nullptr) == 0 && ::setgid(gid) == 0 && ::setuid(uid) == 0;
}

bool ServerUser::takeOver(const QString &path) const
{
    return !isOther || ::lchown(QFile::encodeName(path).constData(), uid, gid) == 0;
}

} // namespace Evently
