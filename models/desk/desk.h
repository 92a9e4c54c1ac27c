// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/circuit.h"
#include "models/database/connectioninfo.h"
#include "models/desk/batch/deskrequest.h"
#include "models/desk/desksettings.h"
#include "models/values/change.h"

#include <memory>

namespace Evently {

/// The only way to change an event's seats.
///
/// Each event has a queue. While a transaction is in flight, the next batch collects requests, so
/// that a single request commits at once and many share a commit. A batch is decided by the pure
/// Ledger under the event's row lock and written in one transaction, with one statement per table.
///
/// No request waits forever: if a queue is too long to be served soon, new requests are refused at
/// once. If the database stops answering, waiting requests and those in flight are answered without
/// it.
class Desk
{
    Q_DISABLE_COPY_MOVE(Desk)

public:
    /// Called on a writer's thread with the changes, after a commit and before the answers.
    using Committed = std::function<void(const QList<Change> &)>;

    Desk(const ConnectionInfo &info, const DeskSettings &settings, Committed committed,
         std::shared_ptr<Circuit> circuit = std::make_shared<Circuit>());
    ~Desk(); ///< Writers finish what they have begun; the rest is answered with overloaded.

    /// Adds @p request to its event's queue; any thread. Its done() is called exactly once: with
    /// the answer, a refusal, overloaded (the queue is too long, or the request waited past its
    /// deadline), database_unavailable, or outcome_unknown if the connection was lost around COMMIT
    /// or the database doesn't answer, so the result can't be known.
    void submit(DeskRequest request);

    /// Accepts no more requests and returns when all have been answered, or at @p deadline.
    void drain(std::chrono::steady_clock::time_point deadline);

    /// For metrics; any thread.
    struct Figures
    {
        qint64 commands = 0;
        qint64 batches = 0;
        qint64 racesLost = 0;
        qint64 expired = 0; ///< Dropped after their deadline.
        qint64 refused = 0; ///< Refused on arrival.
        int waiting = 0;
    };
    Figures figures() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
