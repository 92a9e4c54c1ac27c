// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/coderules.h"
#include "models/ledger/faultpoint.h"
#include "models/ledger/ledger.h"

#include "models/values/zone.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;

std::optional<Problem> Ledger::notOnSale(const TicketType &type, Booking::Channel channel) const
{
    QString why;
    if (type.retired)
        why = u"%1 is no longer sold."_s.arg(type.name);
    else if (!type.isSoldIn(channel))
        why = u"%1 is not sold here."_s.arg(type.name);
    else if (!type.hasBegun(m_now))
        why = u"%1 goes on sale at %2."_s.arg(type.name,
                                              localTime(*type.salesFrom, m_event.timeZone));
    else if (type.hasEnded(m_now))
        why = u"%1 was on sale until %2."_s.arg(type.name,
                                                localTime(*type.salesUntil, m_event.timeZone));
    else
        return {};
    return Problem{.code = Code::TypeNotOnSale,
                   .error = u"This kind of ticket is not on sale."_s,
                   .details = why};
}

std::optional<Problem> Ledger::limitReached(const TicketType &type, int quantity)
{
    if (quantity < type.minPerBooking)
        return Problem{.code = Code::LimitPerType,
                       .error = u"A booking needs more of this kind of ticket."_s,
                       .details = u"%1: %2 requested, at least %3 per booking."_s.arg(type.name)
                                          .arg(quantity)
                                          .arg(type.minPerBooking)};
    if (type.maxPerBooking && quantity > *type.maxPerBooking)
        return Problem{.code = Code::LimitPerType,
                       .error = u"That is more of this kind of ticket than one booking may have."_s,
                       .details = u"%1: %2 requested, at most %3 per booking."_s.arg(type.name)
                                          .arg(quantity)
                                          .arg(*type.maxPerBooking)};
    return {};
}

Result<const DiscountCode *> Ledger::usableCode(const QString &typed,
                                                Booking::Channel channel) const
{
    const auto found = m_state.codes.constFind(codeKey(typed));
    if (found == m_state.codes.constEnd())
        return unknownCode();
    if (const auto problem = whyUnusable(*found, channel, m_now, m_event.timeZone)) {
        const bool isIgnored =
                problem->code == Code::CodeUsedUp && EVENTLY_FAULT_STRIKES("ignore-code-limit");
        if (!isIgnored)
            return *problem;
    }
    return &*found;
}

TicketType Ledger::typeOf(int no) const
{
    if (const TicketType *type = m_event.findType(no))
        return *type;
    return m_event.ticketTypes().first();
}

TicketLine Ledger::priced(const TicketType &type, int quantity, const DiscountCode *code) const
{
    return {.type = type.no,
            .name = type.name,
            .quantity = quantity,
            .admits = EVENTLY_FAULT_STRIKES("ignore-admits") ? 1 : type.admits,
            .unitPriceCents = type.priceCents,
            .unitDiscountCents = code ? code->discountOn(type.no, type.priceCents) : 0,
            .taxRate = type.taxRate};
}

Result<Ledger::Order> Ledger::ordered(const QList<LineWish> &wishes, int quantity,
                                      const QString &typed) const
{
    const Booking::Channel channel = channelFor(m_caller);
    const DiscountCode *code = nullptr;
    if (!typed.isEmpty()) {
        const auto usable = usableCode(typed, channel);
        if (!usable)
            return usable.error();
        code = *usable;
    }
    QList<LineWish> all = wishes;
    if (all.isEmpty())
        all << LineWish{m_event.isPlain() ? 1 : m_event.defaultType(m_now, {.channel = channel}).no,
                        quantity};
    if (m_event.isPlain() && !code && all.size() == 1 && all.first().type == 1)
        return Order{.units = all.first().quantity,
                     .people = all.first().quantity,
                     .unitPriceCents = m_event.priceCents};

    Order order{.code = code ? code->code : QString()};
    bool isCovered = false;
    const QList<TicketType> types = m_event.ticketTypes();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto [no, units] = all[i];
        const auto type = std::ranges::find(types, no, &TicketType::no);
        const bool isSecret = type != types.end() && type->hidden && !(code && code->unlocks(no));
        if (isSecret && wishes.isEmpty())
            return Problem{.code = Code::TypeNotOnSale,
                           .error = u"This kind of ticket is not on sale."_s};
        if (type == types.end() || isSecret)
            return Problem::invalid(u"lines[%1].type"_s.arg(i),
                                    u"is not a ticket type of this event"_s);
        if (const auto problem = notOnSale(*type, channel))
            return *problem;
        if (const auto problem = limitReached(*type, units))
            return *problem;
        TicketLine line = priced(*type, units, code);
        line.firstTicket = order.people + 1;
        isCovered = isCovered || (code && code->covers(no));
        order.units += units;
        order.people += line.people();
        order.lines << line;
    }
    if (order.units > Booking::UnitsMax || order.people > Booking::QuantityMax)
        return Problem::invalid(u"lines"_s,
                                u"must be at most %1 tickets for %2 people"_s.arg(Booking::UnitsMax)
                                        .arg(Booking::QuantityMax));
    if (code && !isCovered)
        return Problem{.code = Code::CodeNotForThis,
                       .error = u"This code is for other kinds of ticket."_s};
    return order;
}

/// The lines of @p entry at the prices of its offer. If its code can't be used any more, they are
/// the full ones.
Ledger::Order Ledger::reordered(const WaitlistEntry &entry, Booking::Channel channel) const
{
    if (m_event.isPlain() && entry.code.isEmpty())
        return {.units = entry.quantity,
                .people = entry.quantity,
                .unitPriceCents = m_event.priceCents};
    const DiscountCode *code = nullptr;
    if (!entry.code.isEmpty())
        code = usableCode(entry.code, channel).value_or(nullptr);
    Order order{.units = entry.units(),
                .people = entry.quantity,
                .code = code ? code->code : QString()};
    for (const TicketLine &line : entry.ticketLines()) {
        TicketLine now = priced(typeOf(line.type), line.quantity, code);
        now.firstTicket = line.firstTicket;
        order.lines << now;
    }
    return order;
}

void Ledger::markUsed(const QList<TicketLine> &lines)
{
    for (const TicketLine &line : lines) {
        if (TicketType *type = m_event.findType(line.type))
            type->used = true;
    }
}

void Ledger::countUse(const QString &code, int uses)
{
    const QString key = codeKey(code);
    const auto found = m_state.codes.find(key);
    if (code.isEmpty() || found == m_state.codes.end())
        return;
    found->bookings += uses;
    found->used = true;
    m_state.changes.changedCodes << key;
}

} // namespace Evently
