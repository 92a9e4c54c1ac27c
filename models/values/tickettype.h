// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

#include <QJsonObject>

namespace Evently {

/// A number of seats that some ticket types of an event share, beside the house, which is the whole
/// event's capacity. All counters are people.
struct Quota
{
    static constexpr int AtMost = 15; ///< Per event.

    int no = 1; ///< Its number in the event, from 1.
    QString name;
    int total = 0;
    int available = 0;
    int held = 0;
    int sold = 0;

    QJsonObject toJson() const;
    static Quota fromJson(const QJsonObject &json);
    bool operator==(const Quota &) const = default;
};

/// One kind of ticket that an event sells.
struct TicketType
{
    static constexpr int AtMost = 30; ///< Per event.
    static constexpr int NoMax = 999;
    static constexpr int AdmitsMax = 20;
    static constexpr qint64 PriceMax = 1'000'000'000; ///< Smallest units.

    /// What someone who wants to book the type now can get.
    enum class Sales { Open, Waitlist, SoldOut, NotYet, Closed };

    int no = 1; ///< Its number in the event; the first is 1.
    QString name;
    QString description{};
    qint64 priceCents = 0;
    int taxRate = 0; ///< Thousandths of a percent, included in the price.
    int admits = 1; ///< People a unit admits.
    QList<int> quotas{}; ///< The numbers of those it draws from, beside the house.
    QList<Booking::Channel> channels{}; ///< Where it is sold; empty: everywhere.
    std::optional<Instant> salesFrom{};
    std::optional<Instant> salesUntil{};
    int minPerBooking = 1; ///< Units
    std::optional<int> maxPerBooking{}; ///< Units
    bool hidden = false; ///< Shown and sold only with a code that names it.
    bool retired = false; ///< No longer sold.
    bool used = false; ///< A booking or entry named it, so some members are fixed. Not on the wire.
    int held = 0; ///< Units
    int sold = 0; ///< Units

    bool isSoldIn(Booking::Channel channel) const
    {
        return channels.isEmpty() || channels.contains(channel);
    }
    /// Whether it is the one type of an event that was given just a price.
    bool isPlain() const;
    bool hasBegun(Instant now) const { return !salesFrom || *salesFrom <= now; }
    bool hasEnded(Instant now) const { return salesUntil && *salesUntil <= now; }

    /// The members that an organizer sets, as on the wire.
    QJsonObject definition(const QString &currency) const;
    static TicketType fromJson(const QJsonObject &json, const QString &currency);

    /// The form in which a type is stored, without its counters.
    QJsonObject toStored() const;
    static TicketType fromStored(const QJsonObject &stored);

    bool operator==(const TicketType &) const = default;
};

QLatin1StringView wireName(TicketType::Sales sales);

/// Channels by their names on the wire; unknown ones are left out.
QJsonArray toJson(const QList<Booking::Channel> &channels);
QList<Booking::Channel> channelsFrom(const QJsonArray &names);

} // namespace Evently
