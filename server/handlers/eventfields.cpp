// SPDX-License-Identifier: GPL-3.0-only
#include "server/handlers/eventfields.h"

#include "models/values/names.h"
#include "server/handlers/ticketfields.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

using Status = Event::Status;
using WaitlistPolicy = Event::WaitlistPolicy;

static constexpr int anyNumber = std::numeric_limits<int>::max();

Event eventIn(Fields &in, const EventDefaults &defaults)
{
    Event event;
    event.name = readName(in, u"name"_s, 1, 200);
    event.description = in.optional(u"description"_s, &Fields::text, 0, 10'000).value_or(QString());
    event.venue = readName(in, u"venue"_s, 1, 200);
    event.category = in.optional(u"category"_s, readName, 1, 50).value_or(u"other"_s);
    event.dateTime = in.instant(u"dateTime"_s);
    event.endsAt = in.nullable(u"endsAt"_s, &Fields::instant);
    event.salesUntil = in.optional(u"salesUntil"_s, &Fields::instant).value_or(event.dateTime);
    event.cancelUntil = in.optional(u"cancelUntil"_s, &Fields::instant).value_or(event.dateTime);
    event.timeZone = in.optional(u"timeZone"_s, &Fields::zone).value_or(defaults.timeZone);
    event.totalCapacity = in.integer(u"totalCapacity"_s, 1, Event::CapacityMax);
    event.maxPerBooking =
            in.optional(u"maxPerBooking"_s, &Fields::integer, 1, 100).value_or(event.maxPerBooking);
    event.maxPerUser = in.nullable(u"maxPerUser"_s, &Fields::integer, 1, anyNumber);
    if (in.has(u"status"_s))
        event.status = in.choice(u"status"_s, {Status::Published, Status::Draft});
    if (in.has(u"waitlistPolicy"_s))
        event.waitlistPolicy =
                in.choice(u"waitlistPolicy"_s, {WaitlistPolicy::Fill, WaitlistPolicy::Strict});

    event.currency = in.optional(u"currency"_s, &Fields::currency).value_or(defaults.currency);
    // A price can be read only with a currency. If the currency is wrong, its complaint is enough.
    if (!event.currency.isEmpty() && !in.has(u"ticketTypes"_s))
        event.priceCents = in.money(u"price"_s, event.currency);
    return event;
}

Edit salePlanIn(Fields &in)
{
    Edit plan;
    if (in.has(u"quotas"_s))
        plan.quotas = quotasIn(in);
    if (in.has(u"ticketTypes"_s))
        plan.ticketTypes = ticketTypesIn(in);
    return plan;
}

/// Nothing if the member is absent; otherwise its value, which may be null.
template <typename Value>
static std::optional<std::optional<Value>> ifSent(bool isSent, const std::optional<Value> &value)
{
    if (!isSent)
        return std::nullopt;
    return std::optional<std::optional<Value>>(std::in_place, value);
}

Edit editIn(Fields &in)
{
    Edit edit = salePlanIn(in);
    edit.name = in.optional(u"name"_s, readName, 1, 200);
    edit.description = in.optional(u"description"_s, &Fields::text, 0, 10'000);
    edit.venue = in.optional(u"venue"_s, readName, 1, 200);
    edit.category = in.optional(u"category"_s, readName, 1, 50);
    edit.dateTime = in.optional(u"dateTime"_s, &Fields::instant);
    edit.endsAt = ifSent(in.has(u"endsAt"_s), in.nullable(u"endsAt"_s, &Fields::instant));
    edit.salesUntil = in.optional(u"salesUntil"_s, &Fields::instant);
    edit.cancelUntil = in.optional(u"cancelUntil"_s, &Fields::instant);
    edit.timeZone = in.optional(u"timeZone"_s, &Fields::zone);
    edit.currency = in.optional(u"currency"_s, &Fields::currency);
    edit.price = in.amountAsSent(u"price"_s);
    edit.totalCapacity = in.optional(u"totalCapacity"_s, &Fields::integer, 1, Event::CapacityMax);
    if (in.has(u"status"_s))
        edit.status = in.choice(u"status"_s, {Status::Draft, Status::Published, Status::Cancelled});
    edit.maxPerBooking = in.optional(u"maxPerBooking"_s, &Fields::integer, 1, 100);
    edit.maxPerUser = ifSent(in.has(u"maxPerUser"_s),
                             in.nullable(u"maxPerUser"_s, &Fields::integer, 1, anyNumber));
    if (in.has(u"waitlistPolicy"_s))
        edit.waitlistPolicy =
                in.choice(u"waitlistPolicy"_s, {WaitlistPolicy::Fill, WaitlistPolicy::Strict});
    return edit;
}

} // namespace Evently::Handlers
