// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/customer.h"
#include "models/values/instant.h"
#include "models/values/result.h"
#include "models/values/ticketline.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// An entry in an event's waitlist.
struct WaitlistEntry
{
    enum class Status {
        Active, ///< Waiting.
        Notified, ///< Has an offer, which is a held booking.
        Converted, ///< Accepted the offer.
        Expired, ///< The offer lapsed, or the event no longer has enough seats.
        Left,
    };

    QUuid id;
    QString reference;
    QUuid eventId;
    QUuid userId;
    QUuid kioskId;
    QUuid createdBy; ///< Not on the wire.
    int quantity = 0; ///< People
    QString currency{}; ///< Of the amounts in the lines.
    qint64 unitPriceCents = 0; ///< Of a plain entry, when it was made.
    QList<TicketLine> lines{}; ///< Empty if the entry is plain, as with a booking.
    QString code{};
    qint64 place = 0; ///< The order of joining; never renumbered. Not on the wire.
    std::optional<int> position{}; ///< 1 is the front; only while Active, computed when read.
    Status status = Status::Active;
    int timesPassed =
            0; ///< Offers made to later entries while this one waited; computed when read.
    std::optional<Instant> offerExpiresAt{};
    QUuid bookingId; ///< The booking of its offer, once there is one.
    Customer customer;
    bool hidesCustomer = false; ///< Kiosks get the entry without `customer`.
    Instant createdAt{};

    int units() const { return lines.isEmpty() ? quantity : unitsOf(lines); }
    QList<TicketLine> ticketLines() const;
    bool isOpen() const { return status == Status::Active || status == Status::Notified; }

    QJsonObject toJson() const;
    static Result<WaitlistEntry> fromJson(const QJsonObject &json);
    bool operator==(const WaitlistEntry &) const = default;
};

QLatin1StringView wireName(WaitlistEntry::Status status);

} // namespace Evently
