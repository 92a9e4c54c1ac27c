// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>

#include <cstdint>

namespace Evently::Torture {

/// Nanoseconds of the monotonic clock.
qint64 monotonicNow();

/// One request to the server and what came of it.
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
        Info, ///< Nobody can say.
    };

    Kind kind = Kind::Read;
    QByteArray method{};
    QByteArray target{}; ///< With "/api".
    QByteArray body{}; ///< Of the request.
    QByteArray key{}; ///< Idempotency-Key
    QUuid user{};
    QUuid event{};
    QUuid booking{}; ///< That it is about, if so.
    int quantity = 0;

    int client = 0; ///< Who sent it.
    int server = 0; ///< To which process.
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
    QJsonObject toJson() const; ///< A line of the history.
};

QByteArray nameOf(Operation::Kind kind);

} // namespace Evently::Torture
