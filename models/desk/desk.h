// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/connectioninfo.h"
#include "models/desk/errand.h"
#include "models/values/change.h"

#include <memory>

namespace Evently {

struct DeskSettings
{
    int writers = 2; ///< Threads, each with a connection.
    int batchMax = 128; ///< Commands in one transaction.
    int waitingMax = 20'000; ///< Errands that may wait, over all events.
    std::chrono::seconds holdTime{600};
    std::chrono::seconds offerTime{1800};
    std::chrono::milliseconds sweepEvery{1000}; ///< How often what is due is looked for.
};

/// The one way by which an event's seats change.
///
/// Each event has a queue; while a transaction is in flight the next batch gathers, so that a lone
/// errand commits at once and a crowd shares its commits. A batch is decided by the pure Ledger
/// under the event's row lock and written set-wise in one SERIALIZABLE transaction.
class Desk
{
    Q_DISABLE_COPY_MOVE(Desk)

public:
    /// Called on a writer's thread after a commit and before the replies, with what changed.
    using Committed = std::function<void(const QList<Change> &)>;

    Desk(const ConnectionInfo &info, const DeskSettings &settings, Committed committed);
    ~Desk(); ///< Ends the writers after what they have begun; answers the rest with overloaded.

    /// Takes @p errand to its event's queue; any thread. Its done() is called exactly once: with
    /// the answer, a refusal, overloaded (queue full or past its deadline), database_unavailable,
    /// or outcome_unknown when the connection was lost around COMMIT and nobody can say.
    void submit(Errand errand);

    /// Takes no more errands and returns when those taken are answered, or at @p deadline.
    void drain(std::chrono::steady_clock::time_point deadline);

    /// For metrics; any thread.
    struct Figures
    {
        qint64 commands = 0;
        qint64 batches = 0;
        qint64 racesLost = 0;
        qint64 expired = 0; ///< Dropped past their deadline.
        int waiting = 0;
    };
    Figures figures() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
