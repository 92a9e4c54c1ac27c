// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/faultpoint.h"
#include "models/ledger/ledger.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;
using Kind = LedgerRow::Kind;
using Status = WaitlistEntry::Status;

/// The entry that @p key identifies, if the caller may touch it. For a user, the open one or else
/// the last one.
WaitlistEntry *Ledger::find(const EntryKey &key)
{
    if (!key.entryId.isNull()) {
        const auto found = m_state.entries.find(key.entryId);
        if (found == m_state.entries.end())
            return nullptr;
        const bool kioskShownIt = key.shownByReference && m_caller.role == Principal::Role::Kiosk;
        return kioskShownIt || m_caller.mayTouch(found->userId, found->kioskId) ? &*found : nullptr;
    }
    WaitlistEntry *best = nullptr;
    for (WaitlistEntry &entry : m_state.entries) {
        const auto rank = [](const WaitlistEntry &of) { return std::pair(of.isOpen(), of.place); };
        if (entry.userId == key.userId && (!best || rank(entry) > rank(*best)))
            best = &entry;
    }
    return best;
}

Result<Outcome> Ledger::perform(const Join &join)
{
    if (const auto problem = notOnSale())
        return *problem;
    const Result<Order> order = ordered(join.lines, join.quantity, join.code);
    if (!order)
        return order.error();
    if (const auto problem = limitReached(order->units, join.userId))
        return *problem;
    if (!noSeatsFor(*order))
        return Problem{.code = Code::TicketsAvailable,
                       .error = u"There is no need to wait: these tickets can be booked now."_s,
                       .details = seatsLeft(Walls(m_event).needsOf(order->people, order->lines))};
    return enqueue(join, *order);
}

/// Adds someone who can't be served now to the end of the queue.
Result<Outcome> Ledger::enqueue(const Join &join, const Order &order)
{
    const Walls walls(m_event);
    const Walls::Needs needs = walls.needsOf(order.people, order.lines);
    if (const int tooSmall = walls.tooSmall(needs)) {
        const int wall = std::countr_zero(unsigned(tooSmall));
        return Problem{.code = Code::LargerThanEvent,
                       .error = u"The event has fewer seats than that."_s,
                       .details = wall == 0
                               ? u"%1 requested, %2 in total."_s.arg(order.people)
                                         .arg(m_event.totalCapacity)
                               : u"%1 requested, %2 has %3 in total."_s.arg(needs[wall])
                                         .arg(walls.name(wall))
                                         .arg(m_event.quotas[wall - 1].total)};
    }
    if (!join.userId.isNull()) {
        const WaitlistEntry *already = find({.userId = join.userId});
        if (already && already->isOpen())
            return Problem{.code = Code::AlreadyWaiting,
                           .error = already->status == Status::Active
                                   ? u"You are already on the waitlist."_s
                                   : u"You already have an offer."_s,
                           .details = u"Tickets: %1, since %2."_s.arg(already->quantity)
                                              .arg(toRfc3339(already->createdAt))};
    }
    WaitlistEntry entry{.id = join.entryId, .reference = join.reference};
    entry.eventId = m_event.id;
    entry.userId = join.userId;
    entry.kioskId = m_caller.role == Principal::Role::Kiosk ? m_caller.id : QUuid();
    entry.createdBy = m_caller.isAdmin() ? m_caller.id : QUuid();
    entry.quantity = order.people;
    entry.currency = m_event.currency;
    entry.unitPriceCents = order.unitPriceCents;
    entry.lines = order.lines;
    entry.code = order.code;
    entry.place = m_state.nextPlace++;
    entry.customer = join.customer;
    entry.createdAt = m_now;

    ++m_event.waitingCount;
    m_event.waitingTickets += entry.quantity;
    if (m_event.maxPerUser && !entry.userId.isNull())
        m_state.seatsOfUser[entry.userId] += entry.units();
    markUsed(entry.lines);
    countUse(entry.code, 0); // An entry uses no code up, but a code with one can't be deleted.
    m_state.wasUsed = true;
    m_state.changes.newEntries << entry.id;
    m_state.add(entry);
    const qint64 seq = record(Kind::Joined, entry.quantity, {}, entry.id);
    entry.position = m_event.waitingCount; // Everyone who waits joined earlier.
    return shown(entry, seq);
}

/// Ends the wait of an active entry.
void Ledger::dequeue(WaitlistEntry &entry, WaitlistEntry::Status status)
{
    m_state.queue.erase(entry.place);
    entry.status = status;
    entry.position.reset();
    --m_event.waitingCount;
    m_event.waitingTickets -= entry.quantity;
    if (const auto seats = m_state.seatsOfUser.find(entry.userId);
        seats != m_state.seatsOfUser.end())
        *seats -= entry.units();
    note(entry);
}

