// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"

namespace Evently {

/// The content of a ticket: one person's seat of a booking.
struct Ticket
{
    EventBrief event{};
    QString reference{};
    int seat = 1; ///< 1 to seats.
    int seats = 1; ///< The highest number in the booking.
    QString type{}; ///< Its name; empty if the event has no types.
    int person = 1; ///< 1 to people.
    int people = 1; ///< How many tickets, one each, belong to what was sold as one.
    qint64 priceCents = 0; ///< Of what was sold as one, after the discount.
    QString currency{};
    bool isPaid = false;
    QString name{}; ///< Only if one was given.
    /// Whether it has been printed before, so that the door knows that there may be two.
    bool isAgain = false;

    /// The text of its QR code, for scanning at the door: "EVENTLY:1:7KQF-29XM-TD4H:2".
    QString code() const;

    enum class Printed { First, Again };

    /// One ticket for each person of @p booking, for @p name if it isn't empty.
    static QList<Ticket> of(const Booking &booking, const QString &name = {},
                            Printed printed = Printed::First);
};

/// The slip that a person on the waitlist takes home.
struct WaitlistSlip
{
    EventBrief event{};
    QString reference{};
    int quantity = 1; ///< People
    QList<TicketLine> lines{}; ///< None if the event has no ticket types.
    std::optional<int> position{}; ///< When it was printed; none if unknown.

    static WaitlistSlip of(const WaitlistEntry &entry, const Event &event);
};

} // namespace Evently
