// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/event.h"
#include "models/values/principal.h"

namespace Evently {

/// Restricts a list of events; empty texts and absent values have no effect.
struct EventFilter
{
    QString category{}; ///< The complete category, ignoring case.
    QString venue{}; ///< Any part of it, ignoring case; the same for @c search.
    QString search{}; ///< Any part of the name, description or venue.
    std::optional<Instant> from{}; ///< from ≤ dateTime
    std::optional<Instant> to{}; ///< dateTime < to
    bool isAvailable = false; ///< Only events that can be booked now.
    /// The status as of now, so an event that is over counts as completed. Without a value: events
    /// of every status.
    std::optional<Event::Status> status = Event::Status::Published;
};

struct EventOrder
{
    enum class By { DateTime, Name, Price };

    By by = By::DateTime;
    bool descending = false;
};

/// Reads and creates events in a transaction.
class Events
{
public:
    explicit Events(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// @return NotFound if there is none, or if it is a draft and @p caller is not an organizer.
    Result<Event> find(const QUuid &id, const Principal &caller) const;
    bool exists(const QUuid &id) const;
    bool any() const; ///< Whether there are any events, including drafts.

    QList<Keyed<Event>> list(const EventFilter &filter, const EventOrder &order,
                             const Slice &slice) const;
    int count(const EventFilter &filter) const;

    /// Writes a new event and the first row of its ledger: version 1, revision 1, all seats free.
    /// Its creation time is createdAt, or now if that is not set. The caller has to announce the
    /// change.
    void create(const Event &event, const Principal &creator);

    /// The database's clock at the beginning of the transaction.
    Instant now() const;

private:
    Transaction &m_tx;
};

} // namespace Evently
