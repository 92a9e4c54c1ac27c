// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/ledger.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = LedgerRow::Kind;

Ledger::Ledger(EventState &state, Instant now, const Settings &settings, const IdSource &ids)
    : m_state(state)
    , m_event(state.event)
    , m_now(now)
    , m_settings(settings)
    , m_ids(ids)
{
}

Result<Outcome> Ledger::decide(const Command &command, const Principal &caller)
{
    m_caller = caller;
    expireDue();
    return std::visit([this](const auto &wish) -> Result<Outcome> { return perform(wish); },
                      command);
}

bool Ledger::isOnSale() const
{
    return m_event.statusAt(m_now) == Event::Status::Published && m_now < m_event.salesUntil;
}

/// Why nothing can be sold or offered, if so. For everyone but organizers a draft doesn't exist.
std::optional<Problem> Ledger::notOnSale() const
{
    if (m_event.status == Event::Status::Draft && !m_caller.isAdmin())
        return Problem::notFound(u"event"_s);
    if (isOnSale())
        return {};
    QString why;
    switch (m_event.statusAt(m_now)) {
    case Event::Status::Draft: why = u"The event is not published yet."_s; break;
    case Event::Status::Cancelled: why = u"The event is cancelled."_s; break;
    case Event::Status::Completed: why = u"The event is over."_s; break;
    case Event::Status::Published:
        why = u"Sales ended at "_s % toRfc3339(m_event.salesUntil) % u'.';
        break;
    }
    return Problem{.code = Problem::Code::SalesClosed,
                   .error = u"Tickets for this event are not on sale."_s,
                   .details = why};
}

/// A hold expires at its time, or at the end of sales if that is earlier.
void Ledger::expireDue()
{
    const bool salesEnded = m_now >= m_event.salesUntil;
    bool seatsCameBack = false;
    while (!m_state.holds.empty() && (salesEnded || m_state.holds.begin()->first <= m_now)) {
        Booking &booking = m_state.bookings[m_state.holds.begin()->second];
        const QUuid entryId = booking.entryId;
        const Principal caller = std::exchange(m_caller, {});
        release(booking, entryId.isNull() ? Kind::HoldExpired : Kind::OfferExpired,
                Booking::Status::Expired);
        m_caller = caller;
        seatsCameBack = true;
    }
    if (seatsCameBack)
        promote();
}

void Ledger::moveSeats(int available, int held, int confirmed)
{
    m_event.availableCapacity += available;
    m_event.heldCapacity += held;
    m_event.confirmedCapacity += confirmed;
    Q_ASSERT(m_event.availableCapacity >= 0 && m_event.heldCapacity >= 0
             && m_event.confirmedCapacity >= 0);
    Q_ASSERT(m_event.availableCapacity + m_event.heldCapacity + m_event.confirmedCapacity
             == m_event.totalCapacity);
}

qint64 Ledger::record(LedgerRow::Kind kind, int quantity, const QUuid &bookingId,
                      const QUuid &entryId)
{
    const qint64 seq = ++m_event.version;
    m_state.changes.ledger << LedgerRow{seq, kind, quantity, bookingId, entryId, m_caller, m_now};
    return seq;
}

qint64 Ledger::recordBySystem(LedgerRow::Kind kind, int quantity, const QUuid &bookingId,
                              const QUuid &entryId)
{
    const Principal caller = std::exchange(m_caller, {});
    const qint64 seq = record(kind, quantity, bookingId, entryId);
    m_caller = caller;
    return seq;
}

void Ledger::noteHeld(const Booking &booking, int seats)
{
    if (!booking.userId.isNull() && booking.entryId.isNull())
        m_state.heldOfUser[booking.userId] += seats;
}

void Ledger::note(const Booking &booking)
{
    if (!m_state.changes.newBookings.contains(booking.id))
        m_state.changes.changedBookings << booking.id;
}

void Ledger::note(const WaitlistEntry &entry)
{
    if (!m_state.changes.newEntries.contains(entry.id))
        m_state.changes.changedEntries << entry.id;
}

/// Adds @p tickets of @p booking to the day of its sale (@p sign 1), or subtracts them (-1).
void Ledger::noteSale(const Booking &booking, int sign, int bookings, int tickets)
{
    const qint64 value = sign * tickets * booking.unitPriceCents;
    m_state.changes.sales << SalesDelta{.at = *booking.confirmedAt,
                                        .channel = booking.channel,
                                        .bookings = sign * bookings,
                                        .tickets = sign * tickets,
                                        .revenueCents = value,
                                        .unpaidCents = booking.paidAt ? 0 : value};
}

Outcome Ledger::shown(const Booking &booking, qint64 seq) const
{
    Booking whole = booking;
    whole.event = EventBrief::of(m_event);
    if (whole.holdExpiresAt)
        whole.holdExpiresAt = std::min(*whole.holdExpiresAt, m_event.salesUntil);
    return {whole, seq, m_now};
}

Outcome Ledger::shown(const WaitlistEntry &entry, qint64 seq) const
{
    WaitlistEntry whole = entry;
    if (const auto offer = m_state.bookings.find(entry.bookingId);
        entry.status == WaitlistEntry::Status::Notified && offer != m_state.bookings.end())
        whole.offerExpiresAt = std::min(*offer->holdExpiresAt, m_event.salesUntil);
    return {whole, seq, m_now};
}

} // namespace Evently
