// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/operation.h"

#include <QJsonValue>
#include <QList>

#include <chrono>

namespace Evently::Torture {

/// A moment of the wall clock, which the database shares: milliseconds since 1970.
using Wall = std::chrono::sys_time<std::chrono::milliseconds>;

Wall wallOf(qint64 monotonic); ///< Of monotonicNow().
Wall wallFrom(const QJsonValue &text); ///< As the API writes it.
QString textOf(Wall wall);
/// An amount of euros as the API writes it.
QString euros(qint64 cents);

/// What someone wants from one event, and what they were told.
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
        Refund, ///< All that is due, or a part.
        Join,
        Leave,
        Accept,
        Decline,
        OfferByStaff,
        Edit, ///< Of one field.
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
    std::optional<qint64> cents{}; ///< Of a part that is refunded.
    QString field{}; ///< That is edited,
    QJsonValue value{}; ///< and to what.

    Operation told{}; ///< The request, and its answer once there is one.
    qint64 first = 0; ///< When it was asked first.
    qint64 invoked = 0; ///< It can't have been decided before,
    qint64 done = 0; ///< nor after the first answer.
    bool isSettled = false; ///< Done or refused, and known to be.

    bool isRead() const { return wish >= Wish::ReadEvent; }
    QString name() const; ///< For complaints.
};

/// Writes the request of @p action, under @p key.
void prepare(Action &action, const QByteArray &key);

} // namespace Evently::Torture
