// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

namespace Evently {

/// Two facts in the database that contradict each other.
struct Finding
{
    QString rule; ///< The rule that is broken, as a sentence.
    QString where; ///< The event, booking or entry, by its id.
    QString what; ///< The numbers that differ.
};

/// Recomputes everything from bookings, entries and ledger rows, in one consistent snapshot, and
/// reports what doesn't match: counters, histories, offers, the order of waitlists, sales by day.
/// It reads a lot but doesn't block ongoing sales.
/// @return nothing if everything matches.
/// @throws DatabaseError
QList<Finding> audit(Session &session);

} // namespace Evently
