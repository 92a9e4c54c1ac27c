// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/tables/users.h"

namespace Evently {

/// The table of one-time tokens for setting a password, accessed in a transaction. It stores only
/// their SHA-256, and one per account: a new token invalidates the previous one.
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
        QByteArray token; ///< 256 bits from the system's random generator.
        Instant expiresAt;
    };
    Issued issue(const QUuid &userId, const QUuid &createdBy);

    /// The account whose password @p token may set. Nothing if the token was never issued, was used
    /// or replaced or has expired, or if the account is disabled.
    std::optional<SignIn> find(const QByteArray &token);
    /// The same, and invalidates the token.
    std::optional<SignIn> use(const QByteArray &token);

    void revokeOf(const QUuid &userId);

private:
    Transaction &m_tx;
};

} // namespace Evently
