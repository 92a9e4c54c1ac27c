// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/batch.h"

#include <atomic>
#include <list>

namespace Evently {

/// Carries out batches: repeats them when other transactions were in the way, finds out the result
/// of a lost COMMIT, and isolates commands that the database refuses. One per writer thread.
class DeskWriter
{
    Q_DISABLE_COPY_MOVE(DeskWriter)

public:
    using Committed = std::function<void(const QList<Change> &)>;

    DeskWriter(Session &session, const Committed &committed, std::atomic<qint64> &racesLost);

    /// Answers every request of @p batch in any case. Does not throw.
    void see(Batch batch);

private:
    struct Turn
    {
        Batch batch;
        int attempts = 0;
        bool wasCutOff = false; ///< The connection was lost in one attempt.
    };

    void finish(Batch &batch);
    /// Handles @p error in the batch of @p turn: answers it, or puts it back into @p turns, whole
    /// or in parts.
    void settle(Turn turn, const DatabaseError &error, std::list<Turn> &turns);
    bool mayPassNext(const Turn &turn, const DatabaseError &error);
    bool isolated(Turn &turn, std::list<Turn> &turns);
    void letOthersPass(Turn turn, std::list<Turn> &turns);
    QSet<QUuid> freeOf(const QSet<QUuid> &events); ///< Those that no other session keeps locked.
    /// Whether the transaction of @p batch whose COMMIT was not answered took place; nothing if it
    /// can't be found out before the batch's deadline.
    std::optional<bool> committed(const Batch &batch);
    bool isThere(const Batch::Witness &witness);

    Session &m_session;
    const Committed &m_committed;
    std::atomic<qint64> &m_racesLost;
};

} // namespace Evently
