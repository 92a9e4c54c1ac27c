// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/messages.h"

#include "models/values/fields.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

Result<Health> Health::fromJson(const QJsonObject &json)
{
    return Health{.isSetupNeeded = json[u"setupNeeded"_s].toBool()};
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

} // namespace Evently
