// SPDX-License-Identifier: GPL-3.0-only
#include "server/handlers/ticketfields.h"

#include "models/values/names.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

using Channel = Booking::Channel;

Wishes wishesIn(Fields &in)
{
    Wishes wishes{.code = in.nullable(u"code"_s, &Fields::line, 1, 100).value_or(QString())};
    if (!in.has(u"lines"_s)) {
        wishes.quantity = in.integer(u"quantity"_s, 1, Booking::UnitsMax);
        return wishes;
    }
    if (in.has(u"quantity"_s))
        in.complain(u"quantity"_s, u"must not be sent with lines"_s);
    wishes.lines = in.each(u"lines"_s, [](Fields &line) {
        return LineWish{line.integer(u"type"_s, 1, TicketType::NoMax),
                        line.integer(u"quantity"_s, 1, Booking::UnitsMax)};
    });
    if (wishes.lines.isEmpty() && !in.problem())
        in.complain(u"lines"_s, u"must not be empty"_s);
    if (wishes.lines.size() > TicketType::AtMost)
        in.complain(u"lines"_s, u"must be at most %1"_s.arg(TicketType::AtMost));
    QSet<int> types;
    for (qsizetype i = 0; i < wishes.lines.size(); ++i) {
        const int type = wishes.lines[i].type;
        if (type > 0 && types.contains(type))
            in.complain(u"lines[%1].type"_s.arg(i), u"appears twice"_s);
        types << type;
    }
    return wishes;
}

QList<QuotaEdit> quotasIn(Fields &in)
{
    return in.each(u"quotas"_s, [](Fields &quota) {
        return QuotaEdit{
                .no = quota.optional(u"no"_s, &Fields::integer, 1, TicketType::NoMax),
                .name = quota.optional(u"name"_s, readName, 1, 100),
                .total = quota.optional(u"total"_s, &Fields::integer, 1, Event::CapacityMax)};
    });
}

/// Nothing if the member is absent; otherwise its value, which may be null.
template <typename Value>
static std::optional<std::optional<Value>> ifSent(bool isSent, const std::optional<Value> &value)
{
    if (!isSent)
        return std::nullopt;
    return std::optional<std::optional<Value>>(std::in_place, value);
}

static TypeEdit typeIn(Fields &in)
{
    TypeEdit type;
    type.no = in.optional(u"no"_s, &Fields::integer, 1, TicketType::NoMax);
    type.name = in.optional(u"name"_s, readName, 1, 100);
    type.description = in.optional(u"description"_s, &Fields::text, 0, 500);
    type.price = in.amountAsSent(u"price"_s);
    type.taxRate = in.optional(u"taxRate"_s, &Fields::taxRate);
    type.admits = in.optional(u"admits"_s, &Fields::integer, 1, TicketType::AdmitsMax);
    type.quotas = in.optional(u"quotas"_s, &Fields::integers, 1, TicketType::NoMax);
    if (in.has(u"channels"_s)) {
        type.channels = in.choices(u"channels"_s, {Channel::Online, Channel::Desk, Channel::Kiosk});
        if (type.channels->size() == 3)
            type.channels->clear(); // All is the default.
    }
    type.salesFrom = ifSent(in.has(u"salesFrom"_s), in.nullable(u"salesFrom"_s, &Fields::instant));
    type.salesUntil =
            ifSent(in.has(u"salesUntil"_s), in.nullable(u"salesUntil"_s, &Fields::instant));
    type.minPerBooking = in.optional(u"minPerBooking"_s, &Fields::integer, 1, Booking::UnitsMax);
    type.maxPerBooking =
            ifSent(in.has(u"maxPerBooking"_s),
                   in.nullable(u"maxPerBooking"_s, &Fields::integer, 1, Booking::UnitsMax));
    type.hidden = in.optional(u"hidden"_s, &Fields::flag);
    type.retired = in.optional(u"retired"_s, &Fields::flag);
    return type;
}

QList<TypeEdit> ticketTypesIn(Fields &in)
{
    return in.each(u"ticketTypes"_s, typeIn);
}

EventViewer viewerOf(const Principal &caller)
{
    return {.isOrganizer = caller.isAdmin(), .channel = channelFor(caller)};
}

} // namespace Evently::Handlers
