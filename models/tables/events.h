// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/event.h"
#include "models/values/principal.h"

namespace Evently {

/// What a list of events is narrowed to; empty texts and absent values narrow nothing.
struct EventFilter
{
    QString category{}; ///< The whole of it, without regard to case.
    QString venue{}; ///< Any part of it, without regard to case, as the next.
    QString search{}; ///< Any part of name, description or venue.
    std::optional<Instant> from{}; ///< from ≤ dateTime
    std::optional<Instant> to{}; ///< dateTime < to
    bool isAvailable = false; ///< Only what can be booked now.
    /// As of now: completed by the clock counts. None: events of every status.
    std::optional<Event::Status> status = Event::Status::Published;
};

struct EventOrder
{
    enum class By { DateTime, Name, Price };

    By by = By::DateTime;
    bool descending = false;
};

/// The events, seen from a transaction.
class Events
{
public:
    explicit Events(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// @return NotFound when there is none, or when it is a draft and @p caller no organizer.
    Result<Event> find(const QUuid &id, const Principal &caller) const;
    bool exists(const QUuid &id) const;
    bool any() const; ///< Whether there is one at all, drafts included.

    QList<Keyed<Event>> list(const EventFilter &filter, const EventOrder &order,
                             const Slice &slice) const;
    int count(const EventFilter &filter) const;

    /// Writes a new event and the first row of its ledger: version 1, revision 1, all seats free.
    /// Its time is createdAt, or now where that is not set. Whoever calls it tells the others.
    void create(const Event &event, const Principal &creator);

    /// The database's clock, at the beginning of the transaction.
    Instant now() const;

private:
    Transaction &m_tx;
};

} // namespace Evently
