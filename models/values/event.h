// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/result.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// Something that people book seats for, on one date. Prices are in the currency's minor unit
/// (cents).
struct Event
{
    enum class Status { Draft, Published, Cancelled, Completed };
    enum class WaitlistPolicy {
        Fill, ///< Each entry that fits gets an offer, in order, so no seat stays unused.
        Strict, ///< Only the first entry is served; seats accumulate until its whole group fits.
    };
    /// What someone who wants to book now can get.
    enum class Sales { Open, Waitlist, SoldOut, Closed };

    static constexpr int CapacityMax = 1'000'000;
    static constexpr std::chrono::hours LengthDefault{6}; ///< Assumed for events without an end.

    QUuid id{};
    QString name{};
    QString description{};
    QString venue{};
    QString category{};
    Instant dateTime{};
    std::optional<Instant> endsAt{};
    Instant salesUntil{};
    Instant cancelUntil{};
    QString timeZone{}; ///< IANA name
    QString currency{}; ///< ISO 4217
    qint64 priceCents = 0;
    int totalCapacity = 0;
    int availableCapacity = 0;
    int heldCapacity = 0;
    int confirmedCapacity = 0; ///< Not on the wire, where it is total - available - held.
    int waitingCount = 0; ///< Entries that wait for an offer.
    int waitingTickets = 0;
    Status status = Status::Published;
    int maxPerBooking = 10;
    std::optional<int> maxPerUser{};
    WaitlistPolicy waitlistPolicy = WaitlistPolicy::Fill;
    QUuid createdBy{}; ///< Null if an import or the demo created it.
    qint64 version = 0; ///< The last seq of the event's ledger.
    qint64 revision = 0; ///< How often an organizer has edited it.
    Instant createdAt{};
    Instant updatedAt{};

    Instant overAt() const { return endsAt ? *endsAt : dateTime + LengthDefault; }
    /// The status as of @p now: a published event becomes completed when its end has passed.
    Status statusAt(Instant now) const;
    Sales salesAt(Instant now) const;

    QJsonObject toJson(Instant now) const;
    static Result<Event> fromJson(const QJsonObject &json);
    bool operator==(const Event &) const = default;
};

QLatin1StringView wireName(Event::Status status);
QLatin1StringView wireName(Event::WaitlistPolicy policy);
QLatin1StringView wireName(Event::Sales sales);

} // namespace Evently
