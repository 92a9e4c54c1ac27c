// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/replay.h"

#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = LedgerRow::Kind;
using Status = Booking::Status;

QString Replay::play(const LedgerRow &row)
{
    if (row.seq != m_seq + 1)
        return u"row %1 follows row %2"_s.arg(row.seq).arg(m_seq);
    m_seq = row.seq;
    if ((row.kind == Kind::Created) != (row.seq == 1))
        return row.seq == 1 ? u"the first row doesn't create the event"_s
                            : u"row %1 creates the event again"_s.arg(row.seq);

    QString complaint;
    switch (row.kind) {
    case Kind::Created:
    case Kind::CapacityChanged: m_total += row.quantity; break;
    case Kind::Booked: complaint = take(row, Status::Confirmed); break;
    case Kind::Held: complaint = take(row, Status::Held); break;
    case Kind::Offered:
    case Kind::OfferedByStaff: complaint = leaveQueue(row) % take(row, Status::Held); break;
    case Kind::Confirmed:
    case Kind::Accepted: complaint = move(row, Status::Held, Status::Confirmed); break;
    case Kind::HoldReleased:
    case Kind::OfferDeclined:
        complaint = move(row, Status::Held, Status::Cancelled) % owe(row);
        break;
    case Kind::HoldExpired:
    case Kind::OfferExpired: complaint = move(row, Status::Held, Status::Expired) % owe(row); break;
    case Kind::Cancelled:
        complaint = move(row, Status::Confirmed, Status::Cancelled) % owe(row);
        break;
    case Kind::GivenBack: complaint = giveBack(row) % owe(row); break;
    case Kind::Joined: m_waiting << row.entryId; break;
    case Kind::Left:
    case Kind::EntryExpired: complaint = leaveQueue(row); break;
    case Kind::EventCancelled:
        if (row.quantity != m_held + m_confirmed)
            complaint = u"%1 seats came back, %2 were taken"_s.arg(row.quantity)
                                .arg(m_held + m_confirmed);
        endAll();
        break;
    case Kind::Completed: m_waiting.clear(); break;
    case Kind::Paid: complaint = pay(row); break;
    case Kind::Refunded: complaint = refund(row); break;
    case Kind::Edited: break;
    }
    if (complaint.isEmpty() && available() < 0)
        complaint = u"%1 seats are taken of %2"_s.arg(m_held + m_confirmed).arg(m_total);
    if (!complaint.isEmpty())
        return u"row %1 (%2): %3"_s.arg(row.seq).arg(QString(wireName(row.kind)), complaint);
    return {};
}

int &Replay::counter(Status status)
{
    return status == Status::Held ? m_held : m_confirmed;
}

QString Replay::take(const LedgerRow &row, Status status)
{
    if (m_bookings.contains(row.bookingId))
        return u"the booking %1 already existed"_s.arg(toText(row.bookingId));
    m_bookings[row.bookingId] = {row.quantity, status};
    counter(status) += row.quantity;
    return moveQuotas(row, {}, status);
}

QString Replay::move(const LedgerRow &row, Status from, Status to)
{
    const auto booking = m_bookings.find(row.bookingId);
    if (booking == m_bookings.end() || *booking != Seats{row.quantity, from})
        return u"the booking %1 was not in this state"_s.arg(toText(row.bookingId));
    counter(from) -= row.quantity;
    if (to == Status::Confirmed)
        m_confirmed += row.quantity;
    booking->status = to;
    const bool staysTaken = to == Status::Confirmed;
    return moveQuotas(row, from, staysTaken ? std::optional(to) : std::nullopt);
}

QString Replay::moveQuotas(const LedgerRow &row, std::optional<Status> from,
                           std::optional<Status> to)
{
    QMap<int, int> seats;
    for (const LedgerSeats &each : row.seats) {
        for (const int quota : each.quotas)
            seats[quota] += each.people();
    }
    QMap<int, int> &taken = m_taken[row.bookingId];
    const bool isPart = row.kind == Kind::GivenBack;
    if (from && !isPart && taken != seats)
        return u"the booking %1 had other seats of its quotas"_s.arg(toText(row.bookingId));
    for (auto [quota, people] : seats.asKeyValueRange()) {
        QuotaSeats &sums = m_quotas[quota];
        const auto counter = [&sums](Status status) -> int & {
            return status == Status::Held ? sums.held : sums.sold;
        };
        if (from) {
            counter(*from) -= people;
            taken[quota] -= people;
        }
        if (to) {
            counter(*to) += people;
            taken[quota] += people;
        }
        if (sums.held < 0 || sums.sold < 0 || taken[quota] < 0)
            return u"quota %1 got more seats back than were taken"_s.arg(quota);
        if (taken[quota] == 0)
            taken.remove(quota);
    }
    if (taken.isEmpty())
        m_taken.remove(row.bookingId);
    return {};
}

QString Replay::giveBack(const LedgerRow &row)
{
    const auto booking = m_bookings.find(row.bookingId);
    if (booking == m_bookings.end() || booking->quantity <= row.quantity
        || (booking->status != Status::Held && booking->status != Status::Confirmed))
        return u"the booking %1 doesn't have that many seats to return"_s.arg(
                toText(row.bookingId));
    booking->quantity -= row.quantity;
    counter(booking->status) -= row.quantity;
    return moveQuotas(row, booking->status, {});
}

QString Replay::leaveQueue(const LedgerRow &row)
{
    return m_waiting.remove(row.entryId)
            ? QString()
            : u"the entry %1 was not waiting; "_s.arg(toText(row.entryId));
}

QString Replay::pay(const LedgerRow &row)
{
    const auto booking = m_bookings.find(row.bookingId);
    if (booking == m_bookings.end() || m_money.contains(row.bookingId))
        return u"the booking %1 doesn't exist, or was already paid"_s.arg(toText(row.bookingId));
    m_money[row.bookingId] = {.paidCents = row.amountCents};
    return row.amountCents < 0 ? u"less than nothing was paid"_s : QString();
}

/// Seats of a paid booking that are given back become due for a refund; with the last one, so does
/// everything that is left.
QString Replay::owe(const LedgerRow &row)
{
    const auto money = m_money.find(row.bookingId);
    if (money == m_money.end())
        return row.amountCents == 0 ? QString()
                                    : u"%1 is due, and nothing was paid"_s.arg(row.amountCents);
    const qint64 kept = money->keptCents();
    const bool isAll = row.kind != Kind::GivenBack;
    if (row.amountCents < 0 || row.amountCents > kept || (isAll && row.amountCents != kept))
        return u"%1 is due, but %2 is left of what was paid"_s.arg(row.amountCents).arg(kept);
    money->refundDueCents += row.amountCents;
    return {};
}

QString Replay::refund(const LedgerRow &row)
{
    const auto money = m_money.find(row.bookingId);
    if (money == m_money.end() || row.amountCents <= 0 || row.amountCents > money->refundDueCents)
        return u"%1 was refunded, more than was due"_s.arg(row.amountCents);
    money->refundDueCents -= row.amountCents;
    money->refundedCents += row.amountCents;
    return {};
}

void Replay::endAll()
{
    for (auto booking = m_bookings.begin(); booking != m_bookings.end(); ++booking) {
        if (booking->status != Status::Held && booking->status != Status::Confirmed)
            continue;
        booking->status = Status::Cancelled;
        if (const auto money = m_money.find(booking.key()); money != m_money.end())
            money->refundDueCents += money->keptCents();
    }
    m_held = m_confirmed = 0;
    m_quotas.clear();
    m_taken.clear();
    m_waiting.clear();
}

} // namespace Evently
