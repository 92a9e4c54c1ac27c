// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/tables/users.h"

namespace Evently {

/// The table of one-time tokens that set a password, seen from a transaction. It holds their
/// SHA-256 only, and one for each account: a new one ends the one before.
class PasswordTokens
{
public:
    explicit PasswordTokens(Transaction &tx)
        : m_tx(tx)
    {
    }

    static constexpr std::chrono::hours lifetime{24};

    struct Issued
    {
        QByteArray token; ///< 256 bits from the system's generator.
        Instant expiresAt;
    };
    Issued issue(const QUuid &userId, const QUuid &createdBy);

    /// Whose password @p token may set; nothing for one that was never issued, was used, replaced
    /// or is too old, and for an account that is disabled.
    std::optional<SignIn> find(const QByteArray &token);
    /// The same, and ends the token.
    std::optional<SignIn> use(const QByteArray &token);

    void revokeOf(const QUuid &userId);

private:
    Transaction &m_tx;
};

} // namespace Evently
