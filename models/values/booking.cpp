// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/booking.h"

#include "models/values/event.h"
#include "models/values/fields.h"
#include "models/values/money.h"
#include "models/values/wire.h"

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

EventBrief EventBrief::of(const Event &event)
{
    return {event.name, event.venue, event.dateTime, event.timeZone};
}

static QJsonObject toJson(const EventBrief &event)
{
    return {{u"name"_s, event.name},
            {u"venue"_s, event.venue},
            {u"dateTime"_s, toRfc3339(event.dateTime)},
            {u"timeZone"_s, event.timeZone}};
}

QJsonObject Booking::toJson() const
{
    QJsonObject json{
            {u"id"_s, toText(id)},
            {u"bookingReference"_s, reference},
            {u"userId"_s, orNull(userId)},
            {u"kioskId"_s, orNull(kioskId)},
            {u"createdBy"_s, orNull(createdBy)},
            {u"eventId"_s, toText(eventId)},
            {u"event"_s, Evently::toJson(event)},
            {u"quantity"_s, quantity},
            {u"unitPrice"_s, toAmount(unitPriceCents, currency)},
            {u"totalAmount"_s, toAmount(totalCents(), currency)},
            {u"currency"_s, currency},
            {u"status"_s, QString(wireName(status))},
            {u"channel"_s, QString(wireName(channel))},
            {u"customer"_s, customer.toJson()},
            {u"holdExpiresAt"_s, orNull(status == Status::Held ? holdExpiresAt : std::nullopt)},
            {u"paidAt"_s, orNull(paidAt)},
            {u"refundDue"_s, refundDue},
            {u"rescheduledFrom"_s, orNull(rescheduledFrom)},
            {u"createdAt"_s, toRfc3339(createdAt)},
            {u"confirmedAt"_s, orNull(confirmedAt)},
            {u"cancelledAt"_s, orNull(cancelledAt)}};
    if (hidesCustomer)
        json.remove(u"customer"_s);
    return json;
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
    booking.event.name = event.line(u"name"_s, 1, 200);
    booking.event.venue = event.line(u"venue"_s, 1, 200);
    booking.event.dateTime = event.instant(u"dateTime"_s);
    booking.event.timeZone = event.zone(u"timeZone"_s);
    booking.quantity = in.integer(u"quantity"_s, 1, 100);
    booking.currency = in.currency(u"currency"_s);
    booking.unitPriceCents = in.money(u"unitPrice"_s, booking.currency);
    booking.status = in.choice(
            u"status"_s, {Status::Held, Status::Confirmed, Status::Cancelled, Status::Expired});
    booking.channel = in.choice(u"channel"_s, {Channel::Online, Channel::Desk, Channel::Kiosk});
    booking.customer = Customer::fromJson(json[u"customer"_s].toObject());
    booking.hidesCustomer = !in.has(u"customer"_s);
    booking.holdExpiresAt = in.nullable(u"holdExpiresAt"_s, &Fields::instant);
    booking.paidAt = in.nullable(u"paidAt"_s, &Fields::instant);
    booking.refundDue = in.flag(u"refundDue"_s);
    booking.rescheduledFrom = in.nullable(u"rescheduledFrom"_s, &Fields::instant);
    booking.createdAt = in.instant(u"createdAt"_s);
    booking.confirmedAt = in.nullable(u"confirmedAt"_s, &Fields::instant);
    booking.cancelledAt = in.nullable(u"cancelledAt"_s, &Fields::instant);
    if (const auto problem = in.problem())
        return *problem;
    return booking;
}

} // namespace Evently
