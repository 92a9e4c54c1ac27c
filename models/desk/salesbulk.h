// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/bulk.h"
#include "models/desk/eventstate.h"

namespace Evently {

/// What a batch changes in the sums by day and in all, of all its events.
class SalesBulk
{
public:
    void gather(const EventState &state);
    void write(Transaction &tx); ///< Once all the bookings are written.

private:
    void gather(const SalesDelta &delta, const QUuid &eventId);

    Bulk m_rows;
    QList<QUuid> m_recounted; ///< Events whose sales can't be told by what is added to them.
};

} // namespace Evently
