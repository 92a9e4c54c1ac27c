// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/access/passwordhasher.h"
#include "server/api/call.h"

namespace Evently::Handlers {

// Steps of a call that run on a thread of the PasswordHasher. If there is no room, memory or time,
// the call is answered with that and the next step doesn't run.

/// The standing of the address of @p call: known for some account, or a stranger.
HashQueue::Standing standingOf(const Call &call);

/// Hashes @p password and calls @p next with the result.
void hashThen(const CallPtr &call, const QString &password, HashQueue::Standing standing,
              std::function<void(const QString &)> next);

/// Whose password is checked, and when it may be.
struct Checked
{
    QString password;
    QString hash{}; ///< Empty if there is none.
    HashQueue::Standing standing = HashQueue::Standing::Stranger;
    HashQueue::Clock::time_point begin{};
};
void checkThen(const CallPtr &call, const Checked &checked,
               std::function<void(PasswordHasher::Verdict)> next);

} // namespace Evently::Handlers
