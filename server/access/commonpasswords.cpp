// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/commonpasswords.h"

#include "resources/resources.h"

#include <QSet>

namespace Evently {

static QSet<QByteArray> readList()
{
    QSet<QByteArray> passwords;
    for (const QByteArray &line : commonPasswords().split('\n')) {
        if (!line.startsWith('#') && !line.isEmpty())
            passwords << line;
    }
    return passwords;
}

bool isCommonPassword(const QString &password)
{
    static const QSet<QByteArray> common = readList();
    return common.contains(password.toLower().toUtf8());
}

} // namespace Evently
