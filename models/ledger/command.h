// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"

#include <variant>

namespace Evently {

// What somebody may want done with one event's seats. Whatever identifies something new (ids,
// references) is made before the command is submitted, so that running it again makes the same.

/// Takes seats: confirmed at once, or held for the desk's hold time.
struct Book
{
    enum class OnSoldOut { Fail, Waitlist };

    QUuid bookingId;
    QString reference;
    int quantity = 1; ///< 1..100
    bool hold = false;
    OnSoldOut onSoldOut = OnSoldOut::Fail;
    QUuid userId; ///< Whom it is for: the caller when a user books, whom an organizer names, else
                  ///< null.
    Customer customer{};
    bool customerIsOfAccount = false; ///< The customer is the user, by the account's own words.
    QUuid entryId{}; ///< With OnSoldOut::Waitlist: the entry to make instead, and its reference.
    QString entryReference{};
};

/// Turns a hold or an offer into a sale.
struct Confirm
{
    QUuid bookingId;
};

/// Gives seats back: all of them, or @c quantity of them.
struct Cancel
{
    QUuid bookingId;
    std::optional<int> quantity{};
};

/// Says that the money for a booking was taken.
struct MarkPaid
{
    QUuid bookingId;
    std::optional<Booking::PaymentMethod> method{};
};

/// Says that money was given back for a booking: all that is due, or @c amount of it.
struct MarkRefunded
{
    QUuid bookingId;
    /// As sent, because its digits are the booking's currency's.
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

/// Names an entry by its id, or by whose open entry it is.
struct EntryKey
{
    QUuid entryId{};
    QUuid userId{};
    /// The caller knows the entry's reference, which is as good as owning it at a kiosk.
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

/// An organizer's changes; what is absent stays. Each value is in range already; what depends on
/// other values of the event is checked where the event is known.
struct Edit
{
    std::optional<qint64> revision{}; ///< If-Match: refused unless this is the event's revision.
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
    /// As sent, because its digits are the currency's, which may be the stored one.
    std::optional<QJsonValue> price{};
    std::optional<int> totalCapacity{};
    std::optional<Event::Status> status{};
    std::optional<int> maxPerBooking{};
    std::optional<std::optional<int>> maxPerUser{};
    std::optional<Event::WaitlistPolicy> waitlistPolicy{};
};

/// Cancels the event, its bookings and its waitlist; removes it when nobody ever booked or waited.
struct CancelEvent
{
    std::optional<qint64> revision{}; ///< As in Edit.
};

/// Nobody's wish: lets what is due expire and the event complete.
struct Tick
{
};

using Command = std::variant<Book, Confirm, Cancel, MarkPaid, MarkRefunded, Join, AcceptOffer,
                             DeclineOffer, Leave, OfferByStaff, Edit, CancelEvent, Tick>;

} // namespace Evently
