// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/model.h"
#include "tests/torture/operation.h"

#include <map>

namespace Evently::Torture {

/// Holds what clients of one event were told against what is stored, and both against the model.
///
/// All attempts under one key are one piece of work. Since every answer carries its place in the
/// event's order (Evently-Seq), checking is a walk along the history and no search.
class Checker
{
public:
    /// All that was asked about the event of @p stored; unknown outcomes were asked for again
    /// before, so that by now every piece of work is done or not.
    Checker(const QList<Operation> &operations, const StoredEvent &stored,
            const StoredAnswers &answers);

    const QStringList &complaints() const { return m_complaints; }

private:
    /// What was to be done once, however often it was sent.
    struct Work
    {
        Operation first{}; ///< The first attempt.
        std::optional<Operation> told{}; ///< An attempt that was answered with success.
        qint64 invoked = 0; ///< It can't have happened before,
        qint64 done = 0; ///< nor after, if it was done.
        bool isUnknown = false; ///< The last attempt left open what happened.
        bool isNew = false; ///< Some answer was no replay.
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
    std::vector<qint64> m_claims; ///< By row: how many pieces of work say it is theirs.
    QStringList m_complaints;
};

} // namespace Evently::Torture
