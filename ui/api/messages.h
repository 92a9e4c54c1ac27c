// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/customer.h"
#include "models/values/event.h"
#include "models/values/user.h"
#include "ui/api/tokens.h"

#include <QJsonArray>

namespace Evently {

// What only clients say and hear; the values that both ends share are in models/values.

/// The answer of an inquiry that has nothing to tell but that it was done.
struct Nothing
{
    static Result<Nothing> fromJson(const QJsonObject &) { return Nothing{}; }
};

/// What /health says.
struct Health
{
    bool isSetupNeeded = false; ///< There is no administrator yet.

    static Result<Health> fromJson(const QJsonObject &json);
};

/// Who signed in, and with what to go on.
struct SignedIn
{
    User user;
    Tokens tokens;

    static Result<SignedIn> fromJson(const QJsonObject &json);
};

/// An administrator to be made.
struct NewAdmin
{
    QString email;
    QString password;
    QString firstName;
    QString lastName;
    QString adminToken; ///< The server's ADMIN_CREATION_TOKEN.

    QJsonObject toJson() const;
};

/// Tickets somebody wants.
struct Order
{
    QUuid event;
    int quantity = 1;
    Customer customer{}; ///< May be empty: a walk-up needs no name.

    QJsonObject toJson() const;
    bool operator==(const Order &) const = default;
};

/// An event as the server last described it, with its own word on what can be bought now.
struct Listing
{
    Event event;
    Event::Sales sales = Event::Sales::Closed; ///< Decides; not availableCapacity.

    static Result<Listing> fromJson(const QJsonObject &json);
    bool operator==(const Listing &) const = default;
};

/// A part of a list.
template <typename Value>
struct Page
{
    QList<Value> data{};
    QString nextCursor{}; ///< Where the next page begins; empty on the last.

    static Result<Page> fromJson(const QJsonObject &json)
    {
        Page page{.nextCursor = json[QStringLiteral("nextCursor")].toString()};
        for (const QJsonValue &item : json[QStringLiteral("data")].toArray()) {
            const Result<Value> value = Value::fromJson(item.toObject());
            if (!value)
                return value.error();
            page.data << *value;
        }
        return page;
    }
};

} // namespace Evently
