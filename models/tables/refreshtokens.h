// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

#include <QUuid>

namespace Evently {

/// The table of refresh tokens, seen from a transaction. It holds their SHA-256 only.
///
/// Each token is good once. A session is the family of tokens that came from one sign-in; when a
/// used token comes back, one of two holders stole it, so the whole session ends. Only for a few
/// seconds it is answered with the same successor instead: two tabs of one browser may have used it
/// at once, or the answer was lost.
class RefreshTokens
{
public:
    explicit RefreshTokens(Transaction &tx)
        : m_tx(tx)
    {
    }

    static constexpr std::chrono::days lifetime{30};
    static constexpr std::chrono::seconds grace{10}; ///< From a token's first use on.

    /// A new token of @p session, 256 bits from the system's generator, for @p userId.
    QByteArray issue(const QUuid &userId, const QUuid &session);

    struct Use
    {
        enum class Verdict { Good, Again, Unknown, Used };

        Verdict verdict = Verdict::Unknown; ///< Unknown: never issued, expired or revoked.
        QUuid id{};
        QUuid userId{};
        QUuid session{}; ///< Ended by now, if the verdict is Used.
        QByteArray successor{}; ///< With Again: what keepSuccessor() was given.
    };
    /// Uses @p token up. A verdict of Used has ended the session, so commit it all the same.
    Use use(const QByteArray &token);
    /// Keeps what the token of @p use was exchanged for, @p locked so that no one can read it here.
    void keepSuccessor(const Use &use, const QByteArray &locked);

    void revokeSession(const QUuid &session);
    void revokeAllOf(const QUuid &userId);
    void revokeOthersOf(const QUuid &userId, const QUuid &session);

private:
    Transaction &m_tx;
};

} // namespace Evently
