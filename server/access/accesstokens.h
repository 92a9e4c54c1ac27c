// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/result.h"

#include <QList>
#include <QUuid>

namespace Evently {

/// The contents of an access token.
struct AccessClaims
{
    QUuid userId;
    QUuid session; ///< The sign-in session, shared with its refresh tokens.
    int tokenVersion = 0; ///< Must still equal the user's.
    Instant expiresAt{};
};

/// Creates and reads access tokens: JSON Web Tokens with HMAC-SHA-256, read as RFC 8725 advises.
/// The algorithm is fixed, whatever the header says, and nothing else in a token is read before its
/// MAC has been verified. Any thread.
class AccessTokens
{
public:
    /// The first of @p keys signs and all of them verify, so that keys can be rotated. Each has at
    /// least 32 bytes.
    explicit AccessTokens(const QList<QByteArray> &keys);

    static constexpr std::chrono::minutes lifetime{15};
    static constexpr std::chrono::seconds leeway{30}; ///< For clocks that differ.
    static constexpr qsizetype bytesMax = 4096;

    struct Issued
    {
        QByteArray token;
        Instant expiresAt;
    };
    Issued issue(const QUuid &userId, const QUuid &session, int tokenVersion, Instant now) const;

    /// @return Unauthenticated for tokens that aren't ours, TokenExpired for expired ones.
    Result<AccessClaims> read(const QByteArray &token, Instant now) const;

private:
    struct Key
    {
        QByteArray secret;
        QString id; ///< "kid": identifies the key.
    };
    const Key *keyNamed(const QString &id) const;

    QList<Key> m_keys;
};

} // namespace Evently
