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

/// Takes seats: sold at once, or held for the hold time.
struct Book
{
    enum class OnSoldOut { Fail, Waitlist };

    QUuid bookingId;
    QString reference;
    int quantity = 1; ///< 1..100
    bool hold = false;
    OnSoldOut onSoldOut = OnSoldOut::Fail;
    QUuid userId; ///< The customer: the user who books, the one an organizer names, or null.
    Customer customer{};
    bool customerIsOfAccount = false; ///< Use the name and e-mail address of the user's account.
    QUuid entryId{}; ///< With OnSoldOut::Waitlist: the entry to create instead, and its reference.
    QString entryReference{};
};

/// Turns a hold or an offer into a sale.
struct Confirm
{
    QUuid bookingId;
};

/// Gives back all seats, or @c quantity of them.
struct Cancel
{
    QUuid bookingId;
    std::optional<int> quantity{};
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
    int quantity = 1; ///< 1..100
    QUuid userId; ///< As in Book.
    Customer customer{};
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
