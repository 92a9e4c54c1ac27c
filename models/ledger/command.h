// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"

#include <variant>

namespace Evently {

// What can be done with one event's seats. Everything that identifies something new (ids,
// references) is created before a command is submitted, so running the command again has the same
// result.

/// Units of a ticket type that a client asks for.
struct LineWish
{
    int type = 1;
    int quantity = 1; ///< 1..100
    bool operator==(const LineWish &) const = default;
};

/// Takes seats: sold at once, or held for the hold time.
struct Book
{
    enum class OnSoldOut { Fail, Waitlist };

    QUuid bookingId;
    QString reference;
    int quantity = 1; ///< Units of the default type, if @c lines is empty; 1..100
    bool hold = false;
    OnSoldOut onSoldOut = OnSoldOut::Fail;
    QUuid userId; ///< The customer: the user who books, the one an organizer names, or null.
    Customer customer{};
    bool customerIsOfAccount = false; ///< Use the name and e-mail address of the user's account.
    QUuid entryId{}; ///< With OnSoldOut::Waitlist: the entry to create instead, and its reference.
    QString entryReference{};
    QList<LineWish> lines{}; ///< Each type at most once.
    QString code{}; ///< As typed, or empty.
};

/// Turns a hold or an offer into a sale.
struct Confirm
{
    QUuid bookingId;
};

/// Gives back all seats, all of one line, or @c quantity units of one line.
struct Cancel
{
    QUuid bookingId;
    std::optional<int> quantity{};
    std::optional<int> type{}; ///< May be left out where there is one line.
};

/// Records that a booking was paid.
struct MarkPaid
{
    QUuid bookingId;
    std::optional<Booking::PaymentMethod> method{};
};

/// Records a refund for a booking: all that is due, or @c amount of it.
struct MarkRefunded
{
    QUuid bookingId;
    /// As sent, because how it is parsed depends on the booking's currency.
    std::optional<QJsonValue> amount{};
};

/// Joins the waitlist at its end.
struct Join
{
    QUuid entryId;
    QString reference;
    int quantity = 1; ///< As in Book.
    QUuid userId; ///< As in Book.
    Customer customer{};
    QList<LineWish> lines{};
    QString code{};
};

/// Identifies an entry by its id, or by the user whose open entry it is.
struct EntryKey
{
    QUuid entryId{};
    QUuid userId{};
    /// The caller knows the entry's reference, which at a kiosk counts as owning it.
    bool shownByReference = false;
};

struct AcceptOffer
{
    EntryKey entry;
};
struct DeclineOffer
{
    EntryKey entry;
};
/// Leaves the waitlist, with or without an offer.
struct Leave
{
    EntryKey entry;
};
/// Offers seats to an entry out of turn; organizers only.
struct OfferByStaff
{
    QUuid entryId;
};

/// A quota as an organizer sends it. One that the event has keeps what is absent.
struct QuotaEdit
{
    std::optional<int> no{};
    std::optional<QString> name{};
    std::optional<int> total{};
};

/// A ticket type as an organizer sends it. One that the event has keeps what is absent.
struct TypeEdit
{
    std::optional<int> no{};
    std::optional<QString> name{};
    std::optional<QString> description{};
    std::optional<QJsonValue> price{}; ///< As sent, as in Edit.
    std::optional<int> taxRate{};
    std::optional<int> admits{};
    std::optional<QList<int>> quotas{};
    std::optional<QList<Booking::Channel>> channels{};
    std::optional<std::optional<Instant>> salesFrom{};
    std::optional<std::optional<Instant>> salesUntil{};
    std::optional<int> minPerBooking{};
    std::optional<std::optional<int>> maxPerBooking{};
    std::optional<bool> hidden{};
    std::optional<bool> retired{};
};

/// An organizer's changes; absent values stay as they are. Each value has been checked for its
/// range; what depends on other values of the event is checked here.
struct Edit
{
    std::optional<qint64> revision{}; ///< If-Match: refused unless it equals the event's revision.
    std::optional<QString> name{};
    std::optional<QString> description{};
    std::optional<QString> venue{};
    std::optional<QString> category{};
    std::optional<Instant> dateTime{};
    std::optional<std::optional<Instant>> endsAt{};
    std::optional<Instant> salesUntil{};
    std::optional<Instant> cancelUntil{};
    std::optional<QString> timeZone{};
    std::optional<QString> currency{};
    /// As sent, because how it is parsed depends on the currency, which may be the stored one.
    std::optional<QJsonValue> price{};
    std::optional<int> totalCapacity{};
    std::optional<Event::Status> status{};
    std::optional<int> maxPerBooking{};
    std::optional<std::optional<int>> maxPerUser{};
    std::optional<Event::WaitlistPolicy> waitlistPolicy{};
    /// The whole lists: what is left out is removed, and the order is the order shown.
    std::optional<QList<QuotaEdit>> quotas{};
    std::optional<QList<TypeEdit>> ticketTypes{};
};

/// Cancels the event, its bookings and its waitlist. Deletes it if no one ever booked or waited.
struct CancelEvent
{
    std::optional<qint64> revision{}; ///< As in Edit.
};

/// Not sent by a client: makes due holds and offers expire and the event complete.
struct Tick
{
};

using Command = std::variant<Book, Confirm, Cancel, MarkPaid, MarkRefunded, Join, AcceptOffer,
                             DeclineOffer, Leave, OfferByStaff, Edit, CancelEvent, Tick>;

} // namespace Evently
