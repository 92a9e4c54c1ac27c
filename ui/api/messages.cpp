// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/messages.h"

#include "models/values/fields.h"
#include "models/values/id.h"
#include "models/values/money.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Evently {

Result<Health> Health::fromJson(const QJsonObject &json)
{
    return Health{.isSetupNeeded = json[u"setupNeeded"_s].toBool(),
                  .currency = json[u"currency"_s].toString(),
                  .timeZone = json[u"timeZone"_s].toString()};
}

Result<SignedIn> SignedIn::fromJson(const QJsonObject &json)
{
    return Tokens::fromJson(json).and_then([&](const Tokens &tokens) {
        return User::fromJson(json[u"user"_s].toObject()).transform([&](const User &user) {
            return SignedIn{user, tokens};
        });
    });
}

QJsonObject NewAdmin::toJson() const
{
    return {{u"email"_s, email},
            {u"password"_s, password},
            {u"firstName"_s, firstName},
            {u"lastName"_s, lastName},
            {u"adminToken"_s, adminToken}};
}

int Order::units() const
{
    return lines.isEmpty()
            ? quantity
            : std::accumulate(lines.begin(), lines.end(), 0,
                              [](int sum, const OrderLine &line) { return sum + line.quantity; });
}

QJsonObject Order::toJson() const
{
    QJsonObject json{{u"eventId"_s, toText(event)}};
    if (lines.isEmpty()) {
        json[u"quantity"_s] = quantity;
    } else {
        QJsonArray all;
        for (const OrderLine &line : lines)
            all << QJsonObject{{u"type"_s, line.type}, {u"quantity"_s, line.quantity}};
        json[u"lines"_s] = all;
    }
    if (!code.isEmpty())
        json[u"code"_s] = code;
    QJsonObject who;
    if (!customer.name.isEmpty())
        who[u"name"_s] = customer.name;
    if (!customer.email.isEmpty())
        who[u"email"_s] = customer.email;
    if (!who.isEmpty())
        json[u"customer"_s] = who;
    if (!user.isNull())
        json[u"userId"_s] = toText(user);
    return json;
}

Result<Order> Order::fromJson(const QJsonObject &json)
{
    Fields in(json);
    Order order{.event = in.id(u"eventId"_s),
                .customer = Customer::fromJson(json[u"customer"_s].toObject()),
                .code = json[u"code"_s].toString()};
    if (in.has(u"lines"_s)) {
        order.lines = in.each(u"lines"_s, [](Fields &line) {
            return OrderLine{line.integer(u"type"_s, 1, TicketType::NoMax),
                             line.integer(u"quantity"_s, 1, Booking::UnitsMax)};
        });
    } else {
        order.quantity = in.integer(u"quantity"_s, 1, Booking::UnitsMax);
    }
    if (const auto problem = in.problem())
        return *problem;
    return order;
}

TicketLine TypeListing::line(int quantity) const
{
    return {.type = type.no,
            .name = type.name,
            .quantity = quantity,
            .admits = type.admits,
            .unitPriceCents = type.priceCents,
            .unitDiscountCents = type.priceCents - priceCents,
            .taxRate = type.taxRate};
}

Result<TypeListing> TypeListing::fromJson(const QJsonObject &json, const QString &currency)
{
    using Sales = TicketType::Sales;
    Fields in(json);
    TypeListing listing{.type = TicketType::fromJson(json, currency),
                        .sales = in.choice(u"sales"_s,
                                           {Sales::Open, Sales::Waitlist, Sales::SoldOut,
                                            Sales::NotYet, Sales::Closed}),
                        .available = in.integer(u"available"_s, 0, Event::CapacityMax)};
    if (const auto problem = in.problem())
        return *problem;
    const auto price = minorUnitsFrom(json[u"priceWithCode"_s], currency);
    listing.priceCents = price.value_or(listing.type.priceCents);
    listing.isLocked = listing.type.hidden && !price;
    return listing;
}

static TicketType::Sales salesOfOnly(Event::Sales sales)
{
    switch (sales) {
    case Event::Sales::Open: return TicketType::Sales::Open;
    case Event::Sales::Waitlist: return TicketType::Sales::Waitlist;
    case Event::Sales::SoldOut: return TicketType::Sales::SoldOut;
    case Event::Sales::Closed: return TicketType::Sales::Closed;
    }
    Q_UNREACHABLE();
}

QList<TypeListing> Listing::typesIn(Booking::Channel channel) const
{
    if (types.isEmpty())
        return {{.type = event.ticketTypes().first(),
                 .sales = salesOfOnly(sales),
                 .available = event.availableCapacity,
                 .priceCents = event.priceCents}};
    const Instant now = systemNow();
    QList<TypeListing> sold;
    std::ranges::copy_if(types, std::back_inserter(sold), [&](const TypeListing &each) {
        return !each.isLocked && !each.type.retired && each.type.isSoldIn(channel)
                && !each.type.hasEnded(now);
    });
    return sold;
}

bool Listing::isSimpleIn(Booking::Channel channel) const
{
    const QList<TypeListing> sold = typesIn(channel);
    if (sold.size() != 1)
        return sold.isEmpty();
    const TicketType &only = sold.first().type;
    return only.admits == 1 && only.minPerBooking == 1 && !only.hidden
            && sold.first().sales != TicketType::Sales::NotYet;
}

