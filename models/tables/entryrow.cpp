// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/entryrow.h"

#include "models/database/choicefrom.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

using Status = WaitlistEntry::Status;

WaitlistEntry entryFrom(const Rows &rows)
{
    WaitlistEntry entry{.id = rows.id("entry_id"_L1),
                        .reference = rows.text("entry_reference"_L1),
                        .eventId = rows.id("entry_event_id"_L1),
                        .userId = rows.id("entry_user_id"_L1),
                        .kioskId = rows.id("entry_kiosk_id"_L1),
                        .createdBy = rows.id("entry_created_by"_L1),
                        .quantity = rows.integer("entry_quantity"_L1),
                        .place = rows.big("entry_place"_L1),
                        .status = choiceFrom(rows.text("entry_status"_L1),
                                             {Status::Active, Status::Notified, Status::Converted,
                                              Status::Expired, Status::Left}),
                        .bookingId = rows.id("entry_booking_id"_L1),
                        .customer = {.name = rows.text("entry_customer_name"_L1),
                                     .email = rows.text("entry_customer_email"_L1)},
                        .createdAt = rows.instant("entry_created_at"_L1)};
    if (const QString lines = rows.text("entry_lines"_L1); !lines.isEmpty())
        entry.lines = linesFromStored(QJsonDocument::fromJson(lines.toUtf8()).array());
    entry.code = rows.text("entry_code"_L1);
    return entry;
}

WaitlistEntry standingFrom(const Rows &rows)
{
    WaitlistEntry entry = entryFrom(rows);
    if (entry.status == Status::Active)
        entry.position = rows.integer("entry_position"_L1);
    if (entry.status == Status::Notified)
        entry.offerExpiresAt = rows.instantOrNone("entry_offer_expires_at"_L1);
    entry.timesPassed = rows.integer("entry_times_passed"_L1);
    entry.currency = rows.text("entry_currency"_L1);
    entry.unitPriceCents = rows.big("entry_price_cents"_L1);
    return entry;
}

} // namespace Evently
