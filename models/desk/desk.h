// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/circuit.h"
#include "models/database/connectioninfo.h"
#include "models/desk/batch/deskrequest.h"
#include "models/desk/desksettings.h"
#include "models/values/change.h"

#include <memory>

namespace Evently {

/// The one way by which an event's seats change.
///
/// Each event has a queue; while a transaction is in flight the next batch gathers, so that a lone
/// request commits at once and a crowd shares its commits. A batch is decided by the pure Ledger
/// under the event's row lock and written set-wise in one transaction.
///
/// Nobody waits for ever: who comes when a queue is too long to be served soon is refused at once,
/// and when the database stops answering, whatever waits or is in flight is answered without it.
class Desk
{
    Q_DISABLE_COPY_MOVE(Desk)

public:
    /// Called on a writer's thread after a commit and before the replies, with what changed.
    using Committed = std::function<void(const QList<Change> &)>;

    Desk(const ConnectionInfo &info, const DeskSettings &settings, Committed committed,
         std::shared_ptr<Circuit> circuit = std::make_shared<Circuit>());
    ~Desk(); ///< Ends the writers after what they have begun; answers the rest with overloaded.

    /// Takes @p request to its event's queue; any thread. Its done() is called exactly once: with
    /// the answer, a refusal, overloaded (the queue is too long, or it waited past its deadline),
    /// database_unavailable, or outcome_unknown when the connection was lost around COMMIT or the
    /// database keeps silent, and nobody can say.
    void submit(DeskRequest request);

    /// Takes no more requests and returns when those taken are answered, or at @p deadline.
    void drain(std::chrono::steady_clock::time_point deadline);

    /// For metrics; any thread.
    struct Figures
    {
        qint64 commands = 0;
        qint64 batches = 0;
        qint64 racesLost = 0;
        qint64 expired = 0; ///< Dropped past their deadline.
        qint64 refused = 0; ///< Turned away when they came.
        int waiting = 0;
    };
    Figures figures() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
