// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"

namespace Evently {

/// One thing that does not agree with another.
struct Finding
{
    QString rule; ///< What should hold, as a sentence.
    QString where; ///< The event, booking or entry, by its id.
    QString what; ///< The numbers that differ.
};

/// Recounts everything from bookings, entries and the ledgers' rows, on one unchanging view of the
/// data, and tells what does not agree: counters, histories, offers, the order of waitlists, sales
/// by day. Reads much; a running sale is not held up by it.
/// @return nothing when all is well.
/// @throws DatabaseError
QList<Finding> audit(Session &session);

} // namespace Evently
