// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/fieldchange.h"
#include "models/values/principal.h"

namespace Evently {

/// Units of one ticket type that a row of the history took, moved or gave back, with the money and
/// the tax in them when they were sold.
struct LedgerSeats
{
    int type = 1;
    int quantity = 0; ///< Units
    int admits = 1;
    QList<int> quotas{}; ///< The quotas they were taken from, beside the house.
    qint64 grossCents = 0;
    int taxRate = 0; ///< Thousandths of a percent
    qint64 taxCents = 0;

    int people() const { return quantity * admits; }
    bool operator==(const LedgerSeats &) const = default;
};

QJsonArray toJson(const QList<LedgerSeats> &seats);
QList<LedgerSeats> ledgerSeatsFrom(const QJsonArray &json);

/// One row of an event's history. Quantities are numbers of seats and positive, except for
/// CapacityChanged.
struct LedgerRow
{
    enum class Kind {
        Created, ///< The quantity is the capacity.
        Edited, ///< By an organizer; 0 seats.
        CapacityChanged, ///< An edit that changed the capacity by this many seats, up or down.
        Booked, ///< Free seats were sold directly.
        Held, ///< Free seats were put on hold.
        Confirmed, ///< A hold became a sale.
        HoldReleased,
        HoldExpired,
        Cancelled, ///< All seats of a sold booking became free.
        GivenBack, ///< Some seats of a booking became free.
        Joined,
        Offered, ///< Free seats were held for the next waitlist entry.
        OfferedByStaff, ///< The same, but out of turn.
        Accepted, ///< An offer became a sale.
        OfferDeclined,
        OfferExpired,
        Left, ///< An entry without an offer left the waitlist.
        EntryExpired, ///< The event no longer has enough seats for the entry.
        Paid,
        Refunded,
        EventCancelled, ///< All sold and held seats were released.
        Completed,
    };

    qint64 seq = 0;
    Kind kind = Kind::Edited;
    int quantity = 0;
    QUuid bookingId{};
    QUuid entryId{};
    Principal actor{}; ///< Anonymous is the system itself.
    Instant at{};
    /// Money in minor units: what was paid or refunded, or what became due because seats were given
    /// back. The row of a cancelled event has none; each of its bookings records what is due.
    qint64 amountCents = 0;
    std::optional<Booking::PaymentMethod> paymentMethod{}; ///< With Paid, if it was recorded.
    QList<LedgerSeats> seats{}; ///< Of events with ticket types; empty where they are plain.
    QList<FieldChange> changes{}; ///< With an edit; rows written by old versions have none.

    bool operator==(const LedgerRow &) const = default;
};

QLatin1StringView wireName(LedgerRow::Kind kind);
/// The name the ledger uses for @p role: Anonymous is "system".
QLatin1StringView wireName(Principal::Role role);

/// The kind whose name is @p name, if there is one.
std::optional<LedgerRow::Kind> ledgerKindFrom(QStringView name);

} // namespace Evently
