// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/bulk.h"
#include "models/ledger/eventstate.h"

#include <map>
#include <tuple>

namespace Evently {

/// What a batch changes in the sums of sales, per day and in total, for all its events.
class SalesBulk
{
public:
    void gather(const EventState &state);
    void write(Transaction &tx); ///< After all bookings are written.

private:
    bool isOfManyMoments() const;

    /// By event, channel and time; all bookings of one batch have the same time.
    std::map<std::tuple<QUuid, Booking::Channel, Instant>, SalesDelta> m_sums;
    QList<QUuid> m_recounted; ///< Events whose sums can't be updated by adding and are recomputed.
};

} // namespace Evently
