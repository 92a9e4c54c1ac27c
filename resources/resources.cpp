// SPDX-License-Identifier: GPL-3.0-only
#include "resources/resources.h"

#include <QFile>

namespace Evently {

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    const bool isThere = file.open(QFile::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? file.readAll() : QByteArray();
}

QByteArray openApiDocument()
{
    return contentOf(QStringLiteral(":/evently/openapi.json"));
}

QByteArray commonPasswords()
{
    return contentOf(QStringLiteral(":/evently/commonpasswords.txt"));
}

} // namespace Evently
