// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"

namespace Evently {

/// What a ticket says: one seat of a booking.
struct Ticket
{
    EventBrief event{};
    QString reference{};
    int seat = 1; ///< 1 to seats.
    int seats = 1; ///< Of the whole booking.
    qint64 priceCents = 0; ///< Of this seat.
    QString currency{};
    bool isPaid = false;
    QString name{}; ///< Only where somebody gave one.
    /// Whether it came out of a printer before, so that the door knows that there may be two.
    bool isAgain = false;

    /// What the code on it says, for who looks at the door: "EVENTLY:1:7KQF-29XM-TD4H:2".
    QString code() const;

    enum class Printed { First, Again };

    /// One for each seat of @p booking, for @p name if that is not empty.
    static QList<Ticket> of(const Booking &booking, const QString &name = {},
                            Printed printed = Printed::First);
};

/// What somebody takes away who waits for seats.
struct WaitlistSlip
{
    EventBrief event{};
    QString reference{};
    int quantity = 1;
    std::optional<int> position{}; ///< When it was printed; none where it is not known.

    static WaitlistSlip of(const WaitlistEntry &entry, const Event &event);
};

} // namespace Evently
