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

/// The booking, if it exists and the caller may touch it. For everyone else it must look as if it
/// didn't exist.
Booking *Ledger::own(const QUuid &bookingId)
{
    const auto found = m_state.bookings.find(bookingId);
    if (found == m_state.bookings.end() || !m_caller.mayTouch(found->userId, found->kioskId))
        return nullptr;
    return &*found;
}

QString Ledger::seatsLeft(const Walls::Needs &needs) const
{
    const Walls walls(m_event);
    if (const int wall = walls.narrowest(needs); wall > 0)
        return u"%1 requested. %2 has %3 left, the house %4."_s.arg(needs[wall])
                .arg(walls.name(wall))
                .arg(walls.room(wall))
                .arg(m_event.availableCapacity);
    QString text = u"%1 requested, %2 left"_s.arg(needs[0]).arg(m_event.availableCapacity);
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

std::optional<Problem> Ledger::noSeatsFor(const Order &order) const
{
    const Walls walls(m_event);
    const Walls::Needs needs = walls.needsOf(order.people, order.lines);
    const int wall = walls.narrowest(needs);
    const auto refusal = [&](Code code, const QString &error) {
        return Problem{.code = code,
                       .error = error,
                       .details = seatsLeft(needs),
                       .wall = walls.id(wall),
                       .wallName = walls.name(wall)};
    };
    if (walls.room(wall) == 0)
        return refusal(Code::SoldOut,
                       wall == 0 ? u"This event is sold out."_s : u"These tickets are sold out."_s);
    if (walls.drawnFrom(needs) & blockedWalls())
        return Problem{.code = Code::WaitlistAhead,
                       .error = u"Others are waiting for the seats that are left."_s,
                       .details = seatsLeft(needs)};
    if (walls.lacking(needs))
        return refusal(Code::NotEnoughLeft, u"There are not enough seats left."_s);
    return {};
}

std::optional<Problem> Ledger::limitReached(int units, const QUuid &userId) const
{
    if (units > m_event.maxPerBooking)
        return Problem{.code = Code::LimitPerBooking,
                       .error = u"That is more than one booking can have for this event."_s,
                       .details = u"%1 requested, at most %2 per booking."_s.arg(units).arg(
                               m_event.maxPerBooking)};
    if (!m_event.maxPerUser || userId.isNull())
        return {};
    const int has = m_state.seatsOfUser.value(userId);
    if (has + units > *m_event.maxPerUser)
        return Problem{.code = Code::LimitPerUser,
                       .error = u"That is more than one person can have for this event."_s,
                       .details = u"%1 requested, %2 already booked or waitlisted, at most %3."_s
                                          .arg(units)
                                          .arg(has)
                                          .arg(*m_event.maxPerUser)};
    return {};
}

/// Keeps an account from blocking an event for everyone else by holding seats again and again.
std::optional<Problem> Ledger::tooManyHolds(const Book &book, int units) const
{
    if (!book.hold || m_caller.role != Principal::Role::User)
        return {};
    const int most = m_settings.heldPerAccount.value_or(m_event.maxPerBooking);
    const int holds = m_state.heldOfUser.value(book.userId);
    if (most == 0 || holds + units <= most)
        return {};
    return Problem{
            .code = Code::TooManyHolds,
            .error = u"That is more than one person can hold at a time for this event."_s,
            .details = u"%1 requested, %2 already held, at most %3."_s.arg(units).arg(holds).arg(
                    most)};
}

Result<Outcome> Ledger::perform(const Book &book)
{
    if (const auto problem = notOnSale())
        return *problem;
    const Result<Order> order = ordered(book.lines, book.quantity, book.code);
    if (!order)
        return order.error();
    if (const auto problem = limitReached(order->units, book.userId))
        return *problem;
    const auto noSeats = noSeatsFor(*order);
    const bool overbooks = noSeats && EVENTLY_FAULT_STRIKES("skip-capacity-check");
    if (noSeats && !overbooks) {
        if (book.onSoldOut == Book::OnSoldOut::Waitlist)
            return enqueue({.entryId = book.entryId,
                            .reference = book.entryReference,
                            .userId = book.userId,
                            .customer = book.customer},
                           *order);
        return *noSeats;
    }
    if (const auto problem = tooManyHolds(book, order->units))
        return *problem;

    Booking booking{.id = book.bookingId, .reference = book.reference};
    booking.userId = book.userId;
    booking.kioskId = m_caller.role == Principal::Role::Kiosk ? m_caller.id : QUuid();
    booking.createdBy = m_caller.isAdmin() ? m_caller.id : QUuid();
    booking.eventId = m_event.id;
    booking.quantity = order->people;
    booking.unitPriceCents = order->unitPriceCents;
    booking.lines = order->lines;
    booking.code = order->code;
    booking.currency = m_event.currency;
    booking.channel = channelFor(m_caller);
    booking.customer = book.customer;
    booking.customerIsOfAccount = book.customerIsOfAccount;
    booking.createdAt = m_now;
    if (book.hold) {
        booking.status = Status::Held;
        booking.holdExpiresAt = std::min<Instant>(m_now + m_settings.holdTime, m_event.salesUntil);
        noteHeld(booking, +order->units);
        if (!overbooks)
            moveSeats(booking, Pot::Free, Pot::Held);
    } else {
        booking.status = Status::Confirmed;
        booking.confirmedAt = m_now;
        if (booking.totalCents() == 0)
            booking.paidAt = m_now;
        if (!overbooks)
            moveSeats(booking, Pot::Free, Pot::Sold);
        noteSale(booking, +1, 1, booking.quantity, booking.totalCents());
    }
    if (m_event.maxPerUser && !book.userId.isNull())
        m_state.seatsOfUser[book.userId] += order->units;
    markUsed(booking.lines);
    countUse(booking.code, +1);
    m_state.wasUsed = true;
    m_state.changes.newBookings << booking.id;
    m_state.add(booking);
    const qint64 seq = record(book.hold ? Kind::Held : Kind::Booked, booking.quantity, booking.id);
    recordSeats(linesOf(booking));
    return shown(booking, seq);
}

/// Turns a held booking into a sold one.
void Ledger::sell(Booking &booking, LedgerRow::Kind kind)
{
    m_state.holds.erase({*booking.holdExpiresAt, booking.id});
    booking.status = Status::Confirmed;
    booking.confirmedAt = m_now;
    if (booking.totalCents() == 0 && !booking.paidAt)
        booking.paidAt = m_now;
    moveSeats(booking, Pot::Held, Pot::Sold);
    noteHeld(booking, -booking.units());
    noteSale(booking, +1, 1, booking.quantity, booking.totalCents());
    note(booking);
    if (const auto entry = m_state.entries.find(booking.entryId); entry != m_state.entries.end()) {
        entry->status = WaitlistEntry::Status::Converted;
        note(*entry);
    }
    record(kind, booking.quantity, booking.id, booking.entryId);
    recordSeats(linesOf(booking));
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
        moveSeats(booking, Pot::Held, Pot::Free);
        noteHeld(booking, -booking.units());
    } else {
        moveSeats(booking, Pot::Sold, Pot::Free);
        if (EVENTLY_FAULT_STRIKES("double-release-on-cancel"))
            moveSeats(std::min(booking.quantity, m_event.confirmedCapacity), {}, Pot::Sold,
                      Pot::Free);
        noteSale(booking, -1, 1, booking.quantity, booking.totalCents());
        m_state.changes.sales << SalesDelta{
                .at = m_now, .channel = booking.channel, .cancelled = 1};
    }
    if (const auto seats = m_state.seatsOfUser.find(booking.userId);
        seats != m_state.seatsOfUser.end())
        *seats -= booking.units();
    countUse(booking.code, -1);

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
    recordSeats(linesOf(booking));
    lastRow().amountCents = oweRefund(booking);
}

