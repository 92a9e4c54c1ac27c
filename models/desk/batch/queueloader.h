// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/entryloader.h"

namespace Evently {

/// Reads as much of the waitlists of a batch's events as the seats that may come back could serve.
class QueueLoader
{
public:
    QueueLoader(Transaction &tx, const LoadedEvents &loaded, const Wanted &wanted,
                EntryLoader &entries)
        : m_tx(tx)
        , m_loaded(loaded)
        , m_wanted(wanted)
        , m_entries(entries)
    {
    }

    void load(); ///< Once all bookings and entries are there.

private:
    int seatsPossible(const EventState &state) const;

    Transaction &m_tx;
    const LoadedEvents &m_loaded;
    const Wanted &m_wanted;
    EntryLoader &m_entries;
};

} // namespace Evently
