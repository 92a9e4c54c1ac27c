// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/secrets.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace Evently {

bool isSameSecret(const QByteArray &sent, const QByteArray &wanted)
{
    // Digests have the same length, so the time doesn't reveal the length either.
    const QByteArray a = QCryptographicHash::hash(sent, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(wanted, QCryptographicHash::Sha256);
    return sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

} // namespace Evently
