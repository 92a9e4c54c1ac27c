// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"
#include "models/ledger/ledger.h"
#include "models/values/change.h"

#include <QSet>

namespace Evently {

/// DeskRequests that share one transaction.
class Batch
{
public:
    Batch(QList<DeskRequest> requests, const Ledger::Settings &settings);

    /// Decides and writes everything in one REPEATABLE READ transaction that begins with the locks
    /// of its events' rows; a batch that changes nothing is rolled back. May be called again after
    /// it threw.
    /// @throws DatabaseError; isOutcomeUnknown() says that it may have committed nevertheless.
    void attempt(Session &session);

    /// The last attempt's transaction, for pg_xact_status(); empty before the locks were taken.
    const QString &transactionId() const { return m_transactionId; }

    /// A row of the ledger that the last attempt wrote and nobody else can have written.
    struct Witness
    {
        QUuid eventId;
        qint64 seq = 0;
        Instant at{};
        QUuid bookingId{};
        QUuid entryId{};
    };
    /// Nothing when the attempt left no row.
    const std::optional<Witness> &witness() const { return m_witness; }

    /// What changed, once attempt() returned or the transaction turned out to have committed.
    const QList<Change> &changes() const { return m_changes; }

    /// Tells every caller what the last attempt came to.
    void answer();
    /// Tells every caller that there is nothing but @p problem to say.
    void refuse(const Problem &problem);

    /// Tells those who can wait no longer, and goes on without them. @return whether any are left.
    bool refuseLate(std::chrono::steady_clock::time_point now);

    qsizetype size() const { return m_requests.size(); }
    std::chrono::steady_clock::time_point
    deadline() const; ///< Of the request that can wait longest.
    QSet<QUuid> events() const;

    /// The same requests in two batches, to find the one that the database does not take.
    std::pair<Batch, Batch> halves();
    Batch takeOut(const QSet<QUuid> &events); ///< Their requests, which are then no longer here.
    /// Makes other references for what is new: one of them was taken.
    void renewReferences();

private:
    Result<Answer> decide(const DeskRequest &request, std::map<QUuid, EventState> &states,
                          Instant now) const;

    QList<DeskRequest> m_requests;
    Ledger::Settings m_settings;
    QList<Result<Answer>> m_answers;
    QList<Change> m_changes;
    QString m_transactionId;
    std::optional<Witness> m_witness;
};

} // namespace Evently
