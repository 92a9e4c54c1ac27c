// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/ledger/eventstate.h"
#include "models/values/money.h"
#include "models/values/principal.h"
#include "models/values/problem.h"

namespace Evently {

/// Decides whether a command must be refused, and why, by the rules of the API and independently of
/// the ledger, after everything due has expired.
class ExpectedRefusal
{
public:
    using Code = Problem::Code;
    using Refusal = std::optional<Code>;

    ExpectedRefusal(const EventState &state, const Principal &caller, Instant now)
        : m_state(state)
        , m_event(state.event)
        , m_caller(caller)
        , m_now(now)
    {
    }

    Refusal operator()(const Book &book) const
    {
        if (const Refusal refusal = closed())
            return refusal;
        if (const Refusal refusal = limit(book.quantity, book.userId))
            return refusal;
        if (const Refusal refusal = seats(book.quantity))
            return book.onSoldOut == Book::OnSoldOut::Waitlist ? joining(book.quantity, book.userId)
                                                               : refusal;
        int held = book.quantity;
        for (const Booking &booking : m_state.bookings)
            held += booking.userId == book.userId && booking.status == Booking::Status::Held
                            && booking.entryId.isNull()
                    ? booking.quantity
                    : 0;
        const bool isLimited = book.hold && m_caller.role == Principal::Role::User;
        return isLimited && held > m_event.maxPerBooking ? Refusal(Code::TooManyHolds) : Refusal();
    }

    Refusal operator()(const Join &join) const
    {
        if (const Refusal refusal = closed())
            return refusal;
        if (const Refusal refusal = limit(join.quantity, join.userId))
            return refusal;
        return seats(join.quantity) ? joining(join.quantity, join.userId) : Code::TicketsAvailable;
    }

    Refusal operator()(const Confirm &confirm) const
    {
        const Booking *booking = own(confirm.bookingId);
        if (!booking)
            return Code::NotFound;
        switch (booking->status) {
        case Booking::Status::Expired: return Code::HoldExpired;
        case Booking::Status::Cancelled: return Code::BookingCancelled;
        default: return {};
        }
    }

    Refusal operator()(const Cancel &cancel) const
    {
        const Booking *booking = own(cancel.bookingId);
        if (!booking)
            return Code::NotFound;
        if (!booking->isLive())
            return {};
        if (cancel.quantity && *cancel.quantity > booking->quantity)
            return Code::Invalid;
        if (booking->status == Booking::Status::Held)
            return {};
        if (m_caller.isAdmin())
            return m_now >= m_event.overAt() ? Refusal(Code::EventOver) : Refusal();
        const bool isLate = m_now >= m_event.cancelUntil || m_now >= m_event.overAt();
        return isLate ? Refusal(Code::TooLate) : Refusal();
    }

    Refusal operator()(const MarkPaid &paid) const
    {
        const Booking *booking = own(paid.bookingId);
        if (!booking)
            return Code::NotFound;
        return booking->paidAt || booking->isLive() ? Refusal() : Code::BookingCancelled;
    }

    Refusal operator()(const MarkRefunded &refunded) const
    {
        const Booking *booking = own(refunded.bookingId);
        if (!booking)
            return Code::NotFound;
        if (!refunded.amount)
            return {};
        const qint64 cents = *minorUnitsFrom(*refunded.amount, booking->currency);
        return cents > booking->refundDueCents ? Refusal(Code::MoreThanDue) : Refusal();
    }

    Refusal operator()(const AcceptOffer &accept) const
    {
        const WaitlistEntry *entry = named(accept.entry);
        const bool isHis = entry && entry->status == WaitlistEntry::Status::Converted
                && m_state.bookings[entry->bookingId].isLive();
        return isHis ? Refusal() : offered(entry);
    }

    Refusal operator()(const DeclineOffer &decline) const { return offered(named(decline.entry)); }

    Refusal operator()(const Leave &leave) const
    {
        const WaitlistEntry *entry = named(leave.entry);
        if (!entry || (leave.entry.entryId.isNull() && !entry->isOpen()))
            return Code::NotFound;
        return entry->status == WaitlistEntry::Status::Converted ? Refusal(Code::NoOffer)
                                                                 : Refusal();
    }

    Refusal operator()(const OfferByStaff &offer) const
    {
        const auto entry = m_state.entries.find(offer.entryId);
        if (entry == m_state.entries.end())
            return Code::NotFound;
        if (const Refusal refusal = closed())
            return refusal;
        if (entry->status != WaitlistEntry::Status::Active)
            return offered(&*entry);
        return entry->quantity > m_event.availableCapacity ? Refusal(Code::NotEnoughLeft)
                                                           : Refusal();
    }

