// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/session.h"

namespace Evently {

/// Something that Evently keeps and that comes out otherwise when it is counted again.
struct Disagreement
{
    QString where{}; ///< "event 0190… (Opening night)", and the day or channel if there is one.
    QString what{}; ///< "confirmed seats", …
    QString kept{};
    QString counted{};
};

/// Counts every event's seats, queue and ledger and all sums of sales again, from bookings,
/// waitlist entries and ledger rows, in the one view of the data that @p tx has. Reads every row
/// there is. @throws DatabaseError
QList<Disagreement> recount(Transaction &tx);

} // namespace Evently
