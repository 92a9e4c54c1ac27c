// SPDX-License-Identifier: GPL-3.0-only
#include "server/handlers/passwordsteps.h"

#include "models/database/failures.h"
#include "server/access/guesslimiter.h"
#include "server/api/services.h"
#include "server/api/steps.h"

namespace Evently::Handlers {

HashQueue::Standing standingOf(const Call &call)
{
    return call.services.guesses.hasEntered(call.address) ? HashQueue::Standing::Known
                                                          : HashQueue::Standing::Stranger;
}

void hashThen(const CallPtr &call, const QString &password, HashQueue::Standing standing,
              std::function<void(const QString &)> next)
{
    const bool taken = call->services.passwords.hash(
            password, {.address = call->address, .standing = standing},
            [call, next = std::move(next)](const QString &hash) {
                if (hash.isEmpty() || call->isPast())
                    answer(*call, overloaded());
                else
                    guarded(*call, [&] { next(hash); });
            });
    if (!taken)
        answer(*call, overloaded());
}

void checkThen(const CallPtr &call, const Checked &checked,
               std::function<void(PasswordHasher::Verdict)> next)
{
    const HashQueue::Origin origin{
            .address = call->address, .standing = checked.standing, .begin = checked.begin};
    const bool taken = call->services.passwords.check(
            checked.password, checked.hash, origin,
            [call, next = std::move(next)](PasswordHasher::Verdict verdict) {
                if (verdict.isMissing || call->isPast())
                    answer(*call, overloaded());
                else
                    guarded(*call, [&] { next(verdict); });
            });
    if (!taken)
        answer(*call, overloaded());
}

} // namespace Evently::Handlers
