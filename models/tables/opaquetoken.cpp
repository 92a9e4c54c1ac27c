// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/opaquetoken.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace Evently {

QByteArray newOpaqueToken()
{
    quint32 chance[8];
    QRandomGenerator::system()->fillRange(chance);
    return QByteArray(reinterpret_cast<const char *>(chance), sizeof chance)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray opaqueTokenHash(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

} // namespace Evently
