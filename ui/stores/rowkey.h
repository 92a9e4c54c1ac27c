// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/kiosk.h"
#include "models/values/ledgerline.h"
#include "models/values/sales.h"
#include "ui/api/messages.h"

namespace Evently {

// What identifies a row of a list while its other values change.

inline QUuid rowKey(const Booking &booking)
{
    return booking.id;
}

inline QUuid rowKey(const ListedCode &code)
{
    return code.id;
}

inline QUuid rowKey(const EventSales &sales)
{
    return sales.eventId;
}

inline QUuid rowKey(const Kiosk &kiosk)
{
    return kiosk.id;
}

inline qint64 rowKey(const LedgerLine &line)
{
    return line.row.seq;
}

inline QUuid rowKey(const Listing &listing)
{
    return listing.event.id;
}

inline QUuid rowKey(const User &user)
{
    return user.id;
}

inline QUuid rowKey(const WaitlistEntry &entry)
{
    return entry.id;
}

} // namespace Evently
