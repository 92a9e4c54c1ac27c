// SPDX-License-Identifier: GPL-3.0-only
#include "app/options/takensecrets.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

const QStringList &secretNames()
{
    static const QStringList names{u"JWT_SECRET"_s,
                                   u"JWT_SECRET_PREVIOUS"_s,
                                   u"ADMIN_CREATION_TOKEN"_s,
                                   u"EVENTLY_METRICS_TOKEN"_s,
                                   u"DATABASE_URL"_s,
                                   u"DB_PASSWORD"_s,
                                   u"PGPASSWORD"_s};
    return names;
}

/// The value in @p variable, "NAME=value", if it has @p name; else null.
static char *valueIn(char *variable, const QByteArray &name)
{
    const auto length = size_t(name.size());
    const bool isNamed =
            ::strncmp(variable, name.constData(), length) == 0 && variable[length] == '=';
    return isNamed ? variable + length + 1 : nullptr;
}

void forgetSecretsOfTheEnvironment()
{
    for (const QString &name : secretNames()) {
        const QByteArray bytes = name.toLatin1();
        // Wipes all of them, because a name may occur twice, and unsetenv() leaves the bytes in
        // memory.
        for (char **variable = environ; *variable; ++variable) {
            if (char *value = valueIn(*variable, bytes))
                ::explicit_bzero(value, ::strlen(value));
        }
        ::unsetenv(bytes.constData());
    }
}

} // namespace Evently
