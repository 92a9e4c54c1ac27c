// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/ledger.h"
#include "models/ledger/faultpoint.h"

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
    auto outcome = std::visit([this](const auto &wish) -> Result<Outcome> { return perform(wish); },
                              command);
    if (!m_event.quotas.isEmpty())
        m_event.blockedWalls = blockedWalls();
    return outcome;
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

void Ledger::moveSeats(int people, const QList<TicketLine> &lines, Pot from, Pot to)
{
    const auto move = [from, to](int seats, int *available, int &held, int &sold) {
        const auto add = [&](Pot pot, int difference) {
            switch (pot) {
            case Pot::Free:
                if (available)
                    *available += difference;
                break;
            case Pot::Held: held += difference; break;
            case Pot::Sold: sold += difference; break;
            }
        };
        add(from, -seats);
        add(to, seats);
        Q_ASSERT((!available || *available >= 0) && held >= 0 && sold >= 0);
    };
    move(people, &m_event.availableCapacity, m_event.heldCapacity, m_event.confirmedCapacity);
    for (const TicketLine &line : lines) {
        TicketType *type = m_event.findType(line.type);
        if (!type)
            continue; // The event is plain: its type's counters are those of the house.
        move(line.quantity, nullptr, type->held, type->sold);
        for (Quota &quota : m_event.quotas) {
            if (type->quotas.contains(quota.no) && !EVENTLY_FAULT_STRIKES("skip-quota"))
                move(line.people(), &quota.available, quota.held, quota.sold);
        }
    }
}

void Ledger::moveSeats(const Booking &booking, Pot from, Pot to)
{
    moveSeats(booking.quantity, linesOf(booking), from, to);
}

QList<TicketLine> Ledger::linesOf(const Booking &booking) const
{
    return m_event.isPlain() ? booking.lines : booking.ticketLines();
}

QList<TicketLine> Ledger::linesOf(const WaitlistEntry &entry) const
{
    return m_event.isPlain() ? entry.lines : entry.ticketLines();
}

void Ledger::recordSeats(const QList<TicketLine> &lines)
{
    for (const TicketLine &line : lines) {
        const TicketType *type = m_event.findType(line.type);
        lastRow().seats << LedgerSeats{.type = line.type,
                                       .quantity = line.quantity,
                                       .admits = line.admits,
                                       .quotas = type ? type->quotas : QList<int>(),
                                       .grossCents = line.totalCents(),
                                       .taxRate = line.taxRate,
                                       .taxCents = line.taxCents()};
    }
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

void Ledger::noteHeld(const Booking &booking, int units)
{
    if (!booking.userId.isNull() && booking.entryId.isNull())
        m_state.heldOfUser[booking.userId] += units;
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

/// Adds @p tickets of @p booking, worth @p cents, to the day of its sale (@p sign 1), or subtracts
/// them (-1).
void Ledger::noteSale(const Booking &booking, int sign, int bookings, int tickets, qint64 cents)
{
    const qint64 value = sign * cents;
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
