// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/saleplan.h"

#include "models/values/money.h"

using namespace Qt::StringLiterals;

namespace Evently {
namespace {

using Code = Problem::Code;

template <typename Value, typename Sent>
void replace(Value &value, const std::optional<Sent> &sent)
{
    if (sent)
        value = *sent;
}

/// The smallest number above 0 that neither of the lists has.
template <typename Known, typename Sent>
int nextFree(const QList<Known> &known, const QList<Sent> &sent, const QSet<int> &given)
{
    int no = 1;
    const auto isTaken = [&](int number) {
        return given.contains(number)
                || std::ranges::any_of(known, [=](const Known &one) { return one.no == number; })
                || std::ranges::any_of(sent, [=](const Sent &one) { return one.no == number; });
    };
    while (isTaken(no))
        ++no;
    return no;
}

class Plan
{
public:
    Plan(Event &event, bool wasUsed, const Complain &complain)
        : m_event(event)
        , m_complain(complain)
        , m_known(event.ticketTypes())
    {
        if (event.isPlain()) {
            if (event.id.isNull()) // A new event has no type yet.
                m_known.clear();
            else
                m_known.first().used = wasUsed;
        }
    }

    std::optional<Problem> takeQuotas(const QList<QuotaEdit> &sent)
    {
        if (sent.size() > Quota::AtMost)
            m_complain(u"quotas"_s, u"must be at most %1"_s.arg(Quota::AtMost));
        QList<Quota> quotas;
        QSet<int> numbers;
        for (qsizetype i = 0; i < sent.size(); ++i) {
            const QString at = u"quotas[%1]."_s.arg(i);
            Quota quota = known(sent[i]);
            if (!sent[i].no)
                quota.no = nextFree(m_event.quotas, sent, numbers);
            if (numbers.contains(quota.no))
                m_complain(at % u"no"_s, u"appears twice"_s);
            numbers << quota.no;
            replace(quota.name, sent[i].name);
            if (quota.name.isEmpty())
                m_complain(at % u"name"_s, u"is required"_s);
            replace(quota.total, sent[i].total);
            if (quota.total < 1)
                m_complain(at % u"total"_s, u"is required"_s);
            else if (quota.total < quota.held + quota.sold)
                return Problem{.code = Code::QuotaBelowSold,
                               .error = u"More seats of this quota are already sold or held."_s,
                               .details = u"%1: %2 requested, %3 sold, %4 held."_s.arg(quota.name)
                                                  .arg(quota.total)
                                                  .arg(quota.sold)
                                                  .arg(quota.held)};
            quota.available = quota.total - quota.held - quota.sold;
            quotas << quota;
        }
        for (const Quota &quota : std::as_const(m_event.quotas)) {
            if (!numbers.contains(quota.no) && isUsed(quota))
                return Problem{.code = Code::QuotaInUse,
                               .error = u"Tickets of this quota have been booked or waited for."_s,
                               .details = u"It is quota %1, %2."_s.arg(quota.no).arg(quota.name)};
        }
        m_event.quotas = quotas;
        return {};
    }

    std::optional<Problem> takeTypes(const QList<TypeEdit> &sent)
    {
        if (sent.isEmpty() || sent.size() > TicketType::AtMost)
            m_complain(u"ticketTypes"_s, u"must be 1 to %1"_s.arg(TicketType::AtMost));
        QList<TicketType> types;
        QSet<int> numbers;
        for (qsizetype i = 0; i < sent.size(); ++i) {
            const QString at = u"ticketTypes[%1]."_s.arg(i);
            TicketType type = known(sent[i]);
            if (!sent[i].no)
                type.no = nextFree(m_known, sent, numbers);
            if (numbers.contains(type.no))
                m_complain(at % u"no"_s, u"appears twice"_s);
            numbers << type.no;
            if (const auto problem = change(type, sent[i], at))
                return problem;
            types << type;
        }
        for (const TicketType &type : std::as_const(m_known)) {
            if (!numbers.contains(type.no) && type.used)
                return inUse(type, u"Retire it instead."_s);
        }
        m_event.types = types;
        return {};
    }

