// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/faultpoint.h"
#include "models/ledger/ledger.h"

#include "models/values/money.h"
#include "models/values/zone.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;
using Kind = LedgerRow::Kind;
using Status = Booking::Status;

static Booking::Channel channelOf(const Principal &caller)
{
    switch (caller.role) {
    case Principal::Role::Admin: return Booking::Channel::Desk;
    case Principal::Role::Kiosk: return Booking::Channel::Kiosk;
    case Principal::Role::User:
    case Principal::Role::Anonymous: break;
    }
    return Booking::Channel::Online;
}

/// The booking, if it exists and the caller may touch it. For everyone else it must look as if it
/// didn't exist.
Booking *Ledger::own(const QUuid &bookingId)
{
    const auto found = m_state.bookings.find(bookingId);
    if (found == m_state.bookings.end() || !m_caller.mayTouch(found->userId, found->kioskId))
        return nullptr;
    return &*found;
}

QString Ledger::seatsLeft(int quantity) const
{
    QString text = u"%1 requested, %2 left"_s.arg(quantity).arg(m_event.availableCapacity);
    if (m_event.heldCapacity > 0) {
        text += u", %1 held"_s.arg(m_event.heldCapacity);
        if (m_state.nextHoldExpiry)
            text += u" until %1"_s.arg(localTime(
                    std::min(*m_state.nextHoldExpiry, m_event.salesUntil), m_event.timeZone));
    }
    if (m_event.waitingCount > 0)
        text += u", %1 waiting"_s.arg(m_event.waitingCount);
    return text % u'.';
}

std::optional<Problem> Ledger::noSeatsFor(int quantity) const
{
    if (m_event.availableCapacity == 0)
        return Problem{.code = Code::SoldOut,
                       .error = u"This event is sold out."_s,
                       .details = seatsLeft(quantity)};
    if (m_event.waitlistPolicy == Event::WaitlistPolicy::Strict && m_event.waitingCount > 0)
        return Problem{.code = Code::WaitlistAhead,
                       .error = u"Others are waiting for the seats that are left."_s,
                       .details = seatsLeft(quantity)};
    if (m_event.availableCapacity < quantity)
        return Problem{.code = Code::NotEnoughLeft,
                       .error = u"There are not enough seats left."_s,
                       .details = seatsLeft(quantity)};
    return {};
}

std::optional<Problem> Ledger::limitReached(int quantity, const QUuid &userId) const
{
    if (quantity > m_event.maxPerBooking)
        return Problem{.code = Code::LimitPerBooking,
                       .error = u"That is more than one booking can have for this event."_s,
                       .details = u"%1 requested, at most %2 per booking."_s.arg(quantity).arg(
                               m_event.maxPerBooking)};
    if (!m_event.maxPerUser || userId.isNull())
        return {};
    const int has = m_state.seatsOfUser.value(userId);
    if (has + quantity > *m_event.maxPerUser)
        return Problem{.code = Code::LimitPerUser,
                       .error = u"That is more than one person can have for this event."_s,
                       .details = u"%1 requested, %2 already booked or waitlisted, at most %3."_s
                                          .arg(quantity)
                                          .arg(has)
                                          .arg(*m_event.maxPerUser)};
    return {};
}

/// Keeps an account from blocking an event for everyone else by holding seats again and again.
std::optional<Problem> Ledger::tooManyHolds(const Book &book) const
{
    if (!book.hold || m_caller.role != Principal::Role::User)
        return {};
    const int most = m_settings.heldPerAccount.value_or(m_event.maxPerBooking);
    const int holds = m_state.heldOfUser.value(book.userId);
    if (most == 0 || holds + book.quantity <= most)
        return {};
    return Problem{.code = Code::TooManyHolds,
                   .error = u"That is more than one person can hold at a time for this event."_s,
                   .details = u"%1 requested, %2 already held, at most %3."_s.arg(book.quantity)
                                      .arg(holds)
                                      .arg(most)};
}

