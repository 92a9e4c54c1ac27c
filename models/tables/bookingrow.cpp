// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/bookingrow.h"

#include "models/database/choicefrom.h"
#include "models/values/id.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

using Status = Booking::Status;
using Channel = Booking::Channel;

Booking bookingFrom(const Rows &rows)
{
    Booking booking{.id = rows.id("booking_id"_L1),
                    .reference = rows.text("booking_reference"_L1),
                    .userId = rows.id("booking_user_id"_L1),
                    .kioskId = rows.id("booking_kiosk_id"_L1),
                    .createdBy = rows.id("booking_created_by"_L1),
                    .eventId = rows.id("booking_event_id"_L1),
                    .event = {.name = rows.text("booking_event_name"_L1),
                              .venue = rows.text("booking_event_venue"_L1),
                              .dateTime = rows.instant("booking_event_starts_at"_L1),
                              .timeZone = rows.text("booking_event_time_zone"_L1)},
                    .quantity = rows.integer("booking_quantity"_L1),
                    .unitPriceCents = rows.big("booking_unit_price_cents"_L1),
                    .currency = rows.text("booking_currency"_L1),
                    .status = choiceFrom(
                            rows.text("booking_status"_L1),
                            {Status::Held, Status::Confirmed, Status::Cancelled, Status::Expired}),
                    .channel = choiceFrom(rows.text("booking_channel"_L1),
                                          {Channel::Online, Channel::Desk, Channel::Kiosk}),
                    .customer = {.name = rows.text("booking_customer_name"_L1),
                                 .email = rows.text("booking_customer_email"_L1)},
                    .paidAt = rows.instantOrNone("booking_paid_at"_L1),
                    .paidCents = rows.big("booking_paid_cents"_L1),
                    .refundDueCents = rows.big("booking_refund_due_cents"_L1),
                    .refundedCents = rows.big("booking_refunded_cents"_L1),
                    .rescheduledFrom = rows.instantOrNone("booking_rescheduled_from"_L1),
                    .entryId = rows.id("booking_entry_id"_L1),
                    .createdAt = rows.instant("booking_created_at"_L1),
                    .confirmedAt = rows.instantOrNone("booking_confirmed_at"_L1),
                    .cancelledAt = rows.instantOrNone("booking_cancelled_at"_L1)};
    if (const QString method = rows.text("booking_payment_method"_L1); !method.isEmpty())
        booking.paymentMethod = choiceFrom(method, paymentMethods);
    if (const QString lines = rows.text("booking_lines"_L1); !lines.isEmpty())
        booking.lines = linesFromStored(QJsonDocument::fromJson(lines.toUtf8()).array());
    booking.code = rows.text("booking_code"_L1);
    // Only a hold expires; least() alone would give every booking the end of sales.
    if (booking.status == Status::Held)
        booking.holdExpiresAt = rows.instantOrNone("booking_hold_expires_at"_L1);
    return booking;
}

QList<Keyed<Booking>> keyedBookingsFrom(Rows rows)
{
    QList<Keyed<Booking>> bookings;
    while (rows.next()) {
        const Booking booking = bookingFrom(rows);
        bookings.append({booking, {rows.big("created_us"_L1), toText(booking.id)}});
    }
    return bookings;
}

} // namespace Evently