/// The line that @p cancel gives units of back, by its place; -1 means the whole booking.
Result<qsizetype> Ledger::lineToReturn(const Cancel &cancel, const Booking &booking) const
{
    if (!cancel.quantity && !cancel.type)
        return qsizetype(-1);
    const QList<TicketLine> lines = booking.ticketLines();
    if (!cancel.type && lines.size() > 1)
        return Problem{.code = Code::WhichType,
                       .error = u"This booking has several kinds of tickets."_s,
                       .details = u"Add type=… to say which to give back."_s};
    qsizetype line = 0;
    while (cancel.type && line < lines.size() && lines[line].type != *cancel.type)
        ++line;
    if (line == lines.size())
        return Problem::invalid(u"type"_s, u"is not a ticket type of this booking"_s);
    if (cancel.quantity && *cancel.quantity > lines[line].quantity)
        return Problem::invalid(
                u"quantity"_s,
                u"must be at most %1, the number in the booking"_s.arg(lines[line].quantity));
    const bool isAll = !cancel.quantity || *cancel.quantity == lines[line].quantity;
    return isAll && lines.size() == 1 ? qsizetype(-1) : line;
}

/// Gives @p units of one line back, which leaves some of the booking. @return the row's number.
qint64 Ledger::giveBack(Booking &booking, qsizetype line, int units)
{
    const qint64 worth = booking.totalCents();
    TicketLine back = booking.ticketLines()[line];
    const qint64 taxBefore = back.taxCents();
    back.quantity = units;
    const QList<TicketLine> lines =
            m_event.isPlain() && booking.lines.isEmpty() ? QList<TicketLine>() : QList{back};
    booking.quantity -= back.people();
    qint64 taxAfter = 0;
    if (!booking.lines.isEmpty()) {
        TicketLine &kept = booking.lines[line];
        kept.quantity -= units;
        taxAfter = kept.taxCents();
        if (kept.quantity == 0)
            booking.lines.removeAt(line);
    }
    const qint64 value = worth - booking.totalCents();

    if (booking.status == Status::Held) {
        moveSeats(back.people(), lines, Pot::Held, Pot::Free);
        noteHeld(booking, -units);
    } else {
        moveSeats(back.people(), lines, Pot::Sold, Pot::Free);
        noteSale(booking, -1, 0, back.people(), value);
    }
    if (const auto seats = m_state.seatsOfUser.find(booking.userId);
        seats != m_state.seatsOfUser.end())
        *seats -= units;
    note(booking);
    const qint64 seq = record(Kind::GivenBack, back.people(), booking.id, booking.entryId);
    recordSeats(lines);
    if (!lastRow().seats.isEmpty() && !booking.lines.isEmpty())
        lastRow().seats.first().taxCents = taxBefore - taxAfter; // Rule 12 of the contract.
    lastRow().amountCents = oweRefund(booking);
    return seq;
}

Result<Outcome> Ledger::perform(const Cancel &cancel)
{
    Booking *booking = own(cancel.bookingId);
    if (!booking)
        return Problem::notFound(u"booking"_s);
    if (!booking->isLive())
        return unchanged(*booking);
    const Result<qsizetype> line = lineToReturn(cancel, *booking);
    if (!line)
        return line.error();
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
    if (*line >= 0) {
        const TicketLine whole = booking->ticketLines()[*line];
        seq = giveBack(*booking, *line, cancel.quantity.value_or(whole.quantity));
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
