// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/steps.h"

#include "models/database/failures.h"
#include "models/database/logthrottle.h"
#include "models/database/notices.h"
#include "models/database/workers.h"
#include "models/desk/batch/idempotencykeys.h"
#include "server/api/answering.h"
#include "server/api/download.h"
#include "server/api/logfields.h"
#include "server/api/route.h"
#include "server/api/services.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Evently {

Q_DECLARE_LOGGING_CATEGORY(failureLog)

static constexpr int keyRacesMax = 4;

void guarded(const Call &call, const std::function<void()> &step) noexcept
{
    try {
        step();
    } catch (const DatabaseError &error) {
        static LogThrottle logThrottle;
        if (const auto words = logThrottle.words(error))
            qCWarning(failureLog, "%s: %s (%s)%s", call.route.path, words->c_str(),
                      qPrintable(error.sqlState()), logFieldsOf(call).constData());
        answer(call, problemFrom(error));
    } catch (const std::exception &error) {
        qCCritical(failureLog, "%s: %s%s", call.route.path, error.what(),
                   logFieldsOf(call).constData());
        answer(call, internalFailure());
    }
}

void onHttpThread(const CallPtr &call, std::function<void()> step)
{
    call->services.onHttpThread([call, step = std::move(step)] { guarded(*call, step); });
}

void onWorker(const CallPtr &call, Workers &workers, Rerun rerun,
              std::function<void(Session &)> job)
{
    if (!call->services.circuit.mayTry())
        return answer(*call, databaseUnavailable());
    const auto once = [call, rerun, job = std::move(job)](Session &session) {
        if (call->isPast())
            return answer(*call, overloaded());
        try {
            job(session);
        } catch (const DatabaseError &error) {
            const bool mayBeDone = rerun == Rerun::UntilCommit && error.isOutcomeUnknown();
            if (error.kind() != DatabaseError::Kind::Unreachable || mayBeDone)
                throw;
            job(session); // The connection may have been lost long ago.
        }
    };
    // If the database doesn't answer a write, it may or may not have been done.
    const Problem silence =
            &workers == &call->services.writers ? outcomeUnknown() : databaseUnavailable();
    const bool taken = workers.post(
            {.run = [call, once](Session &session) { guarded(*call, [&] { once(session); }); },
             .deadline = call->deadline,
             .late =
                     [call, silence](Workers::Late late) {
                         answer(*call, late == Workers::Late::NotBegun ? overloaded() : silence);
                     }});
    if (!taken)
        answer(*call, overloaded());
}

void onLookup(const CallPtr &call, std::function<void(Session &)> job)
{
    onWorker(call, call->services.lookups, Rerun::Always, std::move(job));
}

void readAndAnswer(const CallPtr &call, Workers &workers, Work work)
{
    const auto job = [call, &workers, work = std::move(work)](Session &session) {
        const auto result = session.snapshot(work);
        if (result && call->more)
            download(call, workers, *result);
        else
            answer(*call, result);
    };
    onWorker(call, workers, Rerun::Always, job);
}

/// A caller admitted from the cache may just have been disabled elsewhere.
static std::optional<Problem> refusalNow(const Call &call, Transaction &tx)
{
    if (call.account.principal.id.isNull())
        return {};
    const auto account = Users(tx).findAccount(call.caller.id);
    if (account && !account->disabled && account->principal.role == call.caller.role)
        return {};
    return Problem{.code = Problem::Code::Unauthenticated,
                   .error = u"This session has ended. Sign in again."_s};
}

/// Runs @p work in a transaction. If it is the second to store its key, it runs again and finds the
/// answer.
static Result<Reply> written(Call &call, Session &session, const Work &work)
{
    for (int attempt = 1;; ++attempt) {
        try {
            return session.transact(
                    [&](Transaction &tx) -> Result<Reply> {
                        call.changes.clear();
                        call.committed = {};
                        if (const auto refusal = refusalNow(call, tx))
                            return *refusal;
                        auto result = work(tx);
                        if (result)
                            Notices::send(tx, call.changes);
                        return result;
                    },
                    call.deadline);
        } catch (const DatabaseError &error) {
            if (!IdempotencyKeys::isTaken(error) || attempt == keyRacesMax)
                throw;
        }
    }
}

void writeAndAnswer(const CallPtr &call, Work work, Rerun rerun)
{
    const auto job = [call, work = std::move(work)](Session &session) {
        const auto result = written(*call, session, work);
        if (result) {
            call->services.announce(call->changes);
            if (call->committed)
                call->committed();
        }
        answer(*call, result);
    };
    onWorker(call, call->services.writers, rerun, job);
}

} // namespace Evently
