// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/refreshtokens.h"

#include "models/tables/opaquetoken.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement addRefreshToken{"add_refresh_token", R"(
    INSERT INTO refresh_tokens (id, family, user_id, token_hash, created_at, expires_at)
    VALUES (?, ?, ?, ?, now(), now() + make_interval(days => ?))
)"};

static const Statement forgetExpiredTokens{"forget_expired_tokens", R"(
    DELETE FROM refresh_tokens
     WHERE user_id = ?
       AND expires_at < now()
)"};

static const Statement lockRefreshToken{"lock_refresh_token", R"(
    SELECT token.id,
           token.family,
           token.user_id,
           token.used_at IS NOT NULL AS is_used,
           CASE WHEN token.used_at > now() - make_interval(secs => ?)
                THEN token.successor
           END AS successor,
           token.revoked_at IS NOT NULL OR token.expires_at <= now() AS is_over
      FROM refresh_tokens AS token
     WHERE token.token_hash = ?
       FOR NO KEY UPDATE
)"};

static const Statement useRefreshToken{"use_refresh_token", R"(
    UPDATE refresh_tokens
       SET used_at = now()
     WHERE id = ?
)"};

static const Statement forgetSuccessors{"forget_successors", R"(
    UPDATE refresh_tokens
       SET successor = NULL
     WHERE family = ?
       AND successor IS NOT NULL
       AND used_at < now() - make_interval(secs => ?)
)"};

static const Statement keepSuccessor{"keep_successor", R"(
    UPDATE refresh_tokens
       SET successor = ?
     WHERE id = ?
)"};

static const Statement revokeFamily{"revoke_family", R"(
    UPDATE refresh_tokens
       SET revoked_at = now()
     WHERE family = ?
       AND revoked_at IS NULL
)"};

static const Statement revokeFamiliesOf{"revoke_families_of", R"(
    UPDATE refresh_tokens
       SET revoked_at = now()
     WHERE user_id = ?
       AND family <> ?
       AND revoked_at IS NULL
)"};

QByteArray RefreshTokens::issue(const QUuid &userId, const QUuid &session)
{
    const QByteArray token = newOpaqueToken();
    m_tx.run(forgetExpiredTokens, {toText(userId)});
    m_tx.run(addRefreshToken,
             {toText(newId()), toText(session), toText(userId), opaqueTokenHash(token),
              int(lifetime.count())});
    return token;
}

RefreshTokens::Use RefreshTokens::use(const QByteArray &token)
{
    using Verdict = Use::Verdict;
    Rows rows = m_tx.run(lockRefreshToken, {int(grace.count()), opaqueTokenHash(token)});
    if (!rows.next() || rows.boolean("is_over"_L1))
        return {};

    const QByteArray successor = rows.text("successor"_L1).toLatin1();
    const Use use{.verdict = !rows.boolean("is_used"_L1) ? Verdict::Good
                          : successor.isEmpty()          ? Verdict::Used
                                                         : Verdict::Again,
                  .id = rows.id("id"_L1),
                  .userId = rows.id("user_id"_L1),
                  .session = rows.id("family"_L1),
                  .successor = successor};
    if (use.verdict == Verdict::Used)
        revokeSession(use.session);
    else if (use.verdict == Verdict::Good)
        m_tx.run(useRefreshToken, {toText(use.id)});
    return use;
}

void RefreshTokens::keepSuccessor(const Use &use, const QByteArray &locked)
{
    m_tx.run(forgetSuccessors, {toText(use.session), int(grace.count())});
    m_tx.run(Evently::keepSuccessor, {QString::fromLatin1(locked), toText(use.id)});
}

void RefreshTokens::revokeSession(const QUuid &session)
{
    m_tx.run(revokeFamily, {toText(session)});
}

void RefreshTokens::revokeAllOf(const QUuid &userId)
{
    revokeOthersOf(userId, QUuid());
}

void RefreshTokens::revokeOthersOf(const QUuid &userId, const QUuid &session)
{
    m_tx.run(revokeFamiliesOf, {toText(userId), toText(session)});
}

} // namespace Evently
