// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/bulk.h"
#include "models/ledger/eventstate.h"

#include <map>
#include <tuple>

namespace Evently {

/// What a batch changes in the sums by day and in all, of all its events.
class SalesBulk
{
public:
    void gather(const EventState &state);
    void write(Transaction &tx); ///< Once all the bookings are written.

private:
    bool isOfManyMoments() const;

    /// Of an event, a channel and a moment; bookings of one batch share theirs.
    std::map<std::tuple<QUuid, Booking::Channel, Instant>, SalesDelta> m_sums;
    QList<QUuid> m_recounted; ///< Events whose sales can't be told by what is added to them.
};

} // namespace Evently
