// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/principal.h"
#include "models/values/waitlistentry.h"

namespace Evently {

/// Someone's place in an event's waitlist.
struct Standing
{
    WaitlistEntry entry;
    int peopleAhead = 0; ///< Waiting entries before this one; 0 unless it is waiting.
    int ticketsAhead = 0; ///< The seats that those entries wait for.
};

/// Restricts a list of an event's entries.
struct EntryFilter
{
    std::optional<WaitlistEntry::Status> status{};
    QString search{}; ///< As typed: words of the customer's name or e-mail address, or a reference.
};

/// Reads the waitlist in a transaction. Only the desk changes it.
class Waitlist
{
public:
    explicit Waitlist(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// The entry @p id if @p reader may see it: users and kiosks see their own, organizers all.
    /// @return NotFound if there is none or @p reader may not see it, so both look the same.
    Result<WaitlistEntry> find(const QUuid &id, const Principal &reader) const;
    /// The same by its reference. Any paired kiosk that is shown a reference may see its entry.
    Result<WaitlistEntry> findByReference(const QString &reference, const Principal &reader) const;

    /// The place of @p user in the waitlist of @p event, also while an offer is open; NotFound if
    /// there is none.
    Result<Standing> standingOf(const QUuid &user, const QUuid &event) const;

    /// All entries of a user or kiosk, newest first.
    QList<Keyed<WaitlistEntry>> listOf(const Principal &owner, const Slice &slice) const;
    /// The entries of an event in the order of joining.
    QList<Keyed<WaitlistEntry>> listOfEvent(const QUuid &event, const EntryFilter &filter,
                                            const Slice &slice) const;

private:
    Transaction &m_tx;
};

/// @p entry with only what @p reader may see: a kiosk doesn't learn names.
WaitlistEntry shownTo(const Principal &reader, WaitlistEntry entry);

} // namespace Evently
