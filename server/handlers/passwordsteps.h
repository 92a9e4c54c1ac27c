// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/access/passwordhasher.h"
#include "server/api/call.h"

namespace Evently::Handlers {

// Steps of a call that go on a thread of the PasswordHasher. When there is no room, no memory or no
// time, the call is answered so and the next step does not come.

/// How well the address of @p call is known: to some account, or not at all.
HashQueue::Standing standingOf(const Call &call);

/// Hashes @p password and goes on with @p next.
void hashThen(const CallPtr &call, const QString &password, HashQueue::Standing standing,
              std::function<void(const QString &)> next);

/// Whose password is checked, and when it may be.
struct Checked
{
    QString password;
    QString hash{}; ///< Empty where there is none.
    HashQueue::Standing standing = HashQueue::Standing::Stranger;
    HashQueue::Clock::time_point begin{};
};
void checkThen(const CallPtr &call, const Checked &checked,
               std::function<void(PasswordHasher::Verdict)> next);

} // namespace Evently::Handlers
