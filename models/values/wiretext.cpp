// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/wiretext.h"

#include "models/values/jsonwriter.h"
#include "models/values/money.h"

namespace Evently {

static void write(JsonWriter &json, QStringView name, const std::optional<Instant> &instant)
{
    if (instant)
        json.member(name, toRfc3339(*instant));
    else
        json.null(name);
}

static void write(JsonWriter &json, QStringView name, const EventBrief &event)
{
    json.startObject(name);
    json.member(u"name", event.name);
    json.member(u"venue", event.venue);
    write(json, u"dateTime", event.dateTime);
    json.member(u"timeZone", event.timeZone);
    json.endObject();
}

static void write(JsonWriter &json, QStringView name, const Customer &customer)
{
    const auto writeText = [&json](QStringView member, const QString &text) {
        if (text.isEmpty())
            json.null(member);
        else
            json.member(member, text);
    };
    json.startObject(name);
    writeText(u"name", customer.name);
    writeText(u"email", customer.email);
    json.endObject();
}

QByteArray wireText(const Booking &booking)
{
    JsonWriter json;
    json.startObject();
    json.member(u"id", booking.id);
    json.member(u"bookingReference", booking.reference);
    json.member(u"userId", booking.userId);
    json.member(u"kioskId", booking.kioskId);
    json.member(u"createdBy", booking.createdBy);
    json.member(u"eventId", booking.eventId);
    write(json, u"event", booking.event);
    json.member(u"quantity", booking.quantity);
    if (const auto price = booking.priceOfEach())
        json.member(u"unitPrice", toAmount(*price, booking.currency));
    else
        json.null(u"unitPrice");
    json.member(u"totalAmount", toAmount(booking.totalCents(), booking.currency));
    json.member(u"currency", booking.currency);
    json.member(u"status", wireName(booking.status));
    json.member(u"channel", wireName(booking.channel));
    if (!booking.hidesCustomer)
        write(json, u"customer", booking.customer);
    write(json, u"holdExpiresAt",
          booking.status == Booking::Status::Held ? booking.holdExpiresAt : std::nullopt);
    write(json, u"paidAt", booking.paidAt);
    json.member(u"paidAmount", toAmount(booking.paidCents, booking.currency));
    if (booking.paymentMethod)
        json.member(u"paymentMethod", wireName(*booking.paymentMethod));
    else
        json.null(u"paymentMethod");
    json.member(u"refundDue", booking.refundDue());
    json.member(u"refundDueAmount", toAmount(booking.refundDueCents, booking.currency));
    json.member(u"refundedAmount", toAmount(booking.refundedCents, booking.currency));
    write(json, u"rescheduledFrom", booking.rescheduledFrom);
    write(json, u"createdAt", booking.createdAt);
    write(json, u"confirmedAt", booking.confirmedAt);
    write(json, u"cancelledAt", booking.cancelledAt);
    writeLines(json, booking.ticketLines(), booking.currency);
    if (booking.code.isEmpty())
        json.null(u"code");
    else
        json.member(u"code", booking.code);
    json.endObject();
    return json.text();
}

} // namespace Evently
