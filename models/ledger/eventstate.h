// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/ledgerrow.h"
#include "models/values/waitlistentry.h"

#include <QHash>
#include <QSet>

#include <map>
#include <set>

namespace Evently {

/// A change of what was sold, on the day of @c at in the event's zone.
struct SalesDelta
{
    Instant at{};
    Booking::Channel channel = Booking::Channel::Online;
    int bookings = 0;
    int tickets = 0;
    qint64 revenueCents = 0;
    qint64 unpaidCents = 0;
    int cancelled = 0;
};

/// What deciding commands did to a state, for whoever has to write it down.
struct Changes
{
    /// What must be done to all rows of the event at once, too many to load each.
    enum class Sweep {
        None,
        CancelAll, ///< Live bookings are cancelled, open entries expire.
        CloseWaitlist, ///< Open entries expire.
        Remove, ///< The event and its history go.
    };

    QList<LedgerRow> ledger;
    QList<SalesDelta> sales;
    QSet<QUuid> newBookings;
    QSet<QUuid> changedBookings; ///< Without the new ones.
    QSet<QUuid> newEntries;
    QSet<QUuid> changedEntries; ///< Without the new ones.
    Sweep sweep = Sweep::None;
    std::optional<Instant> rescheduledFrom{}; ///< Live bookings are marked with it.
    bool recountDays = false; ///< The zone changed: sales belong to other days.

    bool isEmpty() const { return ledger.isEmpty(); }
};

/// What the ledger knows of one event, seen under its row's lock: all of it, or at least all that
/// the commands at hand can touch (see EventLoader).
struct EventState
{
    Event event;
    Event::Status statusBefore = Event::Status::Published; ///< As it is stored.
    qint64 nextPlace = 1;
    bool wasUsed = false; ///< Somebody booked or waited, ever.
    std::optional<Instant> nextHoldExpiry{}; ///< Of all holds, loaded or not.
    QHash<QUuid, Booking> bookings;
    QHash<QUuid, WaitlistEntry> entries;
    QHash<QUuid, qint64> offeredSeq; ///< Of entries that were offered seats in this state.
    QHash<QUuid, int> seatsOfUser; ///< Live seats and waiting tickets; needed with maxPerUser only.
    QHash<QUuid, int> heldOfUser; ///< Seats that users hold, offers aside.
    Changes changes;

    std::set<std::pair<Instant, QUuid>> holds; ///< Held bookings by when they lapse.
    std::map<qint64, QUuid> queue; ///< Active entries by place.

    void add(const Booking &booking); ///< Loads a booking that is stored already.
    void add(const WaitlistEntry &entry);
};

} // namespace Evently
