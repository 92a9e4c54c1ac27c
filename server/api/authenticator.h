// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "server/access/accesstokens.h"
#include "server/access/accounts.h"

#include <QCache>

namespace Evently {

struct Call;

/// Identifies the sender of a request by its Authorization header. HTTP thread, except lookUp().
class Authenticator
{
    Q_DISABLE_COPY_MOVE(Authenticator)

public:
    Authenticator(const QList<QByteArray> &signingKeys, Accounts &accounts);

    const AccessTokens &tokens() const { return m_tokens; }

    /// The contents of a header, not yet checked against the database.
    struct Bearer
    {
        std::optional<AccessClaims> claims{}; ///< Of a user's token, whose MAC is valid.
        QByteArray kioskToken{}; ///< Or a kiosk's token, not yet looked up.
    };
    /// @return Unauthenticated or TokenExpired.
    Result<Bearer> read(const QByteArray &authorization);

    /// Sets the caller of @p call from the cache. @return false if the database must be queried; a
    /// refusal if the token is no longer valid.
    Result<bool> recall(const Bearer &bearer, Call &call) const;

    /// The same from the database; on a reader's thread. @return true; false if the token never
    /// existed (answer with unpaired()); or a refusal if it was valid once.
    Result<bool> lookUp(const Bearer &bearer, Call &call, Transaction &tx) const;

    static Problem unpaired(); ///< Unauthenticated.

    /// A kiosk's token in the form used on the wire; its prefix distinguishes it from a user's.
    static QByteArray toWire(const QByteArray &kioskToken);

private:
    AccessTokens m_tokens;
    Accounts &m_accounts;
    QCache<QByteArray, AccessClaims> m_verified; ///< By the complete token.
};

} // namespace Evently
