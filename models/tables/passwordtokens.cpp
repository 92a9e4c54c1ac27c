// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/passwordtokens.h"

#include "models/tables/opaquetoken.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement issuePasswordToken{"issue_password_token", R"(
    INSERT INTO set_password_tokens AS token
           (user_id, token_hash, created_by, created_at, expires_at)
    VALUES (?, ?, ?, now(), date_trunc('milliseconds', now()) + make_interval(hours => ?))
        ON CONFLICT (user_id) DO UPDATE
       SET token_hash = excluded.token_hash,
           created_by = excluded.created_by,
           created_at = excluded.created_at,
           expires_at = excluded.expires_at
    RETURNING to_ms(token.expires_at) AS expires_at
)"};

static const Statement findPasswordToken{"find_password_token", R"(
    SELECT token.user_id
      FROM set_password_tokens AS token
     WHERE token.token_hash = ?
       AND token.expires_at > now()
)"};

static const Statement revokePasswordToken{"revoke_password_token", R"(
    DELETE FROM set_password_tokens
     WHERE user_id = ?
)"};

PasswordTokens::Issued PasswordTokens::issue(const QUuid &userId, const QUuid &createdBy)
{
    const QByteArray token = newOpaqueToken();
    Rows rows = m_tx.run(
            issuePasswordToken,
            {toText(userId), opaqueTokenHash(token), toText(createdBy), int(lifetime.count())});
    rows.next();
    return {token, rows.instant("expires_at"_L1)};
}

std::optional<SignIn> PasswordTokens::find(const QByteArray &token)
{
    QUuid holder;
    if (Rows rows = m_tx.run(findPasswordToken, {opaqueTokenHash(token)}); rows.next())
        holder = rows.id("user_id"_L1);
    const auto signIn = holder.isNull() ? std::nullopt : Users(m_tx).findSignIn(holder);
    return signIn && !signIn->user.disabled ? signIn : std::nullopt;
}

std::optional<SignIn> PasswordTokens::use(const QByteArray &token)
{
    const auto holder = find(token);
    if (holder)
        revokeOf(holder->user.id);
    return holder;
}

void PasswordTokens::revokeOf(const QUuid &userId)
{
    m_tx.run(revokePasswordToken, {toText(userId)});
}

} // namespace Evently
