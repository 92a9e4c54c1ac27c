// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/customer.h"
#include "models/values/instant.h"
#include "models/values/result.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

struct Event;

/// What a booking tells of its event, so that a ticket can be read by itself.
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

    QUuid id;
    QString reference; ///< As values/reference writes it.
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
            false; ///< Nobody was named but the account's owner. Not on the wire.
    bool hidesCustomer = false; ///< As a device is shown it: without `customer`.
    std::optional<Instant> holdExpiresAt{};
    std::optional<Instant> paidAt{};
    bool refundDue = false;
    std::optional<Instant> rescheduledFrom{};
    QUuid entryId; ///< The waitlist entry whose offer this is, else null. Not on the wire.
    Instant createdAt{};
    std::optional<Instant> confirmedAt{};
    std::optional<Instant> cancelledAt{};

    qint64 totalCents() const { return quantity * unitPriceCents; }
    bool isLive() const { return status == Status::Held || status == Status::Confirmed; }

    QJsonObject toJson() const;
    static Result<Booking> fromJson(const QJsonObject &json);
    bool operator==(const Booking &) const = default;
};

QLatin1StringView wireName(Booking::Status status);
QLatin1StringView wireName(Booking::Channel channel);

} // namespace Evently
