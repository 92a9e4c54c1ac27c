// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/codeguesses.h"

#include "server/access/guesslimiter.h"
#include "server/api/services.h"

namespace Evently {

static Guess guessOf(const Call &call)
{
    return {.what = Guess::What::DiscountCode, .address = call.address};
}

std::optional<Problem> waitForCode(const Call &call, const QString &code)
{
    if (code.isEmpty() || call.caller.isAdmin())
        return {};
    return call.services.guesses.mustWait(guessOf(call));
}

Result<Reply> countedGuess(const Call &call, const Result<Reply> &result)
{
    if (result || result.error().code != Problem::Code::UnknownCode || call.caller.isAdmin())
        return result;
    return call.services.guesses.noteWrong(guessOf(call)).value_or(result.error());
}

} // namespace Evently
