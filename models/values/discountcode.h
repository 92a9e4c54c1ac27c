// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

namespace Evently {

/// A code that lowers prices of an event's tickets, or unlocks hidden ticket types.
struct DiscountCode
{
    enum class Effect {
        Percent, ///< Takes @c value hundredths of a percent off.
        Amount, ///< Takes @c value smallest units off.
        Price, ///< Lowers the price to @c value smallest units.
        Unlocks, ///< Leaves prices as they are.
    };

    static constexpr int LengthMin = 3;
    static constexpr int LengthMax = 40;

    QUuid id;
    QString code; ///< As the organizer wrote it.
    Effect effect = Effect::Percent;
    qint64 value = 0;
    QList<int> types{}; ///< The ticket types it is for; empty: all.
    std::optional<int> maxBookings{};
    int bookings = 0; ///< Held and confirmed ones that use it.
    bool used = false; ///< A booking or entry named it at some time. Not on the wire.
    QList<Booking::Channel> channels{}; ///< Empty: all.
    std::optional<Instant> validFrom{};
    std::optional<Instant> validUntil{};
    Instant createdAt{};

    bool covers(int type) const { return types.isEmpty() || types.contains(type); }
    /// Whether it lets people see and book a hidden type.
    bool unlocks(int type) const { return types.contains(type); }
    /// What it takes off a unit of @p type that costs @p priceCents: 0 to all of it.
    qint64 discountOn(int type, qint64 priceCents) const;

    QJsonObject toJson(const QString &currency) const;
    static DiscountCode fromJson(const QJsonObject &json, const QString &currency);
    bool operator==(const DiscountCode &) const = default;
};

/// The form in which codes are compared: upper case, without blanks around; empty if @p text can't
/// be a code (3 to 40 letters, digits and hyphens).
QString codeKey(QStringView text);

} // namespace Evently
