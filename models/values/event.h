// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/result.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// Something people book seats for. Prices are in the currency's minor unit (cents).
struct Event
{
    enum class Status { Draft, Published, Cancelled, Completed };
    enum class WaitlistPolicy {
        Fill, ///< In order, each entry that fits gets its offer; nobody's seat is stranded.
        Strict, ///< Only the head is served; seats gather until its whole group fits.
    };
    /// What a booking would be answered now.
    enum class Sales { Open, Waitlist, SoldOut, Closed };

    static constexpr int CapacityMax = 1'000'000;
    static constexpr std::chrono::hours LengthDefault{6}; ///< Of an event without an end.

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
    int confirmedCapacity = 0; ///< Not on the wire: total - available - held.
    int waitingCount = 0; ///< Entries that wait for an offer.
    int waitingTickets = 0;
    Status status = Status::Published;
    int maxPerBooking = 10;
    std::optional<int> maxPerUser{};
    WaitlistPolicy waitlistPolicy = WaitlistPolicy::Fill;
    QUuid createdBy{}; ///< Null when an import or the demo made it.
    qint64 version = 0; ///< The last seq of the event's ledger.
    qint64 revision = 0; ///< The number of edits by an organizer.
    Instant createdAt{};
    Instant updatedAt{};

    Instant overAt() const { return endsAt ? *endsAt : dateTime + LengthDefault; }
    /// The status as of @p now: a published event completes by the clock alone.
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
