// SPDX-License-Identifier: GPL-3.0-only
#include "resources/resources.h"

#include <QFile>

namespace Evently {

QByteArray openApiDocument()
{
    QFile file(QStringLiteral(":/evently/openapi.json"));
    const bool isThere = file.open(QFile::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? file.readAll() : QByteArray();
}

} // namespace Evently
