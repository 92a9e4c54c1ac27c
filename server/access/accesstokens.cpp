// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/accesstokens.h"

#include "models/values/fields.h"
#include "models/values/id.h"
#include "models/values/strictjson.h"
#include "server/access/base64url.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Evently {

static const QString issuer = u"evently"_s;
static const QString audience = u"evently"_s;

static QByteArray mac(const QByteArray &secret, QByteArrayView message)
{
    crypto_auth_hmacsha256_state state;
    QByteArray result(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const uchar *>(secret.constData()),
                                size_t(secret.size()));
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const uchar *>(message.data()),
                                  quint64(message.size()));
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<uchar *>(result.data()));
    return result;
}

static QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static qint64 secondsOf(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

static Problem notOurs()
{
    return {.code = Problem::Code::Unauthenticated,
            .error = u"The access token is not valid."_s,
            .details = u"Sign in again."_s};
}

AccessTokens::AccessTokens(const QList<QByteArray> &keys)
{
    for (const QByteArray &secret : keys) {
        Q_ASSERT(secret.size() >= 32);
        // Identifies the key without revealing anything about it.
        const QByteArray named = "evently kid " + secret;
        const QByteArray hash = QCryptographicHash::hash(named, QCryptographicHash::Sha256);
        m_keys << Key{secret, QString::fromLatin1(hash.first(4).toHex())};
    }
}

AccessTokens::Issued AccessTokens::issue(const QUuid &userId, const QUuid &session,
                                         int tokenVersion, Instant now) const
{
    const Key &key = m_keys.first();
    const Instant expiresAt = std::chrono::floor<std::chrono::seconds>(now) + lifetime;
    const QByteArray header =
            json({{u"alg"_s, u"HS256"_s}, {u"kid"_s, key.id}, {u"typ"_s, u"JWT"_s}});
    const QByteArray claims = json({{u"iss"_s, issuer},
                                    {u"aud"_s, audience},
                                    {u"sub"_s, toText(userId)},
                                    {u"sid"_s, toText(session)},
                                    {u"ver"_s, tokenVersion},
                                    {u"jti"_s, toText(newId())},
                                    {u"iat"_s, secondsOf(now)},
                                    {u"nbf"_s, secondsOf(now)},
                                    {u"exp"_s, secondsOf(expiresAt)}});
    const QByteArray signedPart = toBase64Url(header) + '.' + toBase64Url(claims);
    return {signedPart + '.' + toBase64Url(mac(key.secret, signedPart)), expiresAt};
}

const AccessTokens::Key *AccessTokens::keyNamed(const QString &id) const
{
    for (const Key &key : m_keys) {
        if (key.id == id)
            return &key;
    }
    return nullptr;
}

static bool isFromUs(const QJsonObject &claims)
{
    return claims[u"iss"_s] == issuer && claims[u"aud"_s] == audience
            && !idFrom(claims[u"jti"_s].toString()).isNull();
}

/// Returns the key id if the header names one of our keys and contains only what we write: no other
/// algorithm, no key to fetch ("jku", "jwk", "x5u"), no extension ("crit").
static QString keyIdIn(const QByteArray &header)
{
    const auto object = strictObjectFrom(header);
    if (!object || object->size() != 3 || (*object)[u"alg"_s] != u"HS256"_s
        || (*object)[u"typ"_s] != u"JWT"_s)
        return {};
    return (*object)[u"kid"_s].toString();
}

Result<AccessClaims> AccessTokens::read(const QByteArray &token, Instant now) const
{
    const QByteArrayList parts = token.size() <= bytesMax ? token.split('.') : QByteArrayList();
    if (parts.size() != 3)
        return notOurs();
    const auto header = fromBase64Url(parts[0]);
    const auto claims = fromBase64Url(parts[1]);
    const auto theirMac = fromBase64Url(parts[2]);
    const Key *key = header ? keyNamed(keyIdIn(*header)) : nullptr;
    if (!key || !claims || !theirMac || theirMac->size() != crypto_auth_hmacsha256_BYTES)
        return notOurs();

    const auto signedPart = QByteArrayView(token).first(parts[0].size() + 1 + parts[1].size());
    if (sodium_memcmp(mac(key->secret, signedPart).constData(), theirMac->constData(),
                      crypto_auth_hmacsha256_BYTES)
        != 0)
        return notOurs();

    const auto object = strictObjectFrom(*claims);
    if (!object || !isFromUs(*object))
        return notOurs();
    Fields in(*object);
    const AccessClaims read{
            .userId = in.id(u"sub"_s),
            .session = in.id(u"sid"_s),
            .tokenVersion = in.integer(u"ver"_s, 0, std::numeric_limits<int>::max()),
            .expiresAt = Instant(std::chrono::seconds((*object)[u"exp"_s].toInteger(-1)))};
    const Instant notBefore(std::chrono::seconds((*object)[u"nbf"_s].toInteger(-1)));
    if (in.problem() || notBefore < Instant{} || read.expiresAt < notBefore
        || notBefore > now + leeway)
        return notOurs();
    if (now >= read.expiresAt + leeway) {
        return Problem{.code = Problem::Code::TokenExpired,
                       .error = u"The access token has expired."_s,
                       .details = u"It was valid until %1."_s.arg(toRfc3339(read.expiresAt))};
    }
    return read;
}

} // namespace Evently
