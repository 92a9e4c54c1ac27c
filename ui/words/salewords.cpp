// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/salewords.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct SaleWords
{
    Q_DECLARE_TR_FUNCTIONS(SaleWords)
};

QString pricesText(const Event &event)
{
    std::optional<qint64> least;
    qint64 most = 0;
    for (const TicketType &type : event.ticketTypes()) {
        if (type.retired || type.hidden)
            continue;
        least = least ? std::min(*least, type.priceCents) : type.priceCents;
        most = std::max(most, type.priceCents);
    }
    const qint64 from = least.value_or(event.ticketTypes().first().priceCents);
    if (most <= from)
        return priceText(from, event.currency);
    return SaleWords::tr("%1 – %2", "the lowest and the highest price")
            .arg(priceText(from, event.currency), priceText(most, event.currency));
}

QString channelText(Booking::Channel channel)
{
    switch (channel) {
    case Booking::Channel::Online: return SaleWords::tr("Online");
    case Booking::Channel::Desk: return SaleWords::tr("Desk");
    case Booking::Channel::Kiosk: return SaleWords::tr("Kiosk");
    }
    Q_UNREACHABLE();
}

QString channelsText(const QList<Booking::Channel> &channels)
{
    QStringList names;
    for (const Booking::Channel channel : channels)
        names << channelText(channel);
    return names.join(u", "_s);
}

QString salesText(const TicketType &type, const Event &event, Instant now)
{
    using Sales = TicketType::Sales;
    if (type.retired)
        return SaleWords::tr("Retired");
    switch (event.salesOf(type, now)) {
    case Sales::Open: return SaleWords::tr("On sale");
    case Sales::Waitlist: return SaleWords::tr("Waitlist first");
    case Sales::SoldOut: return SaleWords::tr("Sold out");
    case Sales::NotYet:
        return SaleWords::tr("From %1", "when sales begin")
                .arg(dateText(*type.salesFrom, event.timeZone));
    case Sales::Closed:
        return event.status == Event::Status::Draft ? SaleWords::tr("Not on sale yet")
                                                    : SaleWords::tr("Sales are closed");
    }
    Q_UNREACHABLE();
}

Theme::Colour toneOf(const TicketType &type, const Event &event, Instant now)
{
    switch (event.salesOf(type, now)) {
    case TicketType::Sales::Open: return Theme::Colour::Success;
    case TicketType::Sales::Waitlist:
    case TicketType::Sales::SoldOut: return Theme::Colour::Warning;
    case TicketType::Sales::NotYet:
    case TicketType::Sales::Closed: break;
    }
    return Theme::Colour::Muted;
}

QString conditionsText(const TicketType &type, const QString &timeZone)
{
    const QLocale locale;
    QStringList conditions;
    if (type.retired)
        conditions << SaleWords::tr("retired");
    if (type.hidden)
        conditions << SaleWords::tr("only with a code");
    if (type.salesFrom)
        conditions << SaleWords::tr("from %1").arg(dateText(*type.salesFrom, timeZone));
    if (type.salesUntil)
        conditions << SaleWords::tr("until %1").arg(dateText(*type.salesUntil, timeZone));
    if (type.minPerBooking > 1)
        conditions << SaleWords::tr("at least %1 per booking")
                              .arg(locale.toString(type.minPerBooking));
    if (type.maxPerBooking)
        conditions << SaleWords::tr("at most %1 per booking")
                              .arg(locale.toString(*type.maxPerBooking));
    if (!type.channels.isEmpty())
        conditions << SaleWords::tr("%1 only", "channels").arg(channelsText(type.channels));
    return conditions.join(u" · "_s);
}

QString rateText(int taxRate)
{
    const int decimals = taxRate % 1000 == 0 ? 0
            : taxRate % 100 == 0             ? 1
            : taxRate % 10 == 0              ? 2
                                             : 3;
    return percentText(taxRate / 1000.0, decimals);
}

QString effectText(const DiscountCode &code, const QString &currency)
{
    switch (code.effect) {
    case DiscountCode::Effect::Percent:
        return SaleWords::tr("%1 off", "a percentage or an amount")
                .arg(rateText(int(code.value) * 10));
    case DiscountCode::Effect::Amount:
        return SaleWords::tr("%1 off", "a percentage or an amount")
                .arg(amountText(code.value, currency));
    case DiscountCode::Effect::Price:
        return code.value == 0
                ? SaleWords::tr("Free")
                : SaleWords::tr("%1 each", "an amount").arg(amountText(code.value, currency));
    case DiscountCode::Effect::Unlocks: return SaleWords::tr("Unlocks tickets");
    }
    Q_UNREACHABLE();
}

QString typesText(const QList<int> &types, const Event &event)
{
    if (types.isEmpty())
        return SaleWords::tr("All tickets");
    QStringList names;
    for (const TicketType &type : event.ticketTypes()) {
        if (types.contains(type.no))
            names << type.name;
    }
    return names.join(u", "_s);
}

} // namespace Evently