/// Holds free seats for an active entry.
void Ledger::offer(WaitlistEntry &entry, LedgerRow::Kind kind)
{
    Booking booking{.id = m_ids.id(), .reference = m_ids.reference()};
    booking.userId = entry.userId;
    booking.kioskId = entry.kioskId;
    booking.createdBy = entry.createdBy;
    booking.eventId = m_event.id;
    booking.quantity = entry.quantity;
    booking.currency = m_event.currency;
    booking.status = Booking::Status::Held;
    booking.channel = !entry.kioskId.isNull() ? Booking::Channel::Kiosk
            : !entry.createdBy.isNull()       ? Booking::Channel::Desk
                                              : Booking::Channel::Online;
    const Order order = reordered(entry, booking.channel);
    booking.unitPriceCents = order.unitPriceCents;
    booking.lines = order.lines;
    booking.code = order.code;
    countUse(booking.code, +1);
    booking.customer = entry.customer;
    booking.holdExpiresAt = std::min<Instant>(m_now + m_settings.offerTime, m_event.salesUntil);
    booking.entryId = entry.id;
    booking.createdAt = m_now;

    dequeue(entry, Status::Notified);
    for (auto ahead = m_state.queue.begin();
         ahead != m_state.queue.end() && ahead->first < entry.place; ++ahead)
        ++m_state.entries[ahead->second].timesPassed;
    entry.bookingId = booking.id;
    entry.offerExpiresAt = booking.holdExpiresAt;
    moveSeats(booking, Pot::Free, Pot::Held);
    if (const auto seats = m_state.seatsOfUser.find(entry.userId);
        seats != m_state.seatsOfUser.end())
        *seats += booking.units();
    m_state.changes.newBookings << booking.id;
    m_state.add(booking);
    const qint64 seq = kind == Kind::OfferedByStaff
            ? record(kind, booking.quantity, booking.id, entry.id)
            : recordBySystem(kind, booking.quantity, booking.id, entry.id);
    recordSeats(linesOf(booking));
    m_state.offeredSeq[entry.id] = seq;
}

/// An entry for a type that isn't on sale neither gets an offer nor holds anyone back. It ends with
/// the next Tick if it will never be on sale again; here only some of them may be loaded.
bool Ledger::canBeOffered(const WaitlistEntry &entry) const
{
    return m_event.isPlain()
            || std::ranges::all_of(entry.ticketLines(), [this](const TicketLine &line) {
                   const TicketType type = typeOf(line.type);
                   return !type.retired && type.hasBegun(m_now) && !type.hasEnded(m_now);
               });
}

bool Ledger::hasLapsed(const WaitlistEntry &entry) const
{
    const Walls walls(m_event);
    if (walls.tooSmall(walls.needsOf(entry.quantity, linesOf(entry))))
        return true;
    return !m_event.isPlain()
            && std::ranges::any_of(entry.ticketLines(), [this](const TicketLine &line) {
                   const TicketType type = typeOf(line.type);
                   return type.retired || type.hasEnded(m_now);
               });
}

void Ledger::expireEntry(WaitlistEntry &entry)
{
    dequeue(entry, Status::Expired);
    recordBySystem(Kind::EntryExpired, entry.quantity, {}, entry.id);
}

void Ledger::expireLapsed()
{
    // A copy, because expireEntry() removes entries from the original.
    const auto waiting = m_state.queue;
    for (const auto &[place, entryId] : waiting) {
        WaitlistEntry &entry = m_state.entries[entryId];
        if (hasLapsed(entry))
            expireEntry(entry);
    }
}

int Ledger::blockedWalls() const
{
    if (m_event.waitlistPolicy != Event::WaitlistPolicy::Strict || m_event.waitingCount == 0)
        return 0;
    if (m_event.quotas.isEmpty())
        return Walls::House;
    const Walls walls(m_event);
    int blocked = 0;
    for (const auto &[place, id] : m_state.queue) {
        const WaitlistEntry &entry = *m_state.entries.find(id);
        const Walls::Needs needs = walls.needsOf(entry.quantity, linesOf(entry));
        if (!(walls.drawnFrom(needs) & blocked) && canBeOffered(entry))
            blocked |= walls.lacking(needs);
    }
    return blocked;
}

