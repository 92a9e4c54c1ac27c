// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/customer.h"
#include "models/values/instant.h"
#include "models/values/principal.h"
#include "models/values/result.h"
#include "models/values/ticketline.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

struct Event;

/// What a booking includes about its event, so that a ticket can be shown without loading it.
struct EventBrief
{
    QString name;
    QString venue;
    Instant dateTime{};
    QString timeZone;

    static EventBrief of(const Event &event);
    bool operator==(const EventBrief &) const = default;
};

/// Seats taken by one order. Amounts are in the currency's minor unit (cents).
///
/// A booking of an event that has just a price is plain: its lines are empty, because @c quantity
/// and @c unitPriceCents say everything.
struct Booking
{
    enum class Status { Held, Confirmed, Cancelled, Expired };
    enum class Channel { Online, Desk, Kiosk };
    enum class PaymentMethod { Cash, Card, Transfer, Other };

    static constexpr int UnitsMax = 100;
    static constexpr int QuantityMax = 1000;

    QUuid id;
    QString reference; ///< In the form that newReference() returns.
    QUuid userId; ///< Null for walk-ups and desk sales.
    QUuid kioskId; ///< Null unless a kiosk sold it.
    QUuid createdBy; ///< The organizer at the desk, else null.
    QUuid eventId;
    EventBrief event;
    int quantity = 0; ///< People
    qint64 unitPriceCents = 0; ///< Only of a plain booking.
    QList<TicketLine> lines{}; ///< Empty if the booking is plain.
    QString code{}; ///< The discount or access code it was placed with.
    QString currency;
    Status status = Status::Confirmed;
    Channel channel = Channel::Online;
    Customer customer;
    bool customerIsOfAccount =
            false; ///< No name was given but the account owner's. Not on the wire.
    bool hidesCustomer = false; ///< Kiosks get the booking without `customer`.
    std::optional<Instant> holdExpiresAt{};
    std::optional<Instant> paidAt{};
    std::optional<PaymentMethod> paymentMethod{}; ///< Empty if the method wasn't recorded.
    qint64 paidCents = 0; ///< What was paid in total, including amounts refunded since.
    qint64 refundDueCents = 0; ///< The part of paidCents that still has to be refunded.
    qint64 refundedCents = 0; ///< The part of paidCents that has been refunded.
    std::optional<Instant> rescheduledFrom{};
    QUuid entryId; ///< The waitlist entry this offer was made to, else null. Not on the wire.
    Instant createdAt{};
    std::optional<Instant> confirmedAt{};
    std::optional<Instant> cancelledAt{};

    qint64 totalCents() const;
    int units() const { return lines.isEmpty() ? quantity : unitsOf(lines); }
    /// The lines, also of a plain booking, which has one of type 1.
    QList<TicketLine> ticketLines() const;
    /// What each unit costs after the discount, if all cost the same and admit one person.
    std::optional<qint64> priceOfEach() const;
    bool refundDue() const { return refundDueCents > 0; }
    bool isLive() const { return status == Status::Held || status == Status::Confirmed; }

    QJsonObject toJson() const;
    static Result<Booking> fromJson(const QJsonObject &json);
    bool operator==(const Booking &) const = default;
};

/// The channel in which @p caller books.
Booking::Channel channelFor(const Principal &caller);

QLatin1StringView wireName(Booking::Status status);
QLatin1StringView wireName(Booking::Channel channel);
QLatin1StringView wireName(Booking::PaymentMethod method);

/// All of them, for readers.
inline constexpr std::initializer_list<Booking::PaymentMethod> paymentMethods{
        Booking::PaymentMethod::Cash, Booking::PaymentMethod::Card,
        Booking::PaymentMethod::Transfer, Booking::PaymentMethod::Other};

} // namespace Evently
