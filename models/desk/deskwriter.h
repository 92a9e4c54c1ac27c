// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch.h"

#include <atomic>

namespace Evently {

/// Sees batches through: runs them again when they lose a race, finds out what became of a lost
/// COMMIT, isolates what the database refuses. One a writer's thread.
class DeskWriter
{
    Q_DISABLE_COPY_MOVE(DeskWriter)

public:
    using Committed = std::function<void(const QList<Change> &)>;

    DeskWriter(Session &session, const Committed &committed, std::atomic<qint64> &racesLost);

    /// Answers every errand of @p batch, whatever happens. Does not throw.
    void see(Batch batch);

private:
    void finish(Batch &batch);
    /// Whether the transaction of @p batch whose COMMIT was not answered took place; nothing when
    /// nobody can say before the batch's deadline.
    std::optional<bool> committed(const Batch &batch);
    bool isThere(const Batch::Witness &witness);

    Session &m_session;
    const Committed &m_committed;
    std::atomic<qint64> &m_racesLost;
};

} // namespace Evently
