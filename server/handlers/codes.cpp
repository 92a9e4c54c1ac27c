// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/discountcodes.h"

#include "models/ledger/coderules.h"
#include "models/tables/events.h"
#include "models/values/money.h"
#include "models/values/reference.h"
#include "server/handlers/answers.h"
#include "server/handlers/handlers.h"
#include "server/handlers/listsource.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

using Channel = Booking::Channel;
using Effect = DiscountCode::Effect;

static constexpr int codesAtOnce = 1000;
static constexpr int prefixMax = 20;

/// Reads `effect`, an object with exactly one member.
static void readEffect(Fields &in, DiscountCode &code, const QString &currency)
{
    Fields effect = in.within(u"effect"_s);
    const QStringList names{u"percent"_s, u"amount"_s, u"price"_s, u"unlocks"_s};
    const auto sent = [&](const QString &name) { return effect.has(name); };
    if (std::ranges::count_if(names, sent) != 1)
        return in.complain(u"effect"_s, u"must have one member of: "_s % names.join(u", "_s));
    if (effect.has(u"percent"_s)) {
        code.effect = Effect::Percent;
        // Two decimals, as in euros.
        code.value =
                minorUnitsFrom(effect.amountAsSent(u"percent"_s).value_or(QJsonValue()), u"EUR"_s)
                        .value_or(0);
        if (code.value < 1 || code.value > 10'000)
            effect.complain(u"percent"_s, u"must be above 0 and at most 100, such as \"12.5\""_s);
    } else if (effect.has(u"unlocks"_s)) {
        code.effect = Effect::Unlocks;
        code.value = 0;
        if (!effect.flag(u"unlocks"_s))
            effect.complain(u"unlocks"_s, u"must be true"_s);
    } else {
        const bool isAmount = effect.has(u"amount"_s);
        code.effect = isAmount ? Effect::Amount : Effect::Price;
        code.value = effect.money(isAmount ? u"amount"_s : u"price"_s, currency);
        if (isAmount && code.value == 0 && !in.problem())
            effect.complain(u"amount"_s, u"must be above 0"_s);
    }
}

/// Reads what can be changed of a code; what is absent stays.
static void readRules(Fields &in, DiscountCode &code, const Event &event)
{
    if (in.has(u"effect"_s))
        readEffect(in, code, event.currency);
    if (in.has(u"types"_s))
        code.types = in.integers(u"types"_s, 1, TicketType::NoMax);
    if (in.has(u"channels"_s)) {
        code.channels = in.choices(u"channels"_s, {Channel::Online, Channel::Desk, Channel::Kiosk});
        if (code.channels.size() == 3)
            code.channels.clear(); // All is the default.
    }
    if (in.has(u"maxBookings"_s))
        code.maxBookings = in.nullable(u"maxBookings"_s, &Fields::integer, 1, Event::CapacityMax);
    if (in.has(u"validFrom"_s))
        code.validFrom = in.nullable(u"validFrom"_s, &Fields::instant);
    if (in.has(u"validUntil"_s))
        code.validUntil = in.nullable(u"validUntil"_s, &Fields::instant);
    const QList<TicketType> types = event.ticketTypes();
    for (const int no : std::as_const(code.types)) {
        if (std::ranges::find(types, no, &TicketType::no) == types.end())
            in.complain(u"types"_s, u"has %1, which is not a ticket type of this event"_s.arg(no));
    }
    if (code.effect == Effect::Unlocks && code.types.isEmpty())
        in.complain(u"types"_s, u"must name what the code unlocks"_s);
    if (code.maxBookings && *code.maxBookings < code.bookings)
        in.complain(u"maxBookings"_s,
                    u"must be at least %1, the bookings that use the code"_s.arg(code.bookings));
    if (code.validFrom && code.validUntil && *code.validUntil <= *code.validFrom)
        in.complain(u"validUntil"_s, u"must be after validFrom"_s);
}

static QString codeIn(Fields &in, const QString &member, int least, int most)
{
    const QString code = in.line(member, least, most);
    // A prefix may be shorter than a code.
    if (!code.isEmpty()
        && codeKey(QString(code % u"---"_s).left(DiscountCode::LengthMax)).isEmpty())
        in.complain(member, u"must be letters, digits and hyphens"_s);
    return code;
}

/// Eight letters and digits without those that look alike: 40 random bits.
static QString randomCode(const QString &prefix)
{
    const QString letters = newReference().remove(u'-').left(8);
    const bool needsHyphen = !prefix.isEmpty() && !prefix.endsWith(u'-');
    return prefix % (needsHyphen ? u"-"_s : QString()) % letters;
}

Result<Reply> createCodes(Call &call, Transaction &tx)
{
    const Events events(tx);
    const auto event = events.find(call.id(), call.caller);
    if (!event)
        return event.error();
    Fields in = call.fields();
    DiscountCode code{.createdAt = events.now()};
    const auto count = in.optional(u"count"_s, &Fields::integer, 1, codesAtOnce);
    QString prefix;
    if (count) {
        if (in.has(u"prefix"_s))
            prefix = codeIn(in, u"prefix"_s, 0, prefixMax);
        code.maxBookings = 1;
    } else {
        code.code = codeIn(in, u"code"_s, DiscountCode::LengthMin, DiscountCode::LengthMax);
    }
    if (!in.has(u"effect"_s))
        in.complain(u"effect"_s, u"is required"_s);
    readRules(in, code, *event);
    if (const auto problem = in.problem())
        return *problem;

    QList<DiscountCode> codes;
    for (int i = 0; i < count.value_or(1); ++i) {
        code.id = newId();
        if (count)
            code.code = randomCode(prefix);
        codes << code;
    }
    if (const auto taken = DiscountCodes(tx).create(event->id, codes))
        return Problem{.code = Problem::Code::CodeTaken,
                       .error = u"The event has a code like this already."_s,
                       .details = *taken};
    if (!count)
        return Reply::json(codes.first().toJson(event->currency), 201);
    QJsonArray data;
    for (const DiscountCode &made : std::as_const(codes))
        data << made.toJson(event->currency);
    return Reply::json({{u"data"_s, data}}, 201);
}

Result<Reply> listCodes(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call);
    const QString search = call.query.search();
    if (const auto problem = call.query.problem())
        return *problem;
    const auto event = Events(tx).find(call.id(), call.caller);
    if (!event)
        return event.error();
    const auto rows = [=, id = event->id, currency = event->currency](Transaction &at,
                                                                      const Slice &slice) {
        return written(DiscountCodes(at).list(id, search, slice),
                       [currency](const DiscountCode &code) { return code.toJson(currency); });
    };
    const QStringList columns{u"code"_s,         u"effect.percent"_s, u"effect.amount"_s,
                              u"effect.price"_s, u"types"_s,          u"maxBookings"_s,
                              u"bookings"_s,     u"channels"_s,       u"validFrom"_s,
                              u"validUntil"_s,   u"createdAt"_s,      u"id"_s};
    return listed(call, tx, part, {.rows = rows, .columns = columns, .name = u"codes"_s});
}

Result<Reply> changeCode(Call &call, Transaction &tx)
{
    const auto event = Events(tx).find(call.id(), call.caller);
    if (!event)
        return event.error();
    DiscountCodes codes(tx);
    auto code = codes.find(event->id, call.pathValue(1));
    if (!code)
        return unknownCode();
    Fields in = call.fields();
    readRules(in, *code, *event);
    if (const auto problem = in.problem())
        return *problem;
    codes.change(event->id, *code);
    return Reply::json(code->toJson(event->currency));
}

Result<Reply> removeCode(Call &call, Transaction &tx)
{
    DiscountCodes codes(tx);
    if (!codes.find(call.id(), call.pathValue(1)))
        return unknownCode();
    if (!codes.remove(call.id(), call.pathValue(1)))
        return Problem{.code = Problem::Code::CodeInUse,
                       .error = u"This code has been used and can't be deleted."_s,
                       .details = u"To end it, set validUntil to now."_s};
    return Reply::noContent();
}

} // namespace Evently::Handlers
