// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/http/reply.h"

namespace Evently::Handlers {

/// `{user, token, expiresAt, refreshToken}`: the response to every sign-in, with a new access
/// token.
Reply sessionReply(const Call &call, const User &user, int tokenVersion, const QUuid &session,
                   const QByteArray &refreshToken, int status);

/// The same with the first refresh token of a new session. @return the session and the reply.
std::pair<QUuid, Reply> newSession(const Call &call, Transaction &tx, const User &user,
                                   int tokenVersion, int status);

/// Stores permanently that @p user signed in from the address of @p call.
void keepEntry(const Call &call, Transaction &tx, const User &user);

} // namespace Evently::Handlers
