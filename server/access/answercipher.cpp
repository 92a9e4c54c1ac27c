// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/answercipher.h"

#include "server/access/base64url.h"

#include <QMessageAuthenticationCode>

#include <sodium.h>

namespace Evently {

static constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
static constexpr qsizetype macSize = crypto_secretbox_MACBYTES;

static unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

static const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

AnswerCipher::AnswerCipher(const QList<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets)
        m_keys << QMessageAuthenticationCode::hash("evently answerCipher", secret,
                                                   QCryptographicHash::Sha256);
}

QByteArray AnswerCipher::lock(const QByteArray &text) const
{
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray box(macSize + text.size(), Qt::Uninitialized);
    crypto_secretbox_easy(raw(box), raw(text), quint64(text.size()), raw(std::as_const(nonce)),
                          raw(m_keys.first()));
    return toBase64Url(nonce + box);
}

std::optional<QByteArray> AnswerCipher::unlock(const QByteArray &locked) const
{
    const auto bytes = fromBase64Url(locked);
    if (!bytes || bytes->size() < nonceSize + macSize)
        return {};
    const QByteArray nonce = bytes->first(nonceSize);
    const QByteArray box = bytes->sliced(nonceSize);
    QByteArray text(box.size() - macSize, Qt::Uninitialized);
    for (const QByteArray &key : m_keys) {
        if (crypto_secretbox_open_easy(raw(text), raw(box), quint64(box.size()), raw(nonce),
                                       raw(key))
            == 0)
            return text;
    }
    return {};
}

} // namespace Evently