Result<Outcome> Ledger::perform(const Book &book)
{
    if (const auto problem = notOnSale())
        return *problem;
    if (const auto problem = limitReached(book.quantity, book.userId))
        return *problem;
    const auto noSeats = noSeatsFor(book.quantity);
    const bool overbooks = noSeats && EVENTLY_FAULT_STRIKES("skip-capacity-check");
    if (noSeats && !overbooks) {
        if (book.onSoldOut == Book::OnSoldOut::Waitlist)
            return enqueue(
                    {book.entryId, book.entryReference, book.quantity, book.userId, book.customer});
        return *noSeats;
    }
    if (const auto problem = tooManyHolds(book))
        return *problem;

    const bool isFree = m_event.priceCents == 0;
    Booking booking{.id = book.bookingId, .reference = book.reference};
    booking.userId = book.userId;
    booking.kioskId = m_caller.role == Principal::Role::Kiosk ? m_caller.id : QUuid();
    booking.createdBy = m_caller.isAdmin() ? m_caller.id : QUuid();
    booking.eventId = m_event.id;
    booking.quantity = book.quantity;
    booking.unitPriceCents = m_event.priceCents;
    booking.currency = m_event.currency;
    booking.channel = channelOf(m_caller);
    booking.customer = book.customer;
    booking.customerIsOfAccount = book.customerIsOfAccount;
    booking.createdAt = m_now;
    if (book.hold) {
        booking.status = Status::Held;
        booking.holdExpiresAt = std::min<Instant>(m_now + m_settings.holdTime, m_event.salesUntil);
        noteHeld(booking, +book.quantity);
        if (!overbooks)
            moveSeats(-book.quantity, +book.quantity, 0);
    } else {
        booking.status = Status::Confirmed;
        booking.confirmedAt = m_now;
        if (isFree)
            booking.paidAt = m_now;
        if (!overbooks)
            moveSeats(-book.quantity, 0, +book.quantity);
        noteSale(booking, +1, 1, booking.quantity);
    }
    if (m_event.maxPerUser && !book.userId.isNull())
        m_state.seatsOfUser[book.userId] += book.quantity;
    m_state.wasUsed = true;
    m_state.changes.newBookings << booking.id;
    m_state.add(booking);
    return shown(booking, record(book.hold ? Kind::Held : Kind::Booked, book.quantity, booking.id));
}

/// Turns a held booking into a sold one.
void Ledger::sell(Booking &booking, LedgerRow::Kind kind)
{
    m_state.holds.erase({*booking.holdExpiresAt, booking.id});
    booking.status = Status::Confirmed;
    booking.confirmedAt = m_now;
    if (booking.unitPriceCents == 0 && !booking.paidAt)
        booking.paidAt = m_now;
    moveSeats(0, -booking.quantity, +booking.quantity);
    noteHeld(booking, -booking.quantity);
    noteSale(booking, +1, 1, booking.quantity);
    note(booking);
    if (const auto entry = m_state.entries.find(booking.entryId); entry != m_state.entries.end()) {
        entry->status = WaitlistEntry::Status::Converted;
        note(*entry);
    }
    record(kind, booking.quantity, booking.id, booking.entryId);
}

Result<Outcome> Ledger::perform(const Confirm &confirm)
{
    Booking *booking = own(confirm.bookingId);
    if (!booking)
        return Problem::notFound(u"booking"_s);
    switch (booking->status) {
    case Status::Confirmed: return unchanged(*booking);
    case Status::Cancelled:
        return Problem{.code = Code::BookingCancelled, .error = u"This booking was cancelled."_s};
    case Status::Expired:
        return Problem{.code = Code::HoldExpired,
                       .error = u"The hold has expired and its seats have been released."_s};
    case Status::Held: break;
    }
    sell(*booking, booking->entryId.isNull() ? Kind::Confirmed : Kind::Accepted);
    return shown(*booking, m_event.version);
}

/// Makes everything paid beyond the price of the booking's remaining seats due for a refund.
/// @return how much more is due than before.
qint64 Ledger::oweRefund(Booking &booking)
{
    if (!booking.paidAt)
        return 0;
    const qint64 before = booking.refundDueCents;
    const qint64 kept = booking.isLive() ? booking.totalCents() : 0;
    booking.refundDueCents = booking.paidCents - booking.refundedCents - kept;
    return booking.refundDueCents - before;
}

/// Releases all seats of a live booking, and ends the entry if it was an offer.
void Ledger::release(Booking &booking, LedgerRow::Kind kind, Booking::Status status)
{
    if (booking.status == Status::Held) {
        m_state.holds.erase({*booking.holdExpiresAt, booking.id});
        moveSeats(+booking.quantity, -booking.quantity, 0);
        noteHeld(booking, -booking.quantity);
    } else {
        moveSeats(+booking.quantity, 0, -booking.quantity);
        if (EVENTLY_FAULT_STRIKES("double-release-on-cancel")) {
            const int others = std::min(booking.quantity, m_event.confirmedCapacity);
            moveSeats(+others, 0, -others);
        }
        noteSale(booking, -1, 1, booking.quantity);
        m_state.changes.sales << SalesDelta{
                .at = m_now, .channel = booking.channel, .cancelled = 1};
    }
    if (const auto seats = m_state.seatsOfUser.find(booking.userId);
        seats != m_state.seatsOfUser.end())
        *seats -= booking.quantity;

    const auto entry = m_state.entries.find(booking.entryId);
    if (booking.status == Status::Held && entry != m_state.entries.end()) {
        entry->status = status == Status::Expired ? WaitlistEntry::Status::Expired
                                                  : WaitlistEntry::Status::Left;
        note(*entry);
    }
    booking.status = status;
    if (status == Status::Cancelled)
        booking.cancelledAt = m_now;
    note(booking);
    record(kind, booking.quantity, booking.id, booking.entryId);
    lastRow().amountCents = oweRefund(booking);
}

