// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/user.h"

#include "models/values/fields.h"
#include "models/values/wire.h"

using namespace Qt::StringLiterals;

namespace Evently {

QLatin1StringView wireName(User::Role role)
{
    return role == User::Role::Admin ? "admin"_L1 : "user"_L1;
}

QJsonObject User::toJson() const
{
    return {{u"id"_s, toText(id)},
            {u"email"_s, email},
            {u"firstName"_s, firstName},
            {u"lastName"_s, lastName},
            {u"role"_s, QString(wireName(role))},
            {u"disabled"_s, disabled},
            {u"createdAt"_s, toRfc3339(createdAt)}};
}

Result<User> User::fromJson(const QJsonObject &json)
{
    Fields in(json);
    User user;
    user.id = in.id(u"id"_s);
    user.email = in.line(u"email"_s, 1, 254);
    user.firstName = in.line(u"firstName"_s, 0, 200);
    user.lastName = in.line(u"lastName"_s, 0, 200);
    user.role = in.choice(u"role"_s, {Role::User, Role::Admin});
    user.disabled = in.flag(u"disabled"_s);
    user.createdAt = in.instant(u"createdAt"_s);
    if (const auto problem = in.problem())
        return *problem;
    return user;
}

} // namespace Evently
