// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/eventlinks.h"

#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement linkBookingById{"link_booking_by_id", R"(
    SELECT event_id, id
      FROM bookings
     WHERE id = ?
)"};

static const Statement linkBookingByReference{"link_booking_by_reference", R"(
    SELECT event_id, id
      FROM bookings
     WHERE reference = ?
)"};

static const Statement linkEntryById{"link_entry_by_id", R"(
    SELECT event_id, id
      FROM waitlist_entries
     WHERE id = ?
)"};

static const Statement linkEntryByReference{"link_entry_by_reference", R"(
    SELECT event_id, id
      FROM waitlist_entries
     WHERE reference = ?
)"};

std::optional<EventLinks::Link> EventLinks::ofBooking(const QUuid &id)
{
    return find(linkBookingById, toText(id));
}

std::optional<EventLinks::Link> EventLinks::ofBooking(const QString &reference)
{
    return find(linkBookingByReference, reference);
}

std::optional<EventLinks::Link> EventLinks::ofEntry(const QUuid &id)
{
    return find(linkEntryById, toText(id));
}

std::optional<EventLinks::Link> EventLinks::ofEntry(const QString &reference)
{
    return find(linkEntryByReference, reference);
}

std::optional<EventLinks::Link> EventLinks::find(const Statement &statement, const QString &key)
{
    Rows rows = m_tx.run(statement, {key});
    if (!rows.next())
        return {};
    return Link{.eventId = rows.id("event_id"_L1), .id = rows.id("id"_L1)};
}

} // namespace Evently
