// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/cursors.h"

#include "server/access/base64url.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <sodium.h>

namespace Evently {

static constexpr qsizetype macSize = 16; ///< Half of a SHA-256 is enough for a position in a list.

static QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

Cursors::Cursors(const QByteArray &secret)
    : m_key(hmac(secret, "evently cursors"))
{
}

QByteArray Cursors::mac(const QByteArray &list, const QByteArray &key) const
{
    // The hash of the list has a fixed length, so different lists and keys yield different input.
    const QByteArray listHash = QCryptographicHash::hash(list, QCryptographicHash::Sha256);
    const QByteArray both = listHash + key;
    return hmac(m_key, both).first(macSize);
}

QString Cursors::seal(const QByteArray &list, const QJsonArray &key) const
{
    const QByteArray json = QJsonDocument(key).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(toBase64Url(mac(list, json) + json));
}

std::optional<QJsonArray> Cursors::open(const QByteArray &list, const QString &cursor) const
{
    if (cursor.size() > lengthMax)
        return {};
    const auto bytes = fromBase64Url(cursor.toLatin1());
    if (!bytes || bytes->size() <= macSize)
        return {};
    const QByteArray json = bytes->sliced(macSize);
    if (sodium_memcmp(mac(list, json).constData(), bytes->constData(), macSize) != 0)
        return {};
    return QJsonDocument::fromJson(json).array();
}

} // namespace Evently
