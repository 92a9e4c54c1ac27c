// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/model.h"
#include "tests/torture/operation.h"

#include <map>

namespace Evently::Torture {

/// Checks the answers to the clients of one event against the stored data, and both against the
/// model.
///
/// All attempts with the same key are one piece of work. Since every answer contains its position
/// in the event's history (Evently-Seq), checking follows the history and needs no search.
class Checker
{
public:
    /// @p operations are all requests about the event of @p stored. Requests with unknown outcomes
    /// must have been repeated before, so that each piece of work is either done or not.
    Checker(const QList<Operation> &operations, const StoredEvent &stored,
            const StoredAnswers &answers);

    const QStringList &complaints() const { return m_complaints; }

private:
    /// A request to be carried out once, however often it was sent.
    struct Work
    {
        Operation first{}; ///< The first attempt.
        std::optional<Operation> told{}; ///< A successful attempt.
        qint64 invoked = 0; ///< It can't have happened before this,
        qint64 done = 0; ///< nor after this, if it happened.
        bool isUnknown = false; ///< The outcome of the last attempt is unknown.
        bool isNew = false; ///< Some answer wasn't a replay.
        qint64 row = 0; ///< Its own row in the ledger, once found.
    };

    void gather(const QList<Operation> &operations);
    void hold(Work &work, const StoredAnswers &answers);
    void claim(Work &work);
    bool isOwnRow(const Work &work, const LedgerRow &row) const;
    void checkBody(const Work &work);
    void checkUnchanged(const Work &work);
    void checkUnclaimed();
    void checkOrder();
    void checkReads(const QList<Operation> &operations);
    void complain(const Operation &operation, const QString &what);

    const StoredEvent &m_stored;
    const Model m_model;
    std::map<std::pair<QUuid, QByteArray>, Work> m_works;
    std::vector<qint64> m_claims; ///< For each row, how many pieces of work claim it.
    QStringList m_complaints;
};

} // namespace Evently::Torture
