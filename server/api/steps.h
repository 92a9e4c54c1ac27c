// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "server/api/answering.h"

#include <functional>

// Moves a call from one thread to the next, for the Router and for handlers that run InSteps. If
// there is no room, no time or no database, the call is answered with that and the next step
// doesn't run.

namespace Evently {

class Workers;

/// Work in a transaction. It may run more than once, so it must change only the database and its
/// call.
using Work = std::function<Result<Reply>(Transaction &)>;

/// What may run again on a new connection, if its connection turned out to be lost.
enum class Rerun {
    UntilCommit, ///< Not if it was lost around COMMIT, because then the result is unknown.
    Always, ///< Changes nothing, or finds its result under its Idempotency-Key.
};

/// Runs @p work in a snapshot on a thread of @p workers and answers with its result.
void readAndAnswer(const CallPtr &call, Workers &workers, Work work);

/// Runs @p work in a serializable transaction on a writer's thread, announces the call's
/// @c changes, and answers with its result. The same transaction checks again whether the caller
/// may do this.
void writeAndAnswer(const CallPtr &call, Work work, Rerun rerun = Rerun::UntilCommit);

/// Posts @p job to @p workers; it may use the session freely and throw. If the connection turned
/// out to be lost, it runs again, as far as @p rerun allows.
void onWorker(const CallPtr &call, Workers &workers, Rerun rerun,
              std::function<void(Session &)> job);

/// onWorker() with separate threads, so bookings and payments never queue behind browsing.
void onLookup(const CallPtr &call, std::function<void(Session &)> job);

/// Runs @p step on the HTTP thread, soon.
void onHttpThread(const CallPtr &call, std::function<void()> step);

/// Runs @p step and answers with the failure if it throws. Lets no exception through.
void guarded(const Call &call, const std::function<void()> &step) noexcept;

/// Runs @p find in a snapshot, by onLookup(), and then @p next on the same thread with the result;
/// a refusal answers the call.
template <typename Find, typename Next>
void readThen(const CallPtr &call, Find find, Next next)
{
    onLookup(call, [call, find = std::move(find), next = std::move(next)](Session &session) {
        if (const auto found = session.snapshot(find))
            next(*found);
        else
            answer(*call, found.error());
    });
}

} // namespace Evently
