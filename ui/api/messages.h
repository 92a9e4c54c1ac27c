// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/customer.h"
#include "models/values/discountcode.h"
#include "models/values/event.h"
#include "models/values/kiosk.h"
#include "models/values/user.h"
#include "models/values/waitlistentry.h"
#include "ui/api/tokens.h"

#include <QJsonArray>

namespace Evently {

// Requests and answers that only clients use; values that both ends share are in models/values.

/// The answer of a request that returns no data.
struct Nothing
{
    static Result<Nothing> fromJson(const QJsonObject &) { return Nothing{}; }
};

/// The answer of /health.
struct Health
{
    bool isSetupNeeded = false; ///< There is no administrator yet.
    QString currency{}; ///< Default for new events; empty if an older server doesn't send it.
    QString timeZone{}; ///< Likewise.

    static Result<Health> fromJson(const QJsonObject &json);
};

/// Who signed in, and the session's tokens.
struct SignedIn
{
    User user;
    Tokens tokens;

    static Result<SignedIn> fromJson(const QJsonObject &json);
};

/// An administrator to create.
struct NewAdmin
{
    QString email;
    QString password;
    QString firstName;
    QString lastName;
    QString adminToken; ///< The server's ADMIN_CREATION_TOKEN.

    QJsonObject toJson() const;
};

/// Some units of one ticket type in an order.
struct OrderLine
{
    int type = 1;
    int quantity = 1;

    bool operator==(const OrderLine &) const = default;
};

/// Tickets to book.
struct Order
{
    QUuid event;
    int quantity = 1; ///< Of the default ticket type, if there are no lines.
    Customer customer{}; ///< May be empty: a walk-up needs no name.
    QUuid user{}; ///< The booking's owner; null: none. Only organizers may set it.
    QList<OrderLine> lines{};
    QString code{}; ///< A discount or access code.

    int units() const;
    QJsonObject toJson() const;
    static Result<Order> fromJson(const QJsonObject &json); ///< Without the user.
    bool operator==(const Order &) const = default;
};

/// A ticket type of an event, and what can be bought of it now.
struct TypeListing
{
    TicketType type;
    TicketType::Sales sales = TicketType::Sales::Closed;
    int available = 0; ///< Units
    qint64 priceCents = 0; ///< Of a unit; with the code that was sent, if there was one.
    bool isLocked = false; ///< Sold only with a code that wasn't sent.

    /// @p quantity units as they would be booked now.
    TicketLine line(int quantity) const;
    static Result<TypeListing> fromJson(const QJsonObject &json, const QString &currency);
    bool operator==(const TypeListing &) const = default;
};

/// An event as last received from the server, with its current sales state.
struct Listing
{
    Event event;
    Event::Sales sales = Event::Sales::Closed; ///< Decides whether it is on sale.
    QList<TypeListing> types{}; ///< None if the event is plain.

    /// The ticket types that are sold in @p channel, now or later, in the order shown; also the one
    /// of a plain event.
    QList<TypeListing> typesIn(Booking::Channel channel) const;
    /// Whether there is nothing to choose in @p channel but a number of tickets, each for one
    /// person.
    bool isSimpleIn(Booking::Channel channel) const;
    /// What @p order would be booked as now in @p channel; unknown types are left out.
    QList<TicketLine> linesOf(const Order &order, Booking::Channel channel) const;

    static Result<Listing> fromJson(const QJsonObject &json);
    bool operator==(const Listing &) const = default;
};

qint64 totalCentsOf(const QList<TicketLine> &lines);

/// A discount code as received from the server. Its amounts can be read only with the currency of
/// its event.
struct ListedCode
{
    QUuid id{};
    QJsonObject json{};

    DiscountCode in(const QString &currency) const
    {
        return DiscountCode::fromJson(json, currency);
    }
    static Result<ListedCode> fromJson(const QJsonObject &json);
    bool operator==(const ListedCode &) const = default;
};

/// Codes to create: one with a name, or many with random ones that can be used once each.
struct NewCodes
{
    DiscountCode rules{}; ///< Also the name, for one code.
    QString currency{}; ///< Of the event.
    int count = 0; ///< 0: one with a name; otherwise 1 to 1,000.
    QString prefix{}; ///< Of random ones; may be empty.

    QJsonObject toJson() const;
    bool operator==(const NewCodes &) const = default;
};

/// The codes that were created.
struct CreatedCodes
{
    QStringList codes{};

    static Result<CreatedCodes> fromJson(const QJsonObject &json);
};

/// The length of a whole list, over all pages.
struct Total
{
    qint64 count = 0;

    static Result<Total> fromJson(const QJsonObject &json);
};

/// An event after it was changed or cancelled.
struct EventAfter
{
    std::optional<Listing> listing{}; ///< None: it was deleted, because it never had a booking.

    static Result<EventAfter> fromJson(const QJsonObject &json);
};

/// What an organizer may change in a user's account.
struct UserEdit
{
    std::optional<User::Role> role{};
    std::optional<bool> isDisabled{};

    QJsonObject toJson() const;
};

/// An account that an organizer adds for someone else.
struct NewAccount
{
    QString email;
    QString firstName;
    QString lastName; ///< May be empty.
    User::Role role = User::Role::User;

    QJsonObject toJson() const;
};

/// Lets the owner of an account set a password, once. It is shown once and never mailed.
struct PasswordLink
{
    QString token; ///< For ApiClient::setPassword().
    Instant expiresAt{};

    static Result<PasswordLink> fromJson(const QJsonObject &json);
};

/// A new account, and the link with which its owner sets a password.
struct AddedAccount
{
    User user;
    PasswordLink link;

    static Result<AddedAccount> fromJson(const QJsonObject &json);
};

/// A new device and its pairing code, which is shown once and valid for ten minutes.
struct KioskToPair
{
    Kiosk kiosk;
    QString pairingCode;

    static Result<KioskToPair> fromJson(const QJsonObject &json);
};

/// What a device receives when it is paired.
struct PairedKiosk
{
    Kiosk kiosk;
    QByteArray token; ///< Opaque; see Tokens::ofKiosk().

    static Result<PairedKiosk> fromJson(const QJsonObject &json);
};

/// One page of a list.
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