Result<Outcome> Ledger::perform(const Cancel &cancel)
{
    Booking *booking = own(cancel.bookingId);
    if (!booking)
        return Problem::notFound(u"booking"_s);
    if (!booking->isLive())
        return unchanged(*booking);
    if (cancel.quantity && *cancel.quantity > booking->quantity)
        return Problem::invalid(
                u"quantity"_s,
                u"must be at most %1, the number in the booking"_s.arg(booking->quantity));
    if (booking->status == Status::Confirmed) {
        if (m_event.statusAt(m_now) == Event::Status::Completed && m_caller.isAdmin())
            return Problem{.code = Code::EventOver,
                           .error = u"The event is over."_s,
                           .details = u"It ended at %1."_s.arg(toRfc3339(m_event.overAt()))};
        const Instant until = std::min(m_event.cancelUntil, m_event.overAt());
        if (m_now >= until && !m_caller.isAdmin())
            return Problem{.code = Code::TooLate,
                           .error = u"This booking can no longer be cancelled."_s,
                           .details = u"The deadline was %1."_s.arg(toRfc3339(until))};
    }

    qint64 seq = 0;
    if (cancel.quantity && *cancel.quantity < booking->quantity) {
        const int back = *cancel.quantity;
        if (booking->status == Status::Held) {
            moveSeats(+back, -back, 0);
            noteHeld(*booking, -back);
        } else {
            moveSeats(+back, 0, -back);
            noteSale(*booking, -1, 0, back);
        }
        if (const auto seats = m_state.seatsOfUser.find(booking->userId);
            seats != m_state.seatsOfUser.end())
            *seats -= back;
        booking->quantity -= back;
        note(*booking);
        seq = record(Kind::GivenBack, back, booking->id, booking->entryId);
        lastRow().amountCents = oweRefund(*booking);
    } else {
        const bool isOffer = booking->status == Status::Held && !booking->entryId.isNull();
        release(*booking,
                isOffer                                   ? Kind::OfferDeclined
                        : booking->status == Status::Held ? Kind::HoldReleased
                                                          : Kind::Cancelled,
                Status::Cancelled);
        seq = m_event.version;
    }
    const Outcome outcome = shown(*booking, seq);
    promote();
    return outcome;
}

Result<Outcome> Ledger::perform(const MarkPaid &paid)
{
    Booking *booking = own(paid.bookingId);
    if (!booking)
        return Problem::notFound(u"booking"_s);
    if (booking->paidAt)
        return unchanged(*booking);
    if (!booking->isLive())
        return Problem{.code = Code::BookingCancelled,
                       .error = u"This booking no longer has seats, so it can't be paid."_s};
    booking->paidAt = m_now;
    booking->paymentMethod = paid.method;
    booking->paidCents = booking->totalCents();
    if (booking->status == Status::Confirmed)
        m_state.changes.sales << SalesDelta{.at = *booking->confirmedAt,
                                            .channel = booking->channel,
                                            .unpaidCents = -booking->totalCents()};
    note(*booking);
    const qint64 seq = record(Kind::Paid, 0, booking->id);
    lastRow().amountCents = booking->paidCents;
    lastRow().paymentMethod = paid.method;
    return shown(*booking, seq);
}

/// The amount that @p refunded reports, or why it can't be recorded.
static Result<qint64> amountOf(const MarkRefunded &refunded, const Booking &booking)
{
    if (!refunded.amount)
        return booking.refundDueCents;
    const auto cents = minorUnitsFrom(*refunded.amount, booking.currency);
    if (!cents || *cents == 0)
        return Problem::invalid(u"amount"_s,
                                u"must be an amount in %1 above 0, such as \"%2\""_s.arg(
                                        booking.currency, toAmount(2500, booking.currency)));
    if (*cents > booking.refundDueCents)
        return Problem{.code = Code::MoreThanDue,
                       .error = u"That is more than the refund due for this booking."_s,
                       .details = u"%1 requested, %2 due, %3 already refunded."_s.arg(
                               toAmount(*cents, booking.currency),
                               toAmount(booking.refundDueCents, booking.currency),
                               toAmount(booking.refundedCents, booking.currency))};
    return *cents;
}

Result<Outcome> Ledger::perform(const MarkRefunded &refunded)
{
    Booking *booking = own(refunded.bookingId);
    if (!booking)
        return Problem::notFound(u"booking"_s);
    const Result<qint64> cents = amountOf(refunded, *booking);
    if (!cents)
        return cents.error();
    if (*cents == 0)
        return unchanged(*booking);
    booking->refundDueCents -= *cents;
    booking->refundedCents += *cents;
    note(*booking);
    const qint64 seq = record(Kind::Refunded, 0, booking->id);
    lastRow().amountCents = *cents;
    return shown(*booking, seq);
}

} // namespace Evently
