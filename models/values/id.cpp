// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"

#include "models/values/instant.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace Evently {

QUuid newId()
{
    quint8 bytes[16];
    qToBigEndian(quint64(systemNow().time_since_epoch().count()) << 16, bytes);
    quint32 chance[3];
    QRandomGenerator::system()->fillRange(chance);
    memcpy(bytes + 6, chance, 10);
    bytes[6] = (bytes[6] & 0x0f) | 0x70; // version 7
    bytes[8] = (bytes[8] & 0x3f) | 0x80; // variant of RFC 9562
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

QString toText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid idFrom(QStringView text)
{
    if (text.size() != 36)
        return {};
    return QUuid::fromString(text);
}

} // namespace Evently
