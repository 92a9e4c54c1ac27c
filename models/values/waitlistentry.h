// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/customer.h"
#include "models/values/instant.h"
#include "models/values/result.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// A place in an event's waitlist.
struct WaitlistEntry
{
    enum class Status {
        Active, ///< Waits.
        Notified, ///< Has an offer: a held booking.
        Converted, ///< Accepted it.
        Expired, ///< Let it lapse, or the event can't seat it any more.
        Left,
    };

    QUuid id;
    QString reference;
    QUuid eventId;
    QUuid userId;
    QUuid kioskId;
    QUuid createdBy; ///< Not on the wire.
    int quantity = 0;
    qint64 place = 0; ///< The order of joining; never renumbered. Not on the wire.
    std::optional<int> position{}; ///< 1 is the head; only while Active, computed when read.
    Status status = Status::Active;
    int timesPassed =
            0; ///< Offers that went to later entries while this one waited; computed when read.
    std::optional<Instant> offerExpiresAt{};
    QUuid bookingId; ///< The offer's booking, once there is one.
    Customer customer;
    bool hidesCustomer = false; ///< As a device is shown it: without `customer`.
    Instant createdAt{};

    bool isOpen() const { return status == Status::Active || status == Status::Notified; }

    QJsonObject toJson() const;
    static Result<WaitlistEntry> fromJson(const QJsonObject &json);
    bool operator==(const WaitlistEntry &) const = default;
};

QLatin1StringView wireName(WaitlistEntry::Status status);

} // namespace Evently
