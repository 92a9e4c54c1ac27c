// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>

#include <cstdint>

namespace Evently::Torture {

/// Nanoseconds of the monotonic clock.
qint64 monotonicNow();

/// One request to the server and its result.
struct Operation
{
    enum class Kind {
        Book,
        Hold,
        Confirm,
        Cancel,
        Join,
        Leave,
        Accept,
        Decline,
        Resize, ///< PATCH of the capacity.
        CancelEvent,
        Read, ///< GET of the event.
    };
    enum class Outcome {
        Ok,
        Fail, ///< Refused: it must not have happened.
        Info, ///< Unknown.
    };

    Kind kind = Kind::Read;
    QByteArray method{};
    QByteArray target{}; ///< Including "/api".
    QByteArray body{}; ///< Of the request.
    QByteArray key{}; ///< Idempotency-Key
    QUuid user{};
    QUuid event{};
    QUuid booking{}; ///< The booking concerned, if any.
    int quantity = 0;

    int client = 0; ///< The sender.
    int server = 0; ///< The receiving process.
    qint64 invoked = 0; ///< monotonicNow()
    qint64 done = 0;
    int status = 0; ///< 0: no answer.
    QByteArray answer{}; ///< Its body.
    qint64 seq = 0; ///< Evently-Seq
    bool isReplay = false; ///< Idempotent-Replay
    QByteArray retryAfter{}; ///< Retry-After
    QByteArray error{}; ///< Of the connection.

    Outcome outcome() const;
    QJsonObject answered() const; ///< The answer as JSON.
    QJsonObject toJson() const; ///< As a line of the history.
};

QByteArray nameOf(Operation::Kind kind);

} // namespace Evently::Torture
