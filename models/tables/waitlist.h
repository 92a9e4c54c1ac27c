// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/principal.h"
#include "models/values/waitlistentry.h"

namespace Evently {

/// Where somebody stands in an event's waitlist.
struct Standing
{
    WaitlistEntry entry;
    int peopleAhead = 0; ///< Entries that wait before this one; 0 unless it waits.
    int ticketsAhead = 0; ///< The seats they wait for.
};

/// What a list of an event's entries is narrowed to.
struct EntryFilter
{
    std::optional<WaitlistEntry::Status> status{};
    QString search{}; ///< As typed: words of the customer's name or e-mail address, a reference.
};

/// The waitlist, seen from a transaction. Only the desk changes it.
class Waitlist
{
public:
    explicit Waitlist(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// The entry @p id if @p reader may see it: the owner's own and an organizer's all; a kiosk
    /// sees its own. @return NotFound for others as if there were none.
    Result<WaitlistEntry> find(const QUuid &id, const Principal &reader) const;
    /// The same by its reference; any paired kiosk that is shown one sees the entry.
    Result<WaitlistEntry> findByReference(const QString &reference, const Principal &reader) const;

    /// Where @p user waits at @p event or has an offer; NotFound when nowhere.
    Result<Standing> standingOf(const QUuid &user, const QUuid &event) const;

    /// All entries of a user or kiosk, newest first.
    QList<Keyed<WaitlistEntry>> listOf(const Principal &owner, const Slice &slice) const;
    /// The entries of an event in the order of joining.
    QList<Keyed<WaitlistEntry>> listOfEvent(const QUuid &event, const EntryFilter &filter,
                                            const Slice &slice) const;

private:
    Transaction &m_tx;
};

/// @p entry as @p reader may see it: a kiosk learns nobody's name.
WaitlistEntry shownTo(const Principal &reader, WaitlistEntry entry);

} // namespace Evently