    Refusal operator()(const Edit &edit) const
    {
        if (const Refusal refusal = over())
            return refusal;
        const int taken = m_event.confirmedCapacity + m_event.heldCapacity;
        if (edit.totalCapacity && *edit.totalCapacity < taken)
            return Code::CapacityBelowSold;
        const bool isAfterTheEnd = edit.salesUntil && *edit.salesUntil > m_event.overAt();
        return isAfterTheEnd ? Refusal(Code::Invalid) : Refusal();
    }

    Refusal operator()(const CancelEvent &) const
    {
        return m_event.status == Event::Status::Cancelled ? Refusal() : over();
    }

    Refusal operator()(const Tick &) const { return {}; }

private:
    Refusal closed() const
    {
        const bool isOpen = m_event.status == Event::Status::Published && m_now < m_event.salesUntil
                && m_now < m_event.overAt();
        return isOpen ? Refusal() : Code::SalesClosed;
    }

    Refusal over() const
    {
        if (m_event.status == Event::Status::Cancelled)
            return Code::EventCancelled;
        return m_now >= m_event.overAt() ? Refusal(Code::EventOver) : Refusal();
    }

    Refusal limit(int quantity, const QUuid &user) const
    {
        if (quantity > m_event.maxPerBooking)
            return Code::LimitPerBooking;
        if (!m_event.maxPerUser || user.isNull())
            return {};
        for (const Booking &booking : m_state.bookings)
            quantity += booking.userId == user && booking.isLive() ? booking.quantity : 0;
        for (const WaitlistEntry &entry : m_state.entries)
            quantity += entry.userId == user && entry.status == WaitlistEntry::Status::Active
                    ? entry.quantity
                    : 0;
        return quantity > *m_event.maxPerUser ? Refusal(Code::LimitPerUser) : Refusal();
    }

    Refusal seats(int quantity) const
    {
        if (m_event.availableCapacity == 0)
            return Code::SoldOut;
        const bool isStrict = m_event.waitlistPolicy == Event::WaitlistPolicy::Strict;
        if (isStrict && m_event.waitingCount > 0)
            return Code::WaitlistAhead;
        return m_event.availableCapacity < quantity ? Refusal(Code::NotEnoughLeft) : Refusal();
    }

    Refusal joining(int quantity, const QUuid &user) const
    {
        if (quantity > m_event.totalCapacity)
            return Code::LargerThanEvent;
        for (const WaitlistEntry &entry : m_state.entries) {
            if (!user.isNull() && entry.userId == user && entry.isOpen())
                return Code::AlreadyWaiting;
        }
        return {};
    }

    Refusal offered(const WaitlistEntry *entry) const
    {
        if (!entry)
            return Code::NotFound;
        if (entry->status == WaitlistEntry::Status::Notified)
            return {};
        const bool hasLapsed =
                entry->status == WaitlistEntry::Status::Expired && !entry->bookingId.isNull();
        return hasLapsed ? Code::OfferExpired : Code::NoOffer;
    }

    bool isOwn(const QUuid &user, const QUuid &kiosk) const
    {
        switch (m_caller.role) {
        case Principal::Role::Admin: return true;
        case Principal::Role::User: return user == m_caller.id;
        case Principal::Role::Kiosk: return kiosk == m_caller.id;
        case Principal::Role::Anonymous: break;
        }
        return false;
    }

    const Booking *own(const QUuid &id) const
    {
        const auto found = m_state.bookings.find(id);
        const bool isThere =
                found != m_state.bookings.end() && isOwn(found->userId, found->kioskId);
        return isThere ? &*found : nullptr;
    }

    const WaitlistEntry *named(const EntryKey &key) const
    {
        const WaitlistEntry *best = nullptr;
        for (const WaitlistEntry &entry : m_state.entries) {
            const bool isMeant = key.entryId.isNull()
                    ? entry.userId == key.userId
                    : entry.id == key.entryId && isOwn(entry.userId, entry.kioskId);
            if (isMeant
                && (!best
                    || std::pair(entry.isOpen(), entry.place)
                            > std::pair(best->isOpen(), best->place)))
                best = &entry;
        }
        return best;
    }

    const EventState &m_state;
    const Event &m_event;
    const Principal m_caller;
    const Instant m_now;
};

} // namespace Evently
