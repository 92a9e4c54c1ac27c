// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/result.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// Someone with a password: a customer or an organizer.
struct User
{
    enum class Role { User, Admin };

    QUuid id;
    QString email;
    QString firstName;
    QString lastName;
    Role role = Role::User;
    bool disabled = false;
    Instant createdAt{};

    QJsonObject toJson() const;
    static Result<User> fromJson(const QJsonObject &json);
    bool operator==(const User &) const = default;
};

QLatin1StringView wireName(User::Role role);

} // namespace Evently
