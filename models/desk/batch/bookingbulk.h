// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/bulk.h"
#include "models/ledger/eventstate.h"

namespace Evently {

/// The new and changed bookings of a batch, for all its events.
class BookingBulk
{
public:
    void gather(const EventState &state);
    void write(Transaction &tx);

private:
    void gatherNew(const Booking &booking);
    void gatherChanged(const Booking &booking);

    Bulk m_new, m_changed;
};

} // namespace Evently
