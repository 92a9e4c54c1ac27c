// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/call.h"
#include "server/http/reply.h"

namespace Evently::Handlers {

/// `{user, token, expiresAt, refreshToken}`: what everyone gets who signs in, with an access token
/// made for the occasion.
Reply sessionReply(const Call &call, const User &user, int tokenVersion, const QUuid &session,
                   const QByteArray &refreshToken, int status);

/// The same with the first refresh token of a new session. @return the session as well.
std::pair<QUuid, Reply> newSession(const Call &call, Transaction &tx, const User &user,
                                   int tokenVersion, int status);

/// Keeps beyond a restart that @p user got in from where @p call comes from.
void keepEntry(const Call &call, Transaction &tx, const User &user);

} // namespace Evently::Handlers
