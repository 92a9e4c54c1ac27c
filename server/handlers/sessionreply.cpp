// SPDX-License-Identifier: GPL-3.0-only
#include "server/handlers/sessionreply.h"

#include "models/tables/enteredfrom.h"
#include "models/tables/refreshtokens.h"
#include "models/values/text.h"
#include "server/access/guesslimiter.h"
#include "server/api/authenticator.h"
#include "server/api/services.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

Reply sessionReply(const Call &call, const User &user, int tokenVersion, const QUuid &session,
                   const QByteArray &refreshToken, int status)
{
    const auto &tokens = call.services.authenticator.tokens();
    const auto access = tokens.issue(user.id, session, tokenVersion, systemNow());
    return Reply::json({{u"user"_s, user.toJson()},
                        {u"token"_s, QString::fromLatin1(access.token)},
                        {u"expiresAt"_s, toRfc3339(access.expiresAt)},
                        {u"refreshToken"_s, QString::fromLatin1(refreshToken)}},
                       status);
}

std::pair<QUuid, Reply> newSession(const Call &call, Transaction &tx, const User &user,
                                   int tokenVersion, int status)
{
    const QUuid session = newId();
    const QByteArray refreshToken = RefreshTokens(tx).issue(user.id, session);
    return {session, sessionReply(call, user, tokenVersion, session, refreshToken, status)};
}

void keepEntry(const Call &call, Transaction &tx, const User &user)
{
    EnteredFrom(tx).keep(user.id,
                         call.services.guesses.marksOf(call.address, emailKey(user.email)));
}

} // namespace Evently::Handlers
