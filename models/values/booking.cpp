// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/booking.h"

#include "models/values/event.h"
#include "models/values/fields.h"
#include "models/values/wiretext.h"

#include <QJsonDocument>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Evently {

using Status = Booking::Status;
using Channel = Booking::Channel;

QLatin1StringView wireName(Booking::Status status)
{
    switch (status) {
    case Status::Held: return "held"_L1;
    case Status::Confirmed: return "confirmed"_L1;
    case Status::Cancelled: return "cancelled"_L1;
    case Status::Expired: return "expired"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView wireName(Booking::Channel channel)
{
    switch (channel) {
    case Channel::Online: return "online"_L1;
    case Channel::Desk: return "desk"_L1;
    case Channel::Kiosk: return "kiosk"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView wireName(Booking::PaymentMethod method)
{
    switch (method) {
    case Booking::PaymentMethod::Cash: return "cash"_L1;
    case Booking::PaymentMethod::Card: return "card"_L1;
    case Booking::PaymentMethod::Transfer: return "transfer"_L1;
    case Booking::PaymentMethod::Other: return "other"_L1;
    }
    Q_UNREACHABLE();
}

Booking::Channel channelFor(const Principal &caller)
{
    switch (caller.role) {
    case Principal::Role::Admin: return Channel::Desk;
    case Principal::Role::Kiosk: return Channel::Kiosk;
    case Principal::Role::User:
    case Principal::Role::Anonymous: break;
    }
    return Channel::Online;
}

EventBrief EventBrief::of(const Event &event)
{
    return {event.name, event.venue, event.dateTime, event.timeZone};
}

qint64 Booking::totalCents() const
{
    if (lines.isEmpty())
        return quantity * unitPriceCents;
    return std::accumulate(
            lines.begin(), lines.end(), qint64(0),
            [](qint64 sum, const TicketLine &line) { return sum + line.totalCents(); });
}

QList<TicketLine> Booking::ticketLines() const
{
    if (!lines.isEmpty())
        return lines;
    return {{.name = plainTypeName(), .quantity = quantity, .unitPriceCents = unitPriceCents}};
}

std::optional<qint64> Booking::priceOfEach() const
{
    if (lines.isEmpty())
        return unitPriceCents;
    const auto price = [](const TicketLine &line) {
        return line.unitPriceCents - line.unitDiscountCents;
    };
    const bool isUniform = std::ranges::all_of(lines, [&](const TicketLine &line) {
        return line.admits == 1 && price(line) == price(lines.first());
    });
    return isUniform ? std::optional(price(lines.first())) : std::nullopt;
}

QJsonObject Booking::toJson() const
{
    return QJsonDocument::fromJson(wireText(*this)).object();
}

Result<Booking> Booking::fromJson(const QJsonObject &json)
{
    Fields in(json);
    Booking booking;
    booking.id = in.id(u"id"_s);
    booking.reference = in.reference(u"bookingReference"_s);
    booking.userId = in.nullable(u"userId"_s, &Fields::id).value_or(QUuid());
    booking.kioskId = in.nullable(u"kioskId"_s, &Fields::id).value_or(QUuid());
    booking.createdBy = in.nullable(u"createdBy"_s, &Fields::id).value_or(QUuid());
    booking.eventId = in.id(u"eventId"_s);
    Fields event = in.within(u"event"_s);
    booking.event.name = event.line(u"name"_s, 0, 200);
    booking.event.venue = event.line(u"venue"_s, 0, 200);
    booking.event.dateTime = event.instant(u"dateTime"_s);
    booking.event.timeZone = event.zone(u"timeZone"_s);
    booking.quantity = in.integer(u"quantity"_s, 1, QuantityMax);
    booking.currency = in.currency(u"currency"_s);
    booking.unitPriceCents =
            in.nullable(u"unitPrice"_s, &Fields::money, booking.currency).value_or(0);
    booking.lines = linesFrom(json, booking.currency);
    booking.code = json[u"code"_s].toString();
    booking.status = in.choice(
            u"status"_s, {Status::Held, Status::Confirmed, Status::Cancelled, Status::Expired});
    booking.channel = in.choice(u"channel"_s, {Channel::Online, Channel::Desk, Channel::Kiosk});
    booking.customer = Customer::fromJson(json[u"customer"_s].toObject());
    booking.hidesCustomer = !in.has(u"customer"_s);
    booking.holdExpiresAt = in.nullable(u"holdExpiresAt"_s, &Fields::instant);
    booking.paidAt = in.nullable(u"paidAt"_s, &Fields::instant);
    booking.paidCents = in.sum(u"paidAmount"_s, booking.currency);
    if (in.has(u"paymentMethod"_s) && !in.isNull(u"paymentMethod"_s))
        booking.paymentMethod = in.choice(u"paymentMethod"_s, paymentMethods);
    booking.refundDueCents = in.sum(u"refundDueAmount"_s, booking.currency);
    booking.refundedCents = in.sum(u"refundedAmount"_s, booking.currency);
    booking.rescheduledFrom = in.nullable(u"rescheduledFrom"_s, &Fields::instant);
    booking.createdAt = in.instant(u"createdAt"_s);
    booking.confirmedAt = in.nullable(u"confirmedAt"_s, &Fields::instant);
    booking.cancelledAt = in.nullable(u"cancelledAt"_s, &Fields::instant);
    if (const auto problem = in.problem())
        return *problem;
    return booking;
}

} // namespace Evently
