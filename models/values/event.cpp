// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/event.h"

#include "models/values/fields.h"
#include "models/values/money.h"
#include "models/values/wire.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Status = Event::Status;
using Sales = Event::Sales;

QLatin1StringView wireName(Event::Status status)
{
    switch (status) {
    case Status::Draft: return "draft"_L1;
    case Status::Published: return "published"_L1;
    case Status::Cancelled: return "cancelled"_L1;
    case Status::Completed: return "completed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView wireName(Event::WaitlistPolicy policy)
{
    return policy == Event::WaitlistPolicy::Fill ? "fill"_L1 : "strict"_L1;
}

QLatin1StringView wireName(Event::Sales sales)
{
    switch (sales) {
    case Sales::Open: return "open"_L1;
    case Sales::Waitlist: return "waitlist"_L1;
    case Sales::SoldOut: return "sold_out"_L1;
    case Sales::Closed: return "closed"_L1;
    }
    Q_UNREACHABLE();
}

Event::Status Event::statusAt(Instant now) const
{
    return status == Status::Published && now >= overAt() ? Status::Completed : status;
}

Event::Sales Event::salesAt(Instant now) const
{
    if (statusAt(now) != Status::Published || now >= salesUntil)
        return Sales::Closed;
    if (availableCapacity == 0)
        return Sales::SoldOut;
    if (waitlistPolicy == WaitlistPolicy::Strict && waitingCount > 0)
        return Sales::Waitlist;
    return Sales::Open;
}

QJsonObject Event::toJson(Instant now) const
{
    return {{u"id"_s, toText(id)},
            {u"name"_s, name},
            {u"description"_s, description},
            {u"venue"_s, venue},
            {u"dateTime"_s, toRfc3339(dateTime)},
            {u"endsAt"_s, orNull(endsAt)},
            {u"salesUntil"_s, toRfc3339(salesUntil)},
            {u"cancelUntil"_s, toRfc3339(cancelUntil)},
            {u"timeZone"_s, timeZone},
            {u"totalCapacity"_s, totalCapacity},
            {u"availableCapacity"_s, availableCapacity},
            {u"heldCapacity"_s, heldCapacity},
            {u"waitingCount"_s, waitingCount},
            {u"waitingTickets"_s, waitingTickets},
            {u"price"_s, toAmount(priceCents, currency)},
            {u"currency"_s, currency},
            {u"category"_s, category},
            {u"status"_s, QString(wireName(statusAt(now)))},
            {u"sales"_s, QString(wireName(salesAt(now)))},
            {u"maxPerBooking"_s, maxPerBooking},
            {u"maxPerUser"_s, orNull(maxPerUser)},
            {u"waitlistPolicy"_s, QString(wireName(waitlistPolicy))},
            {u"createdBy"_s, orNull(createdBy)},
            {u"version"_s, version},
            {u"revision"_s, revision},
            {u"createdAt"_s, toRfc3339(createdAt)},
            {u"updatedAt"_s, toRfc3339(updatedAt)}};
}

Result<Event> Event::fromJson(const QJsonObject &json)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    Fields in(json);
    Event event;
    event.id = in.id(u"id"_s);
    event.name = in.line(u"name"_s, 0, 200);
    event.description = in.text(u"description"_s, 0, 10'000);
    event.venue = in.line(u"venue"_s, 0, 200);
    event.category = in.line(u"category"_s, 0, 50);
    event.dateTime = in.instant(u"dateTime"_s);
    event.endsAt = in.nullable(u"endsAt"_s, &Fields::instant);
    event.salesUntil = in.instant(u"salesUntil"_s);
    event.cancelUntil = in.instant(u"cancelUntil"_s);
    event.timeZone = in.zone(u"timeZone"_s);
    event.currency = in.currency(u"currency"_s);
    event.priceCents = in.money(u"price"_s, event.currency);
    event.totalCapacity = in.integer(u"totalCapacity"_s, 1, CapacityMax);
    event.availableCapacity = in.integer(u"availableCapacity"_s, 0, CapacityMax);
    event.heldCapacity = in.integer(u"heldCapacity"_s, 0, CapacityMax);
    event.confirmedCapacity = event.totalCapacity - event.availableCapacity - event.heldCapacity;
    event.waitingCount = in.integer(u"waitingCount"_s, 0, anyNumber);
    event.waitingTickets = in.integer(u"waitingTickets"_s, 0, anyNumber);
    event.status = in.choice(
            u"status"_s, {Status::Draft, Status::Published, Status::Cancelled, Status::Completed});
    event.maxPerBooking = in.integer(u"maxPerBooking"_s, 1, 100);
    event.maxPerUser = in.nullable(u"maxPerUser"_s, &Fields::integer, 1, anyNumber);
    event.waitlistPolicy =
            in.choice(u"waitlistPolicy"_s, {WaitlistPolicy::Fill, WaitlistPolicy::Strict});
    event.createdBy = in.nullable(u"createdBy"_s, &Fields::id).value_or(QUuid());
    event.version = json[u"version"_s].toInteger();
    event.revision = json[u"revision"_s].toInteger();
    event.createdAt = in.instant(u"createdAt"_s);
    event.updatedAt = in.instant(u"updatedAt"_s);
    if (const auto problem = in.problem())
        return *problem;
    return event;
}

} // namespace Evently
