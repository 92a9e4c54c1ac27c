// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/deskrequest.h"
#include "server/api/route.h"
#include "server/http/reply.h"

// Requests that may be repeated with an Idempotency-Key: the work is done once, and every
// repetition gets the same answer.

namespace Evently {

/// The key of @p call with its caller and a fingerprint of the request. Nothing without a key or a
/// caller.
std::optional<IdempotencyKey> keyOf(const Call &call);

/// Runs @p writing in @p tx unless an answer is stored under @p key; then that is the reply.
Result<Reply> writeOnce(const Writing &writing, const IdempotencyKey &key, Call &call,
                        Transaction &tx);

/// The reply for @p answer, with Evently-Seq, ETag, Location and Idempotent-Replay.
Reply replyFrom(const Answer &answer);

} // namespace Evently
