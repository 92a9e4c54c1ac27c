// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/deskorders.h"

#include "models/tables/users.h"
#include "server/access/ratelimiter.h"
#include "server/api/answering.h"
#include "server/api/codeguesses.h"
#include "server/api/idempotency.h"
#include "server/api/services.h"
#include "server/api/steps.h"

using namespace Qt::StringLiterals;

namespace Evently {

static Problem badBeneficiary(const QString &message)
{
    return Problem::invalid(u"userId"_s, message);
}

static DeskRequest deskRequestOf(const CallPtr &call, const DeskWork &work, const Found &found)
{
    return {.eventId = found.eventId,
            .command = work.command(found),
            .caller = call->caller,
            .key = keyOf(*call),
            .deadline = call->deadline,
            .write = work.write,
            .done = [call](const Result<Answer> &result) {
                answer(*call, countedGuess(*call, result.transform(replyFrom)));
            }};
}

void DeskOrders::place(const CallPtr &call, const AtDesk &route)
{
    const auto work = route.order(*call);
    if (!work)
        return answer(*call, work.error());
    if (work->target.isNowhere())
        return answer(*call, EventFinder::notFound(work->target));

    const auto found = m_events.recall(work->target);
    if (found && work->beneficiary.isNull())
        submit(call, *work, *found);
    else
        findAndSubmit(call, *work);
}

void DeskOrders::submit(const CallPtr &call, const DeskWork &work, const Found &found)
{
    DeskRequest request = deskRequestOf(call, work, found);
    const bool isBooking = std::holds_alternative<Book>(request.command);
    if (const auto tooMuch = isBooking ? m_services.limits.booking(call->caller.id) : std::nullopt)
        return answer(*call, *tooMuch);
    m_services.submit(std::move(request));
}

/// Queries the database for the event of @p work, and for the user it is for.
void DeskOrders::findAndSubmit(const CallPtr &call, const DeskWork &work)
{
    const auto find = [this, work](Transaction &tx) -> Result<Found> {
        auto found = m_events.lookUp(work.target, tx);
        if (!found || work.beneficiary.isNull())
            return found;
        const auto account = Users(tx).findAccount(work.beneficiary);
        if (!account)
            return badBeneficiary(u"is not the id of an account"_s);
        if (account->disabled)
            return badBeneficiary(u"is the id of a disabled account"_s);
        Found both = *found;
        both.beneficiary = account->customer;
        return both;
    };
    readThen(call, find, [this, call, work](const Found &found) {
        onHttpThread(call, [this, call, work, found] { submit(call, work, found); });
    });
}

} // namespace Evently
