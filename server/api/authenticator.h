// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "server/access/accesstokens.h"
#include "server/access/accounts.h"

#include <QCache>

namespace Evently {

struct Call;

/// Finds out who sent a request by its Authorization header. HTTP thread, but for lookUp().
class Authenticator
{
    Q_DISABLE_COPY_MOVE(Authenticator)

public:
    Authenticator(const QList<QByteArray> &signingKeys, Accounts &accounts);

    const AccessTokens &tokens() const { return m_tokens; }

    /// What a header says, before anybody asked whether it still holds.
    struct Bearer
    {
        std::optional<AccessClaims> claims{}; ///< Of a person's token, whose MAC is right.
        QByteArray kioskToken{}; ///< Or a kiosk's, still unknown.
    };
    /// @return Unauthenticated or TokenExpired.
    Result<Bearer> read(const QByteArray &authorization);

    /// Fills in who @p call's caller is, by what is remembered. @return false when the database
    /// must be asked; a refusal when the token no longer holds.
    Result<bool> recall(const Bearer &bearer, Call &call) const;

    /// The same by the database; on a reader's thread. @return true; false when nobody ever had the
    /// token, which is unpaired(); or a refusal of one that was good once.
    Result<bool> lookUp(const Bearer &bearer, Call &call, Transaction &tx) const;

    static Problem unpaired(); ///< Unauthenticated.

    /// A kiosk's token as it goes over the wire, told apart from a person's by its beginning.
    static QByteArray toWire(const QByteArray &kioskToken);

private:
    AccessTokens m_tokens;
    Accounts &m_accounts;
    QCache<QByteArray, AccessClaims> m_verified; ///< By the whole token.
};

} // namespace Evently
