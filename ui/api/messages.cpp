// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/messages.h"

#include "models/values/fields.h"
#include "models/values/id.h"

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

QJsonObject Order::toJson() const
{
    QJsonObject json{{u"eventId"_s, toText(event)}, {u"quantity"_s, quantity}};
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

Result<Listing> Listing::fromJson(const QJsonObject &json)
{
    Fields in(json);
    const auto sales = in.choice(u"sales"_s,
                                 {Event::Sales::Open, Event::Sales::Waitlist, Event::Sales::SoldOut,
                                  Event::Sales::Closed});
    if (const auto problem = in.problem())
        return *problem;
    return Event::fromJson(json).transform([&](const Event &event) {
        return Listing{event, sales};
    });
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
