// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/replay.h"
#include "tests/torture/storedevent.h"

#include <vector>

namespace Evently::Torture {

/// An event's history, played through the pure model. Stores the state after each row and checks
/// the waitlist's rules, which concern the order of rows.
class Model
{
public:
    /// The counters after a row.
    struct Moment
    {
        int total = 0;
        int available = 0;
        int held = 0;
        int waiting = 0;
        bool operator==(const Moment &) const = default;
    };

    explicit Model(const StoredEvent &stored);

    const QStringList &complaints() const { return m_complaints; }
    qint64 last() const { return qint64(m_moments.size()); }
    /// After row @p seq, 1..last().
    const Moment &after(qint64 seq) const { return m_moments[size_t(seq - 1)]; }
    const LedgerRow &row(qint64 seq) const { return m_stored.ledger[seq - 1]; }
    /// The status of @p booking after row @p seq, if it existed.
    std::optional<Booking::Status> statusOf(const QUuid &booking, qint64 seq) const;

private:
    void checkQueue(const LedgerRow &row, int available);
    void checkMoney(const Replay &replay);
    void note(const LedgerRow &row, const Replay &replay);

    const StoredEvent &m_stored;
    QStringList m_complaints;
    std::vector<Moment> m_moments;
    QHash<QUuid, std::vector<std::pair<qint64, Booking::Status>>> m_statuses;
    std::vector<std::pair<QUuid, int>> m_queue; ///< Waiting users in order, and their seats.
};

} // namespace Evently::Torture
