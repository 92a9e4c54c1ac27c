// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"
#include "models/ledger/ledger.h"
#include "models/values/change.h"

#include <QSet>

namespace Evently {

/// Requests to the desk that share one transaction.
class Batch
{
public:
    Batch(QList<DeskRequest> requests, const Ledger::Settings &settings);

    /// Decides and writes everything in one REPEATABLE READ transaction, which first locks the rows
    /// of its events. A batch that changes nothing is rolled back. May be called again after it
    /// threw.
    /// @throws DatabaseError; if isOutcomeUnknown(), the transaction may still have been committed.
    void attempt(Session &session);

    /// The transaction id of the last attempt, for pg_xact_status(); empty if it got no locks.
    const QString &transactionId() const { return m_transactionId; }

    /// A ledger row that the last attempt wrote and that no other transaction can have written.
    struct Witness
    {
        QUuid eventId;
        qint64 seq = 0;
        Instant at{};
        QUuid bookingId{};
        QUuid entryId{};
    };
    /// Nothing if the attempt wrote no ledger row.
    const std::optional<Witness> &witness() const { return m_witness; }

    /// The changes to announce; valid if attempt() returned or the transaction turns out to have
    /// been committed.
    const QList<Change> &changes() const { return m_changes; }

    /// Answers every request with the result of the last attempt.
    void answer();
    /// Answers every request with @p problem.
    void refuse(const Problem &problem);

    /// Answers and removes the requests whose deadline has passed. @return whether any are left.
    bool refuseLate(std::chrono::steady_clock::time_point now);

    qsizetype size() const { return m_requests.size(); }
    std::chrono::steady_clock::time_point
    deadline() const; ///< The latest deadline of its requests.
    QSet<QUuid> events() const;

    /// Splits the requests into two batches, to find the one that the database refuses.
    std::pair<Batch, Batch> halves();
    Batch takeOut(const QSet<QUuid> &events); ///< Removes and returns the requests for these.
    /// Creates other references for what is new, because one of them is already in use.
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
