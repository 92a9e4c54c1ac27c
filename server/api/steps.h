// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"
#include "server/api/call.h"
#include "server/http/reply.h"

#include <functional>

// How a call gets from one thread to the next, for the Router and for handlers that go InSteps.
// Each ends in an answer: when there is no room, no time or no database, the call is answered so
// and the next step does not come.

namespace Evently {

class Workers;

/// Answers @p call: logs it, counts it, adds the headers that every reply has. What comes second is
/// dropped. Any thread.
void answer(const Call &call, const Result<Reply> &result) noexcept;

/// Adds to @p reply what browsers want to see before they show it to a page of another origin;
/// answer() does so by itself.
void addCrossOrigin(const Call &call, Reply &reply);

/// @p result as it goes out, with the headers that every reply has; logs and counts it, for who
/// sends it in another way than answer().
Reply outgoing(const Call &call, const Result<Reply> &result);

/// Work in a transaction: perhaps run more than once, so it touches the database and its call only.
using Work = std::function<Result<Reply>(Transaction &)>;

/// What may run once more, on a new connection, when its own was found to be lost.
enum class Rerun {
    UntilCommit, ///< Unless it was lost around COMMIT: then nobody knows, and nobody should guess.
    Always, ///< Changes nothing, or finds what it did under its Idempotency-Key.
};

/// Runs @p work on one view of the data on a thread of @p workers and answers with what it returns.
void readAndAnswer(const CallPtr &call, Workers &workers, Work work);

/// Runs @p work in a serializable transaction on a writer's thread, tells everybody of the call's
/// @c changes, and answers with what it returned. Whether the caller still may is asked again in
/// the same transaction.
void writeAndAnswer(const CallPtr &call, Work work, Rerun rerun = Rerun::UntilCommit);

/// Posts @p job to @p workers; it may use the session as it likes and throw. When the connection
/// was found to be lost it runs once more, as far as @p rerun allows.
void onWorker(const CallPtr &call, Workers &workers, Rerun rerun,
              std::function<void(Session &)> job);

/// onWorker() with threads that do nothing else: who settles what he has booked, or books, does not
/// stand behind those who browse.
void onLookup(const CallPtr &call, std::function<void(Session &)> job);

/// Runs @p step on the HTTP thread, soon.
void onHttpThread(const CallPtr &call, std::function<void()> step);

/// Runs @p step and answers with what it throws, if it does. Lets no exception through.
void guarded(const Call &call, const std::function<void()> &step) noexcept;

/// Runs @p find on one view of the data, onLookup(), and there @p next with the value it found; a
/// refusal answers the call.
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

/// An answer as it goes out, with Evently-Seq, ETag, Location and Idempotent-Replay.
Reply replyFrom(const Answer &answer);

} // namespace Evently
