// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/entryloader.h"

namespace Evently {

/// Loads as much of the waitlists of a batch's events as the seats that may become free could
/// serve.
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

    void load(); ///< After all bookings and entries are loaded.

private:
    int seatsPossible(const EventState &state) const;

    Transaction &m_tx;
    const LoadedEvents &m_loaded;
    const Wanted &m_wanted;
    EntryLoader &m_entries;
};

} // namespace Evently
