// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/customer.h"
#include "models/values/event.h"
#include "models/values/kiosk.h"
#include "models/values/user.h"
#include "models/values/waitlistentry.h"
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
    QString currency{}; ///< Of new events; empty where an older server doesn't say.
    QString timeZone{}; ///< The same.

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
    QUuid user{}; ///< Whose it is to be; null: nobody's. Obeyed from organizers only.

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

/// How long a list is, all its pages together.
struct Total
{
    qint64 count = 0;

    static Result<Total> fromJson(const QJsonObject &json);
};

/// What became of an event that was changed or cancelled.
struct EventAfter
{
    std::optional<Listing> listing{}; ///< None: it is gone, for there never was a booking.

    static Result<EventAfter> fromJson(const QJsonObject &json);
};

/// What became of an order that would rather wait than be refused: one of the two.
struct Placed
{
    std::optional<Booking> booking{};
    std::optional<WaitlistEntry> entry{};

    static Result<Placed> fromJson(const QJsonObject &json);
};

/// What an organizer may change of somebody's account.
struct UserEdit
{
    std::optional<User::Role> role{};
    std::optional<bool> isDisabled{};

    QJsonObject toJson() const;
};

/// An account that an organizer makes for somebody else.
struct NewAccount
{
    QString email;
    QString firstName;
    QString lastName; ///< May be empty.
    User::Role role = User::Role::User;

    QJsonObject toJson() const;
};

/// What lets the owner of an account set a password, once: shown once, never mailed.
struct PasswordLink
{
    QString token; ///< For ApiClient::setPassword().
    Instant expiresAt{};

    static Result<PasswordLink> fromJson(const QJsonObject &json);
};

/// An account that was just added, and how its owner gets in.
struct AddedAccount
{
    User user;
    PasswordLink link;

    static Result<AddedAccount> fromJson(const QJsonObject &json);
};

/// A device that was just added, and how it is paired: shown once, good for ten minutes.
struct KioskToPair
{
    Kiosk kiosk;
    QString pairingCode;

    static Result<KioskToPair> fromJson(const QJsonObject &json);
};

/// What a device learns when it is paired.
struct PairedKiosk
{
    Kiosk kiosk;
    QByteArray token; ///< Opaque; see Tokens::ofKiosk().

    static Result<PairedKiosk> fromJson(const QJsonObject &json);
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
