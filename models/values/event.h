// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/discountcode.h"
#include "models/values/instant.h"
#include "models/values/result.h"
#include "models/values/tickettype.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// Who looks at an event. It decides which ticket types are shown, and at which prices.
struct EventViewer
{
    bool isOrganizer = false; ///< Sees every type, and all counters.
    Booking::Channel channel = Booking::Channel::Online;
    std::optional<DiscountCode> code{}; ///< A valid one that the viewer typed.
};

/// Something that people book seats for, on one date. Prices are in the currency's minor unit
/// (cents).
///
/// An event that was given just a price and a capacity is plain: it has one ticket type of that
/// price, but its lists of types and quotas are empty, so that it costs no more than the price.
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
    qint64 priceCents = 0; ///< Of a plain event's type; otherwise the lowest, for sorting.
    QList<TicketType> types{}; ///< In the order shown; empty if the event is plain.
    QList<Quota> quotas{};
    int totalCapacity = 0;
    int availableCapacity = 0;
    int heldCapacity = 0;
    int confirmedCapacity = 0; ///< Not on the wire, where it is total - available - held.
    int waitingCount = 0; ///< Entries that wait for an offer.
    int waitingTickets = 0;
    /// With the strict policy and quotas: the walls (see Walls) that hold back entries. Not on the
    /// wire.
    int blockedWalls = 0;
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
    /// That of the best type on sale to @p viewer.
    Sales salesAt(Instant now, const EventViewer &viewer = {}) const;

    bool isPlain() const { return types.isEmpty(); }
    /// All types in the order shown, also the one of a plain event.
    QList<TicketType> ticketTypes() const;
    const TicketType *findType(int no) const; ///< Null for a plain event.
    TicketType *findType(int no);
    /// How many units of @p type house and quotas leave.
    int unitsLeft(const TicketType &type) const;
    TicketType::Sales salesOf(const TicketType &type, Instant now) const;
    /// Whether @p viewer is shown @p type: everything to organizers, to others what is on sale or
    /// will be.
    bool isShown(const TicketType &type, Instant now, const EventViewer &viewer) const;
    /// The type that @c price and a booking without lines mean: the first that is neither retired
    /// nor hidden, is sold in the viewer's channel and inside its window; or else the first.
    TicketType defaultType(Instant now, const EventViewer &viewer = {}) const;
    /// The lowest and the highest price among the types on sale to everyone: online, without code.
    std::optional<std::pair<qint64, qint64>> priceRange(Instant now) const;
    /// When the sales window of a type next opens or closes after @p now.
    std::optional<Instant> nextBoundary(Instant now) const;
    std::optional<Instant> lastBoundary(Instant now) const; ///< At or before @p now.

    QJsonObject toJson(Instant now, const EventViewer &viewer = {}) const;
    static Result<Event> fromJson(const QJsonObject &json);
    bool operator==(const Event &) const = default;

private:
    bool isHeldBack(const TicketType &type) const;
};

QLatin1StringView wireName(Event::Status status);
QLatin1StringView wireName(Event::WaitlistPolicy policy);
QLatin1StringView wireName(Event::Sales sales);

} // namespace Evently
