// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

#include <QUuid>

namespace Evently {

/// The table of refresh tokens, accessed in a transaction. It stores only their SHA-256.
///
/// Each token can be used once. A session consists of all tokens that descend from one sign-in. If
/// a used token is presented again, someone has stolen it, so the whole session ends. Within a few
/// seconds of the first use, however, the same successor is returned: two tabs of one browser may
/// have used the token at once, or the response was lost.
class RefreshTokens
{
public:
    explicit RefreshTokens(Transaction &tx)
        : m_tx(tx)
    {
    }

    static constexpr std::chrono::days lifetime{30};
    static constexpr std::chrono::seconds grace{10}; ///< From the first use of a token.

    /// Creates a token for @p session of @p userId: 256 bits from the system's random generator.
    QByteArray issue(const QUuid &userId, const QUuid &session);

    struct Use
    {
        enum class Verdict { Good, Again, Unknown, Used };

        Verdict verdict = Verdict::Unknown; ///< Unknown: never issued, expired or revoked.
        QUuid id{};
        QUuid userId{};
        QUuid session{}; ///< If the verdict is Used, it has just been ended.
        QByteArray successor{}; ///< With Again: what was passed to keepSuccessor().
    };
    /// Marks @p token as used. The verdict Used means that this ended the session, so the caller
    /// has to commit in that case too.
    Use use(const QByteArray &token);
    /// Stores the successor of the token of @p use, encrypted as @p locked so that it can't be read
    /// from the database.
    void keepSuccessor(const Use &use, const QByteArray &locked);

    void revokeSession(const QUuid &session);
    void revokeAllOf(const QUuid &userId);
    void revokeOthersOf(const QUuid &userId, const QUuid &session);

private:
    Transaction &m_tx;
};

} // namespace Evently
