// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/ledger/outcome.h"
#include "models/values/principal.h"
#include "models/values/result.h"

#include <chrono>
#include <functional>

namespace Evently {

/// The successful answer to a request, stored unchanged under its idempotency key.
struct Answer
{
    int status = 200;
    QByteArray body{}; ///< JSON, or empty.
    qint64 seq = 0; ///< Evently-Seq
    QByteArray etag{};
    QByteArray location{};
    bool isReplay = false; ///< Idempotent-Replay
};

/// The Idempotency-Key of a request, and a fingerprint of the request.
struct IdempotencyKey
{
    QUuid caller;
    QString key; ///< 1..64 visible ASCII characters
    QByteArray fingerprint; ///< SHA-256 over method, path and body.
};

/// A command on its way through the desk.
struct DeskRequest
{
    QUuid eventId;
    Command command;
    Principal caller{};
    std::optional<IdempotencyKey> key{};
    /// After this time the request is dropped unless its transaction has begun.
    std::chrono::steady_clock::time_point deadline{};
    /// Converts an outcome into the answer. Runs on a writer's thread inside the transaction,
    /// possibly more than once, so it must depend only on the outcome.
    std::function<Answer(const Outcome &)> write{};
    /// Called exactly once, on any thread, after COMMIT or when the request has failed; must not
    /// block.
    std::function<void(Result<Answer>)> done{};
};

} // namespace Evently