/// One pass in the order of joining is enough: the number of free seats only falls on the way, so
/// entries that didn't fit before still don't fit afterwards. Rule 10 of the contract says whom an
/// entry that doesn't fit holds back.
void Ledger::promote()
{
    if (!isOnSale())
        return;
    const bool isStrict = m_event.waitlistPolicy == Event::WaitlistPolicy::Strict;
    const Walls walls(m_event);
    int blocked = 0;
    for (auto next = m_state.queue.begin(); next != m_state.queue.end()
         && m_event.availableCapacity > 0 && !(blocked & Walls::House);) {
        WaitlistEntry &entry = m_state.entries[next->second];
        ++next; // offer() removes the entry from the queue.
        if (next != m_state.queue.end() && EVENTLY_FAULT_STRIKES("promote-second-first"))
            continue;
        const Walls::Needs needs = walls.needsOf(entry.quantity, linesOf(entry));
        if ((walls.drawnFrom(needs) & blocked) || !canBeOffered(entry))
            continue;
        const int lacking = walls.lacking(needs);
        if (lacking == 0)
            offer(entry, Kind::Offered);
        else if (isStrict)
            blocked |= lacking;
    }
}

static Problem noOffer(const WaitlistEntry &entry)
{
    switch (entry.status) {
    case Status::Active: return {.code = Code::NoOffer, .error = u"There is no offer yet."_s};
    case Status::Expired:
        if (!entry.bookingId.isNull())
            return {.code = Code::OfferExpired,
                    .error = u"The offer has expired; its seats went to the next in line."_s};
        break;
    case Status::Converted:
        return {.code = Code::NoOffer,
                .error = u"The offer was already accepted."_s,
                .details = u"To give the seats back, cancel the booking."_s};
    case Status::Notified:
    case Status::Left: break;
    }
    return {.code = Code::NoOffer, .error = u"This waitlist entry is no longer active."_s};
}

Result<Outcome> Ledger::perform(const AcceptOffer &accept)
{
    WaitlistEntry *entry = find(accept.entry);
    if (!entry)
        return Problem::notFound(u"waitlist entry"_s);
    const auto booking = m_state.bookings.find(entry->bookingId);
    if (entry->status == Status::Converted && booking != m_state.bookings.end()
        && booking->isLive())
        return unchanged(*booking);
    if (entry->status != Status::Notified || booking == m_state.bookings.end())
        return noOffer(*entry);
    sell(*booking, Kind::Accepted);
    return shown(*booking, m_event.version);
}

Result<Outcome> Ledger::perform(const DeclineOffer &decline)
{
    WaitlistEntry *entry = find(decline.entry);
    if (!entry)
        return Problem::notFound(u"waitlist entry"_s);
    const auto booking = m_state.bookings.find(entry->bookingId);
    if (entry->status != Status::Notified || booking == m_state.bookings.end())
        return noOffer(*entry);
    release(*booking, Kind::OfferDeclined, Booking::Status::Cancelled);
    const qint64 seq = m_event.version;
    promote();
    return done(seq);
}

Result<Outcome> Ledger::perform(const Leave &leave)
{
    WaitlistEntry *entry = find(leave.entry);
    if (!entry || (leave.entry.entryId.isNull() && !entry->isOpen()))
        return Problem::notFound(u"waitlist entry"_s);
    switch (entry->status) {
    case Status::Notified: return perform(DeclineOffer{leave.entry});
    case Status::Converted: return noOffer(*entry);
    case Status::Expired:
    case Status::Left: return done(m_event.version);
    case Status::Active: break;
    }
    dequeue(*entry, Status::Left);
    const qint64 seq = record(Kind::Left, entry->quantity, {}, entry->id);
    promote(); // Under the strict policy, the next entry may fit where this one did not.
    return done(seq);
}

Result<Outcome> Ledger::perform(const OfferByStaff &staff)
{
    const auto entry = m_state.entries.find(staff.entryId);
    if (entry == m_state.entries.end())
        return Problem::notFound(u"waitlist entry"_s);
    if (const auto problem = notOnSale())
        return *problem;
    if (entry->status == Status::Notified)
        return shown(*entry, m_event.version);
    if (entry->status != Status::Active)
        return noOffer(*entry);
    const Walls walls(m_event);
    const Walls::Needs needs = walls.needsOf(entry->quantity, linesOf(*entry));
    const int wall = walls.narrowest(needs);
    if (walls.lacking(needs))
        return Problem{.code = Code::NotEnoughLeft,
                       .error = u"There are not enough seats left."_s,
                       .details = seatsLeft(needs),
                       .wall = walls.id(wall),
                       .wallName = walls.name(wall)};
    offer(*entry, Kind::OfferedByStaff);
    return shown(*entry, m_event.version);
}

} // namespace Evently
