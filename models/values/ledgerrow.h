// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/fieldchange.h"
#include "models/values/principal.h"

namespace Evently {

/// One row of an event's history. Quantities are seats and positive, except for CapacityChanged.
struct LedgerRow
{
    enum class Kind {
        Created, ///< With the capacity.
        Edited, ///< By an organizer; 0 seats.
        CapacityChanged, ///< An edit that changed the capacity by this much, up or down.
        Booked, ///< Free seats sold at once.
        Held, ///< Free seats held.
        Confirmed, ///< A hold sold.
        HoldReleased,
        HoldExpired,
        Cancelled, ///< Sold seats came back, all of a booking's.
        GivenBack, ///< Part of a booking's seats came back.
        Joined,
        Offered, ///< Free seats held for an entry, in turn.
        OfferedByStaff, ///< The same, out of turn.
        Accepted, ///< An offer sold.
        OfferDeclined,
        OfferExpired,
        Left, ///< An entry without an offer.
        EntryExpired, ///< The event became too small for it.
        Paid,
        Refunded,
        EventCancelled, ///< All sold and held seats came back.
        Completed,
    };

    qint64 seq = 0;
    Kind kind = Kind::Edited;
    int quantity = 0;
    QUuid bookingId{};
    QUuid entryId{};
    Principal actor{}; ///< Anonymous is the system itself.
    Instant at{};
    /// Money in minor units: what was paid or refunded, or what became due by giving seats back. A
    /// cancelled event has none: each of its bookings knows what is due.
    qint64 amountCents = 0;
    std::optional<Booking::PaymentMethod> paymentMethod{}; ///< With Paid, if it was said.
    QList<FieldChange> changes{}; ///< With an edit; those from before they were kept have none.

    bool operator==(const LedgerRow &) const = default;
};

QLatin1StringView wireName(LedgerRow::Kind kind);
/// As the ledger names who did something: Anonymous is "system".
QLatin1StringView wireName(Principal::Role role);

/// The kind that is written as @p name, if there is one.
std::optional<LedgerRow::Kind> ledgerKindFrom(QStringView name);

} // namespace Evently
