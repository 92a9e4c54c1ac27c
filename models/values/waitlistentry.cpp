// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/waitlistentry.h"

#include "models/values/fields.h"
#include "models/values/wire.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Status = WaitlistEntry::Status;

QLatin1StringView wireName(WaitlistEntry::Status status)
{
    switch (status) {
    case Status::Active: return "active"_L1;
    case Status::Notified: return "notified"_L1;
    case Status::Converted: return "converted"_L1;
    case Status::Expired: return "expired"_L1;
    case Status::Left: return "left"_L1;
    }
    Q_UNREACHABLE();
}

QList<TicketLine> WaitlistEntry::ticketLines() const
{
    if (!lines.isEmpty())
        return lines;
    return {{.name = plainTypeName(), .quantity = quantity, .unitPriceCents = unitPriceCents}};
}

QJsonObject WaitlistEntry::toJson() const
{
    QJsonObject json{{u"id"_s, toText(id)},
                     {u"waitlistReference"_s, reference},
                     {u"eventId"_s, toText(eventId)},
                     {u"userId"_s, orNull(userId)},
                     {u"kioskId"_s, orNull(kioskId)},
                     {u"quantity"_s, quantity},
                     {u"position"_s, orNull(position)},
                     {u"status"_s, QString(wireName(status))},
                     {u"timesPassed"_s, timesPassed},
                     {u"offerExpiresAt"_s,
                      orNull(status == Status::Notified ? offerExpiresAt : std::nullopt)},
                     {u"bookingId"_s, orNull(bookingId)},
                     {u"customer"_s, customer.toJson()},
                     {u"createdAt"_s, toRfc3339(createdAt)},
                     {u"currency"_s, currency},
                     {u"lines"_s, Evently::toJson(ticketLines(), currency)},
                     {u"code"_s, orNull(code)}};
    if (hidesCustomer)
        json.remove(u"customer"_s);
    return json;
}

Result<WaitlistEntry> WaitlistEntry::fromJson(const QJsonObject &json)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    Fields in(json);
    WaitlistEntry entry;
    entry.id = in.id(u"id"_s);
    entry.reference = in.reference(u"waitlistReference"_s);
    entry.eventId = in.id(u"eventId"_s);
    entry.userId = in.nullable(u"userId"_s, &Fields::id).value_or(QUuid());
    entry.kioskId = in.nullable(u"kioskId"_s, &Fields::id).value_or(QUuid());
    entry.quantity = in.integer(u"quantity"_s, 1, 1000);
    entry.currency = json[u"currency"_s].toString();
    entry.lines = linesFrom(json, entry.currency);
    if (entry.lines.isEmpty())
        entry.unitPriceCents =
                minorUnitsFrom(json[u"lines"_s][0][u"unitPrice"_s], entry.currency).value_or(0);
    entry.code = json[u"code"_s].toString();
    entry.position = in.nullable(u"position"_s, &Fields::integer, 1, anyNumber);
    entry.status = in.choice(
            u"status"_s,
            {Status::Active, Status::Notified, Status::Converted, Status::Expired, Status::Left});
    entry.timesPassed = in.integer(u"timesPassed"_s, 0, anyNumber);
    entry.offerExpiresAt = in.nullable(u"offerExpiresAt"_s, &Fields::instant);
    entry.bookingId = in.nullable(u"bookingId"_s, &Fields::id).value_or(QUuid());
    entry.customer = Customer::fromJson(json[u"customer"_s].toObject());
    entry.hidesCustomer = !in.has(u"customer"_s);
    entry.createdAt = in.instant(u"createdAt"_s);
    if (const auto problem = in.problem())
        return *problem;
    return entry;
}

} // namespace Evently
