// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/loadedevents.h"
#include "models/desk/batch/wanted.h"

namespace Evently {

/// Loads bookings into the states of a batch.
class BookingLoader
{
public:
    BookingLoader(Transaction &tx, LoadedEvents &loaded)
        : m_tx(tx)
        , m_loaded(loaded)
    {
    }

    /// Loads the holds that are due, and the time of the next one.
    void loadDue();
    void loadHoldsOf(const QUuid &event);
    void load(const QSet<QUuid> &ids);
    /// Loads how many seats these users have or wait for, for events that limit it.
    void loadSeatsOf(const EventUsers &buyers);
    void loadHeldOf(const EventUsers &holders);

private:
    void add(Rows rows);
    EventUsers loaded(EventUsers users) const;
    /// Runs @p statement, which returns seats for each event and user, into the states' @p sums.
    void loadSums(const Statement &statement, const EventUsers &users,
                  QHash<QUuid, int> EventState::*sums);

    Transaction &m_tx;
    LoadedEvents &m_loaded;
};

} // namespace Evently
