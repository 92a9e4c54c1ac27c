// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/session.h"
#include "server/call.h"
#include "server/http/reply.h"

#include <functional>

// How a call gets from one thread to the next, for the Router and for handlers that go InSteps.
// Each ends in an answer: when there is no room, no time or no database, the call is answered so
// and the next step does not come.

namespace Evently {

/// Answers @p call, once and for all: logs it, counts it, adds the headers that every reply has.
/// Any thread.
void answer(const Call &call, const Result<Reply> &result) noexcept;

/// Runs @p work on one view of the data on a reader's thread and answers with what it returns.
void readAndAnswer(const CallPtr &call, std::function<Result<Reply>(Transaction &)> work);

/// Runs @p work in a serializable transaction on a writer's thread, perhaps more than once, tells
/// everybody of the call's @c changes, and answers with what it returned.
void writeAndAnswer(const CallPtr &call, std::function<Result<Reply>(Transaction &)> work);

/// Posts @p job to the readers; it may use the session as it likes and throw DatabaseError.
void onReader(const CallPtr &call, std::function<void(Session &)> job);

/// Runs @p work on one view of the data on a reader's thread, and there @p next with the value it
/// found; a refusal answers the call.
template <typename Work, typename Next>
void readThen(const CallPtr &call, Work work, Next next)
{
    onReader(call, [call, work = std::move(work), next = std::move(next)](Session &session) {
        if (const auto found = session.snapshot(work))
            next(*found);
        else
            answer(*call, found.error());
    });
}

} // namespace Evently
