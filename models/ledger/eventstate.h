// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/discountcode.h"
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

/// What the commands changed in a state, for the code that writes it to the database.
struct Changes
{
    /// A change to all rows of the event at once, which are too many to load.
    enum class Sweep {
        None,
        CancelAll, ///< Live bookings are cancelled, open entries expire.
        CloseWaitlist, ///< Open entries expire.
        Remove, ///< The event and its history are deleted.
    };

    QList<LedgerRow> ledger;
    QList<SalesDelta> sales;
    QSet<QUuid> newBookings;
    QSet<QUuid> changedBookings; ///< Without new ones.
    QSet<QUuid> newEntries;
    QSet<QUuid> changedEntries; ///< Without new ones.
    QSet<QString> changedCodes; ///< By codeKey().
    Sweep sweep = Sweep::None;
    std::optional<Instant> rescheduledFrom{}; ///< Live bookings are marked with this time.
    bool recountDays = false; ///< The zone changed, so sales belong to other days.

    bool isEmpty() const { return ledger.isEmpty(); }
};

/// What the ledger knows about one event while its row is locked: everything, or at least
/// everything that the current commands can touch (see EventLoader).
struct EventState
{
    Event event;
    Event::Status statusBefore = Event::Status::Published; ///< As stored.
    bool wasPlain = true; ///< As stored.
    bool passedBoundary = false; ///< The sale of a type began or ended since the row was written.
    qint64 nextPlace = 1;
    bool wasUsed = false; ///< Whether anyone ever booked or waited.
    std::optional<Instant> nextHoldExpiry{}; ///< Among all holds, loaded or not.
    QHash<QUuid, Booking> bookings;
    QHash<QUuid, WaitlistEntry> entries;
    QHash<QUuid, qint64> offeredSeq; ///< For entries that got an offer in this state.
    QHash<QUuid, int> seatsOfUser; ///< Live and waiting units; needed only with maxPerUser.
    QHash<QUuid, int> heldOfUser; ///< Units that users hold, without offers.
    QHash<QString, DiscountCode> codes; ///< Those that commands and bookings name, by codeKey().
    Changes changes;

    std::set<std::pair<Instant, QUuid>> holds; ///< Held bookings by expiry.
    std::map<qint64, QUuid> queue; ///< Active entries by place.

    void add(const Booking &booking); ///< Adds a booking that is already stored.
    void add(const WaitlistEntry &entry);
};

} // namespace Evently
