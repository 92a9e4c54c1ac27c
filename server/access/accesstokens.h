// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/result.h"

#include <QList>
#include <QUuid>

namespace Evently {

/// What an access token says.
struct AccessClaims
{
    QUuid userId;
    QUuid session; ///< The family of refresh tokens it came with.
    int tokenVersion = 0; ///< Must still be the user's.
    Instant expiresAt{};
};

/// Makes and reads access tokens: JSON Web Tokens with HMAC-SHA-256, read as RFC 8725 advises. The
/// algorithm is this one and no header changes it; nothing in a token is looked at before its MAC
/// was found right. Any thread.
class AccessTokens
{
public:
    /// The first of @p keys signs, all of them verify, so that a new key can take over. Each has
    /// 32 bytes at least.
    explicit AccessTokens(const QList<QByteArray> &keys);

    static constexpr std::chrono::minutes lifetime{15};
    static constexpr std::chrono::seconds leeway{30}; ///< For clocks that don't agree.
    static constexpr qsizetype bytesMax = 4096;

    struct Issued
    {
        QByteArray token;
        Instant expiresAt;
    };
    Issued issue(const QUuid &userId, const QUuid &session, int tokenVersion, Instant now) const;

    /// @return Unauthenticated for what we did not make, TokenExpired for what is over.
    Result<AccessClaims> read(const QByteArray &token, Instant now) const;

private:
    struct Key
    {
        QByteArray secret;
        QString id; ///< "kid": which of the keys it is.
    };
    const Key *keyNamed(const QString &id) const;

    QList<Key> m_keys;
};

} // namespace Evently
