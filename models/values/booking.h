// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/customer.h"
#include "models/values/instant.h"
#include "models/values/result.h"

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
struct Booking
{
    enum class Status { Held, Confirmed, Cancelled, Expired };
    enum class Channel { Online, Desk, Kiosk };
    enum class PaymentMethod { Cash, Card, Transfer, Other };

    QUuid id;
    QString reference; ///< In the form that newReference() returns.
    QUuid userId; ///< Null for walk-ups and desk sales.
    QUuid kioskId; ///< Null unless a kiosk sold it.
    QUuid createdBy; ///< The organizer at the desk, else null.
    QUuid eventId;
    EventBrief event;
    int quantity = 0;
    qint64 unitPriceCents = 0;
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

    qint64 totalCents() const { return quantity * unitPriceCents; }
    bool refundDue() const { return refundDueCents > 0; }
    bool isLive() const { return status == Status::Held || status == Status::Confirmed; }

    QJsonObject toJson() const;
    static Result<Booking> fromJson(const QJsonObject &json);
    bool operator==(const Booking &) const = default;
};

QLatin1StringView wireName(Booking::Status status);
QLatin1StringView wireName(Booking::Channel channel);
QLatin1StringView wireName(Booking::PaymentMethod method);

/// All of them, for readers.
inline constexpr std::initializer_list<Booking::PaymentMethod> paymentMethods{
        Booking::PaymentMethod::Cash, Booking::PaymentMethod::Card,
        Booking::PaymentMethod::Transfer, Booking::PaymentMethod::Other};

} // namespace Evently