QList<TicketLine> Listing::linesOf(const Order &order, Booking::Channel channel) const
{
    const QList<TypeListing> sold = typesIn(channel);
    if (order.lines.isEmpty())
        return sold.isEmpty() ? QList<TicketLine>() : QList{sold.first().line(order.quantity)};
    QList<TicketLine> lines;
    for (const TypeListing &each : sold) {
        for (const OrderLine &line : order.lines) {
            if (line.type == each.type.no)
                lines << each.line(line.quantity);
        }
    }
    return lines;
}

qint64 totalCentsOf(const QList<TicketLine> &lines)
{
    return std::accumulate(
            lines.begin(), lines.end(), qint64(0),
            [](qint64 sum, const TicketLine &line) { return sum + line.totalCents(); });
}

/// The ticket types in @p json; none if it is the one of a plain event at its usual price.
static Result<QList<TypeListing>> typesFrom(const QJsonObject &json, const Event &event)
{
    QList<TypeListing> types;
    bool hasCode = false;
    for (const QJsonValue &type : json[u"ticketTypes"_s].toArray()) {
        const auto listing = TypeListing::fromJson(type.toObject(), event.currency);
        if (!listing)
            return listing.error();
        types << *listing;
        hasCode = hasCode || type.toObject().contains(u"priceWithCode"_s);
    }
    return event.isPlain() && !hasCode ? QList<TypeListing>() : types;
}

Result<Listing> Listing::fromJson(const QJsonObject &json)
{
    Fields in(json);
    const auto sales = in.choice(u"sales"_s,
                                 {Event::Sales::Open, Event::Sales::Waitlist, Event::Sales::SoldOut,
                                  Event::Sales::Closed});
    if (const auto problem = in.problem())
        return *problem;
    return Event::fromJson(json).and_then([&](const Event &event) {
        return typesFrom(json, event).transform([&](const QList<TypeListing> &types) {
            return Listing{event, sales, types};
        });
    });
}

Result<ListedCode> ListedCode::fromJson(const QJsonObject &json)
{
    Fields in(json);
    const ListedCode code{.id = in.id(u"id"_s), .json = json};
    if (const auto problem = in.problem())
        return *problem;
    return code;
}

QJsonObject NewCodes::toJson() const
{
    QJsonObject json = rules.toJson(currency);
    for (const QString &member : {u"id"_s, u"bookings"_s, u"createdAt"_s})
        json.remove(member);
    if (count == 0)
        return json;
    for (const QString &member : {u"code"_s, u"maxBookings"_s})
        json.remove(member);
    json[u"count"_s] = count;
    if (!prefix.isEmpty())
        json[u"prefix"_s] = prefix;
    return json;
}

Result<CreatedCodes> CreatedCodes::fromJson(const QJsonObject &json)
{
    CreatedCodes created;
    const QJsonArray many = json.contains(u"data"_s) ? json[u"data"_s].toArray() : QJsonArray{json};
    for (const QJsonValue &code : many)
        created.codes << code[u"code"_s].toString();
    return created;
}

Result<Total> Total::fromJson(const QJsonObject &json)
{
    return Total{json[u"pagination"_s][u"total"_s].toInteger()};
}

Result<EventAfter> EventAfter::fromJson(const QJsonObject &json)
{
    if (json.isEmpty())
        return EventAfter{};
    return Listing::fromJson(json).transform(
            [](const Listing &listing) { return EventAfter{listing}; });
}

QJsonObject UserEdit::toJson() const
{
    QJsonObject json;
    if (role)
        json[u"role"_s] = QString(wireName(*role));
    if (isDisabled)
        json[u"disabled"_s] = *isDisabled;
    return json;
}

QJsonObject NewAccount::toJson() const
{
    return {{u"email"_s, email},
            {u"firstName"_s, firstName},
            {u"lastName"_s, lastName},
            {u"role"_s, QString(wireName(role))}};
}

Result<PasswordLink> PasswordLink::fromJson(const QJsonObject &json)
{
    Fields in(json);
    const PasswordLink link{.token = in.secret(u"setPasswordToken"_s, 1, 200),
                            .expiresAt = in.instant(u"expiresAt"_s)};
    if (const auto problem = in.problem())
        return *problem;
    return link;
}

Result<AddedAccount> AddedAccount::fromJson(const QJsonObject &json)
{
    const auto link = PasswordLink::fromJson(json);
    if (!link)
        return link.error();
    return User::fromJson(json[u"user"_s].toObject()).transform([&](const User &user) {
        return AddedAccount{user, *link};
    });
}

Result<KioskToPair> KioskToPair::fromJson(const QJsonObject &json)
{
    Fields in(json);
    const QString code = in.secret(u"pairingCode"_s, 1, 100);
    if (const auto problem = in.problem())
        return *problem;
    return Kiosk::fromJson(json[u"kiosk"_s].toObject()).transform([&](const Kiosk &kiosk) {
        return KioskToPair{kiosk, code};
    });
}

Result<PairedKiosk> PairedKiosk::fromJson(const QJsonObject &json)
{
    Fields in(json);
    const QByteArray token = in.secret(u"token"_s, 1, 8 * 1024).toUtf8();
    if (const auto problem = in.problem())
        return *problem;
    return Kiosk::fromJson(json[u"kiosk"_s].toObject()).transform([&](const Kiosk &kiosk) {
        return PairedKiosk{kiosk, token};
    });
}

} // namespace Evently
