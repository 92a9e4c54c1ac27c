// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/eventstate.h"

#include <QMap>

namespace Evently {

/// Recomputes an event's seats from its history, row by row from the first. It shares no code with
/// the ledger, so the two can't be wrong in the same way.
class Replay
{
public:
    /// The state of a booking.
    struct Seats
    {
        int quantity = 0;
        Booking::Status status = Booking::Status::Held;
        bool operator==(const Seats &) const = default;
    };

    /// The seats of a quota.
    struct QuotaSeats
    {
        int held = 0;
        int sold = 0;
        bool operator==(const QuotaSeats &) const = default;
    };

    /// What was paid for a booking, what is due for a refund and what was refunded.
    struct Money
    {
        qint64 paidCents = 0;
        qint64 refundDueCents = 0;
        qint64 refundedCents = 0;
        qint64 keptCents() const { return paidCents - refundDueCents - refundedCents; }
        bool operator==(const Money &) const = default;
    };

    /// Applies one more row. @return why it is impossible at this point, or an empty text.
    QString play(const LedgerRow &row);

    qint64 seq() const { return m_seq; }
    int total() const { return m_total; }
    int available() const { return m_total - m_held - m_confirmed; }
    int held() const { return m_held; }
    int confirmed() const { return m_confirmed; }
    int waiting() const { return int(m_waiting.size()); }
    const QHash<QUuid, Seats> &bookings() const { return m_bookings; }
    const QMap<int, QuotaSeats> &quotas() const { return m_quotas; } ///< By number, once used.
    Money moneyOf(const QUuid &booking) const { return m_money.value(booking); }

private:
    QString take(const LedgerRow &row, Booking::Status status);
    QString move(const LedgerRow &row, Booking::Status from, Booking::Status to);
    QString giveBack(const LedgerRow &row);
    QString leaveQueue(const LedgerRow &row);
    QString pay(const LedgerRow &row);
    QString owe(const LedgerRow &row);
    QString refund(const LedgerRow &row);
    void endAll();
    int &counter(Booking::Status status);
    /// Moves the row's seats of quotas: out of @p from or into @p to, if there is one.
    QString moveQuotas(const LedgerRow &row, std::optional<Booking::Status> from,
                       std::optional<Booking::Status> to);

    qint64 m_seq = 0;
    int m_total = 0;
    int m_held = 0;
    int m_confirmed = 0;
    QHash<QUuid, Seats> m_bookings;
    QHash<QUuid, Money> m_money; ///< Of paid bookings.
    QMap<int, QuotaSeats> m_quotas;
    QHash<QUuid, QMap<int, int>> m_taken; ///< What each booking has of the quotas.
    QSet<QUuid> m_waiting;
};

} // namespace Evently
