// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/authenticator.h"

#include "models/tables/kiosks.h"
#include "models/tables/opaquetoken.h"
#include "server/api/call.h"

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr QByteArrayView kioskPrefix = "kiosk_";
static constexpr int verifiedMax = 20'000;

static Problem unauthenticated(const QString &error)
{
    return {.code = Problem::Code::Unauthenticated, .error = error, .details = {}};
}

Problem Authenticator::unpaired()
{
    return unauthenticated(u"This kiosk is not paired, or was revoked."_s);
}

Authenticator::Authenticator(const QList<QByteArray> &signingKeys, Accounts &accounts)
    : m_tokens(signingKeys)
    , m_accounts(accounts)
    , m_verified(verifiedMax)
{
}

QByteArray Authenticator::toWire(const QByteArray &kioskToken)
{
    return kioskPrefix.toByteArray() + kioskToken;
}

Result<Authenticator::Bearer> Authenticator::read(const QByteArray &authorization)
{
    const qsizetype blank = authorization.indexOf(' ');
    if (blank < 0 || authorization.first(blank).compare("bearer", Qt::CaseInsensitive) != 0)
        return unauthenticated(u"The Authorization header must be “Bearer TOKEN”."_s);
    const QByteArray token = authorization.sliced(blank + 1).trimmed();
    if (token.startsWith(kioskPrefix))
        return Bearer{.kioskToken = token.sliced(kioskPrefix.size())};

    const Instant now = systemNow();
    if (const AccessClaims *known = m_verified.object(token);
        known && now < known->expiresAt + AccessTokens::leeway)
        return Bearer{.claims = *known};
    const auto claims = m_tokens.read(token, now);
    if (!claims)
        return claims.error();
    m_verified.insert(token, new AccessClaims(*claims));
    return Bearer{.claims = *claims};
}

/// Accepts @p claims for @p account, unless something has ended them.
static Result<bool> admit(const AccessClaims &claims, const Account &account, Call &call)
{
    if (account.disabled)
        return unauthenticated(u"This account is disabled."_s);
    if (claims.tokenVersion != account.tokenVersion
        || account.endedSessions.contains(claims.session))
        return unauthenticated(u"This session has ended. Sign in again."_s);
    call.caller = account.principal;
    call.account = account;
    call.session = claims.session;
    call.tokenExpiresAt = claims.expiresAt;
    return true;
}

Result<bool> Authenticator::recall(const Bearer &bearer, Call &call) const
{
    if (bearer.claims) {
        const auto account = m_accounts.recall(bearer.claims->userId);
        return account ? admit(*bearer.claims, *account, call) : false;
    }
    const QUuid kiosk = m_accounts.recallKiosk(opaqueTokenHash(bearer.kioskToken));
    call.caller = {.role = Principal::Role::Kiosk, .id = kiosk};
    return !kiosk.isNull();
}

Result<bool> Authenticator::lookUp(const Bearer &bearer, Call &call, Transaction &tx) const
{
    // Must be taken before the snapshot, or a change could be missed. The snapshot is taken by the
    // first statement, which is the one below.
    const quint64 moment = m_accounts.moment();
    if (bearer.claims) {
        const auto account = Users(tx).findAccount(bearer.claims->userId);
        if (!account)
            return unauthenticated(u"The access token is not valid."_s);
        m_accounts.remember(*account, moment);
        return admit(*bearer.claims, *account, call);
    }
    const auto kiosk = Kiosks(tx).holderOf(bearer.kioskToken);
    if (!kiosk)
        return false;
    if (kiosk->isRevoked)
        return unpaired();
    m_accounts.rememberKiosk(opaqueTokenHash(bearer.kioskToken), kiosk->id, moment);
    call.caller = {.role = Principal::Role::Kiosk, .id = kiosk->id};
    return true;
}

} // namespace Evently
