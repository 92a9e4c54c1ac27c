// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/ledger/outcome.h"
#include "models/values/principal.h"
#include "models/values/result.h"

#include <chrono>
#include <functional>

namespace Evently {

/// What a client is told about a request that succeeded; stored under its idempotency key as it is.
struct Answer
{
    int status = 200;
    QByteArray body{}; ///< JSON, or empty.
    qint64 seq = 0; ///< Evently-Seq
    QByteArray etag{};
    QByteArray location{};
    bool isReplay = false; ///< Idempotent-Replay
};

/// The Idempotency-Key of a request and what the request was.
struct IdempotencyKey
{
    QUuid caller;
    QString key; ///< 1..64 visible ASCII characters
    QByteArray fingerprint; ///< SHA-256 over method, path and body.
};

/// One command on its way through the desk.
struct DeskRequest
{
    QUuid eventId;
    Command command;
    Principal caller{};
    std::optional<IdempotencyKey> key{};
    /// Past this moment the request is dropped unless its transaction has begun.
    std::chrono::steady_clock::time_point deadline{};
    /// Writes down an outcome. Runs on a writer's thread inside the transaction, perhaps more than
    /// once, so it must depend on the outcome alone.
    std::function<Answer(const Outcome &)> write{};
    /// Called exactly once, on any thread, after COMMIT returned or nothing came of it; must not
    /// block.
    std::function<void(Result<Answer>)> done{};
};

} // namespace Evently
