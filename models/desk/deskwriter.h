// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/batch.h"

#include <atomic>
#include <list>

namespace Evently {

/// Sees batches through: runs them again when others were in the way, finds out what became of a
/// lost COMMIT, isolates what the database refuses. One a writer's thread.
class DeskWriter
{
    Q_DISABLE_COPY_MOVE(DeskWriter)

public:
    using Committed = std::function<void(const QList<Change> &)>;

    DeskWriter(Session &session, const Committed &committed, std::atomic<qint64> &racesLost);

    /// Answers every request of @p batch, whatever happens. Does not throw.
    void see(Batch batch);

private:
    struct Turn
    {
        Batch batch;
        int attempts = 0;
        bool wasCutOff = false; ///< The connection was lost in one of them.
    };

    void finish(Batch &batch);
    /// Decides what becomes of the batch of @p turn, for which @p error was reported: it is
    /// answered, or put back into @p turns, whole or in parts.
    void settle(Turn turn, const DatabaseError &error, std::list<Turn> &turns);
    bool mayPassNext(const Turn &turn, const DatabaseError &error);
    bool isolated(Turn &turn, std::list<Turn> &turns);
    void letOthersPass(Turn turn, std::list<Turn> &turns);
    QSet<QUuid> freeOf(const QSet<QUuid> &events); ///< Those that no one keeps locked.
    /// Whether the transaction of @p batch whose COMMIT was not answered took place; nothing when
    /// nobody can say before the batch's deadline.
    std::optional<bool> committed(const Batch &batch);
    bool isThere(const Batch::Witness &witness);

    Session &m_session;
    const Committed &m_committed;
    std::atomic<qint64> &m_racesLost;
};

} // namespace Evently
