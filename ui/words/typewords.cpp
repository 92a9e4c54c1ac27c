// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/typewords.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/words/salewords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct TypeWords
{
    Q_DECLARE_TR_FUNCTIONS(TypeWords)
};

using Sales = TicketType::Sales;

static QString salesOf(const TypeListing &type, const Event &event)
{
    switch (type.sales) {
    case Sales::Open: return TypeWords::tr("%n left", nullptr, type.available);
    case Sales::Waitlist: return TypeWords::tr("waitlist first");
    case Sales::SoldOut: return TypeWords::tr("sold out");
    case Sales::NotYet:
        return type.type.salesFrom ? TypeWords::tr("on sale from %1", "a date")
                                             .arg(dateText(*type.type.salesFrom, event.timeZone))
                                   : TypeWords::tr("not on sale yet");
    case Sales::Closed: return TypeWords::tr("no longer on sale");
    }
    Q_UNREACHABLE();
}

QString detailOf(const TypeListing &type, const Event &event)
{
    const QString price = priceText(type.priceCents, event.currency);
    QStringList parts{
            type.priceCents == type.type.priceCents
                    ? price
                    : TypeWords::tr("%1 instead of %2", "two prices")
                              .arg(price, priceText(type.type.priceCents, event.currency))};
    if (type.type.admits > 1)
        parts << TypeWords::tr("admits %1", "how many people").arg(type.type.admits);
    if (type.type.minPerBooking > 1)
        parts << TypeWords::tr("at least %1", "tickets").arg(type.type.minPerBooking);
    parts << salesOf(type, event);
    return parts.join(u" · "_s);
}

/// How many seats @p lines need of @p quota.
static int neededOf(const Quota &quota, const Event &event, const QList<TicketLine> &lines)
{
    int needed = 0;
    for (const TicketLine &line : lines) {
        const TicketType *type = event.findType(line.type);
        if (type && type->quotas.contains(quota.no))
            needed += line.people();
    }
    return needed;
}

QString shortageOf(const Event &event, const QList<TicketLine> &lines)
{
    const QLocale locale;
    const QString house = locale.toString(event.availableCapacity);
    QStringList sentences;
    for (const Quota &quota : event.quotas) {
        if (neededOf(quota, event, lines) > quota.available)
            sentences << TypeWords::tr("%1 has %2 left, the house %3.", "a quota, two numbers")
                                 .arg(quota.name, locale.toString(quota.available), house);
    }
    if (sentences.isEmpty() && peopleOf(lines) > event.availableCapacity)
        sentences << TypeWords::tr("The house has %n seat(s) left.", nullptr,
                                   event.availableCapacity);
    return sentences.join(u' ');
}

bool couldFit(const Event &event, const QList<TicketLine> &lines)
{
    return peopleOf(lines) <= event.totalCapacity
            && std::ranges::all_of(event.quotas, [&](const Quota &quota) {
                   return neededOf(quota, event, lines) <= quota.total;
               });
}

QString taxTextOf(const QList<TicketLine> &lines, const QString &currency)
{
    QMap<int, qint64> taxes;
    for (const TicketLine &line : lines) {
        if (line.taxRate > 0 && line.quantity > 0)
            taxes[line.taxRate] += line.taxCents();
    }
    QStringList parts;
    for (const auto &[rate, cents] : taxes.asKeyValueRange())
        parts << TypeWords::tr("%1 at %2", "tax, its rate")
                         .arg(amountText(cents, currency), rateText(rate));
    return parts.isEmpty() ? QString() : TypeWords::tr("Tax included: %1").arg(parts.join(u", "_s));
}

} // namespace Evently
