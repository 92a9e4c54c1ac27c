// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/model.h"

#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Kind = LedgerRow::Kind;

Model::Model(const StoredEvent &stored)
    : m_stored(stored)
{
    Replay replay;
    for (const LedgerRow &row : stored.ledger) {
        checkQueue(row, replay.available());
        if (const QString complaint = replay.play(row); !complaint.isEmpty())
            m_complaints << complaint;
        note(row, replay);
        m_moments.push_back({replay.total(), replay.available(), replay.held(), replay.waiting()});
    }
    checkMoney(replay);
}

/// Checks that the amounts paid, due and refunded match the rows.
void Model::checkMoney(const Replay &replay)
{
    for (auto booking = m_stored.bookings.cbegin(); booking != m_stored.bookings.cend();
         ++booking) {
        if (booking->money != replay.moneyOf(booking.key()))
            m_complaints << u"the booking %1 has other money than its history"_s.arg(
                    toText(booking.key()));
    }
}

/// Checks whether @p row may come next, given @p available free seats and m_queue.
void Model::checkQueue(const LedgerRow &row, int available)
{
    const auto complain = [&](const QString &what) {
        m_complaints << u"row %1 (%2): %3"_s.arg(row.seq).arg(QString(wireName(row.kind)), what);
    };
    // Whose turn it is; under "strict", only the head's.
    auto next = m_queue.begin();
    while (next != m_queue.end() && next->second > available && !m_stored.isStrict)
        ++next;
    const bool somebodyFits = next != m_queue.end() && next->second <= available;

    // A new request begins when the previous one has ended, including its offers.
    if (!row.actor.id.isNull() && somebodyFits)
        complain(u"the entry %1 waits for %2 seats though %3 are free"_s.arg(toText(next->first))
                         .arg(next->second)
                         .arg(available));
    const auto waits = std::ranges::find(m_queue, row.entryId, &std::pair<QUuid, int>::first);
    switch (row.kind) {
    case Kind::Joined: m_queue.emplace_back(row.entryId, row.quantity); break;
    case Kind::Offered:
        if (waits == m_queue.end())
            break; // Replay reports it.
        if (!somebodyFits || next != waits)
            complain(u"it was not this entry's turn"_s);
        m_queue.erase(waits);
        break;
    case Kind::OfferedByStaff:
    case Kind::Left:
    case Kind::EntryExpired:
        if (waits != m_queue.end())
            m_queue.erase(waits);
        break;
    case Kind::EventCancelled:
    case Kind::Completed: m_queue.clear(); break;
    case Kind::Booked:
    case Kind::Held:
        if (m_stored.isStrict && !m_queue.empty())
            complain(u"somebody waits for these seats"_s);
        break;
    default: break;
    }
}

void Model::note(const LedgerRow &row, const Replay &replay)
{
    if (row.kind == Kind::EventCancelled) {
        const auto &bookings = replay.bookings();
        for (auto booking = bookings.cbegin(); booking != bookings.cend(); ++booking)
            m_statuses[booking.key()].emplace_back(row.seq, booking->status);
    } else if (const auto booking = replay.bookings().find(row.bookingId);
               booking != replay.bookings().end()) {
        m_statuses[row.bookingId].emplace_back(row.seq, booking->status);
    }
}

std::optional<Booking::Status> Model::statusOf(const QUuid &booking, qint64 seq) const
{
    std::optional<Booking::Status> status;
    for (const auto &[since, then] : m_statuses.value(booking)) {
        if (since <= seq)
            status = then;
    }
    return status;
}

} // namespace Evently::Torture