    /// Checks what depends on both lists.
    void check() const
    {
        for (qsizetype i = 0; i < m_event.types.size(); ++i) {
            const TicketType &type = m_event.types[i];
            const QString at = u"ticketTypes[%1]."_s.arg(i);
            for (const int no : type.quotas) {
                const auto quota = std::ranges::find(m_event.quotas, no, &Quota::no);
                if (quota == m_event.quotas.end())
                    m_complain(at % u"quotas"_s, u"has %1, which is not a quota"_s.arg(no));
                else if (quota->total < type.admits)
                    m_complain(
                            at % u"admits"_s,
                            u"must be at most %1, which is all of the quota %2"_s.arg(quota->total)
                                    .arg(quota->name));
            }
            if (m_event.totalCapacity > 0 && type.admits > m_event.totalCapacity)
                m_complain(at % u"admits"_s,
                           u"must be at most %1, the capacity"_s.arg(m_event.totalCapacity));
            if (type.salesFrom && type.salesUntil && *type.salesUntil <= *type.salesFrom)
                m_complain(at % u"salesUntil"_s, u"must be after salesFrom"_s);
            if (type.maxPerBooking && *type.maxPerBooking < type.minPerBooking)
                m_complain(at % u"maxPerBooking"_s, u"must not be below minPerBooking"_s);
        }
    }

    void simplify()
    {
        if (m_event.types.isEmpty() && !m_event.quotas.isEmpty())
            m_event.types = m_known.isEmpty() ? m_event.ticketTypes() : m_known;
        if (m_event.quotas.isEmpty() && m_event.types.size() == 1
            && m_event.types.first().isPlain()) {
            m_event.priceCents = m_event.types.first().priceCents;
            m_event.types.clear();
        }
    }

private:
    Quota known(const QuotaEdit &sent) const
    {
        const auto found = std::ranges::find_if(
                m_event.quotas, [&](const Quota &quota) { return quota.no == sent.no; });
        return found == m_event.quotas.end() ? Quota{.no = sent.no.value_or(0)} : *found;
    }

    TicketType known(const TypeEdit &sent) const
    {
        const auto found = std::ranges::find_if(
                m_known, [&](const TicketType &type) { return type.no == sent.no; });
        return found == m_known.end() ? TicketType{.no = sent.no.value_or(0)} : *found;
    }

    bool isUsed(const Quota &quota) const
    {
        return std::ranges::any_of(m_known, [&](const TicketType &type) {
            return type.used && type.quotas.contains(quota.no);
        });
    }

    static Problem inUse(const TicketType &type, const QString &advice)
    {
        return {.code = Code::TypeInUse,
                .error = u"Tickets of this type have been booked or waited for."_s,
                .details = u"It is type %1, %2. %3"_s.arg(type.no).arg(type.name, advice)};
    }

    std::optional<Problem> change(TicketType &type, const TypeEdit &sent, const QString &at)
    {
        const TicketType before = type;
        const bool isNew = type.name.isEmpty();
        replace(type.name, sent.name);
        if (type.name.isEmpty())
            m_complain(at % u"name"_s, u"is required"_s);
        replace(type.description, sent.description);
        takePrice(type, sent, isNew, at);
        replace(type.taxRate, sent.taxRate);
        replace(type.admits, sent.admits);
        if (sent.quotas) {
            type.quotas = *sent.quotas;
            std::ranges::sort(type.quotas);
        }
        replace(type.channels, sent.channels);
        replace(type.salesFrom, sent.salesFrom);
        replace(type.salesUntil, sent.salesUntil);
        replace(type.minPerBooking, sent.minPerBooking);
        replace(type.maxPerBooking, sent.maxPerBooking);
        replace(type.hidden, sent.hidden);
        replace(type.retired, sent.retired);
        if (before.used && (type.admits != before.admits || type.quotas != before.quotas))
            return inUse(type, u"Its quotas and how many people it admits can't change."_s);
        return {};
    }

    void takePrice(TicketType &type, const TypeEdit &sent, bool isNew, const QString &at)
    {
        if (!sent.price) {
            if (isNew)
                m_complain(at % u"price"_s, u"is required"_s);
            return;
        }
        const auto cents = minorUnitsFrom(*sent.price, m_event.currency);
        if (cents && (*cents <= TicketType::PriceMax || *cents == type.priceCents))
            type.priceCents = *cents;
        else
            m_complain(at % u"price"_s,
                       u"must be an amount in %1 up to %2, such as \"%3\""_s.arg(
                               m_event.currency, toAmount(TicketType::PriceMax, m_event.currency),
                               toAmount(2500, m_event.currency)));
    }

    Event &m_event;
    const Complain &m_complain;
    QList<TicketType> m_known;
};

} // namespace

std::optional<Problem> applySalePlan(Event &event, const Edit &edit, bool wasUsed,
                                     const Complain &complain)
{
    Plan plan(event, wasUsed, complain);
    if (edit.quotas) {
        if (const auto problem = plan.takeQuotas(*edit.quotas))
            return problem;
    }
    if (edit.ticketTypes) {
        if (const auto problem = plan.takeTypes(*edit.ticketTypes))
            return problem;
    }
    plan.check();
    plan.simplify();
    return {};
}

} // namespace Evently
