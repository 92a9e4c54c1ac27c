// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/operation.h"

#include <QJsonValue>
#include <QList>

#include <chrono>

namespace Evently::Torture {

/// A time of the system clock, which the database shares: milliseconds since 1970.
using Wall = std::chrono::sys_time<std::chrono::milliseconds>;

Wall wallOf(qint64 monotonic); ///< From a value of monotonicNow().
Wall wallFrom(const QJsonValue &text); ///< From the API's format.
QString textOf(Wall wall);
/// An amount in euros in the API's format.
QString euros(qint64 cents);

/// What someone requests of one event, and the answer.
struct Action
{
    enum class Wish {
        Book,
        Hold,
        BookOrWait,
        Confirm,
        Cancel,
        GiveBack, ///< Part of a booking.
        Pay,
        Refund, ///< The full amount due, or a part.
        Join,
        Leave,
        Accept,
        Decline,
        OfferByStaff,
        Edit, ///< One field.
        ReadEvent,
        ReadBooking,
        ReadPlace,
    };

    Wish wish = Wish::ReadEvent;
    QUuid event{};
    QUuid caller{};
    bool isAdmin = false;
    QUuid booking{};
    QUuid entry{};
    int quantity = 0;
    std::optional<qint64> cents{}; ///< For a partial refund.
    QString field{}; ///< The edited field,
    QJsonValue value{}; ///< and its new value.

    Operation told{}; ///< The request, and its answer once there is one.
    qint64 first = 0; ///< When it was first sent.
    qint64 invoked = 0; ///< It wasn't decided before this,
    qint64 done = 0; ///< nor after the first answer.
    bool isSettled = false; ///< Known to be done or refused.

    bool isRead() const { return wish >= Wish::ReadEvent; }
    QString name() const; ///< For error messages.
};

/// Fills in the request of @p action, with @p key.
void prepare(Action &action, const QByteArray &key);

} // namespace Evently::Torture
