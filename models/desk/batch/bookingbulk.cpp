// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/bookingbulk.h"

#include <QJsonArray>

namespace Evently {

static const Statement insertBookings{"insert_bookings", R"(
    INSERT INTO bookings (id, reference, event_id, user_id, kiosk_id, created_by, entry_id, quantity,
                          unit_price_cents, currency, status, channel, customer_name, customer_email,
                          customer_of_account, hold_expires_at, paid_at, payment_method, paid_cents,
                          refund_due_cents, refunded_cents, created_at, confirmed_at, cancelled_at,
                          lines, units, total_cents, code)
    SELECT id, reference, event_id, user_id, kiosk_id, created_by, entry_id, quantity,
           unit_price_cents, currency, status, channel, customer_name, customer_email,
           customer_of_account, from_ms(hold_expires_at), from_ms(paid_at), payment_method, paid_cents,
           refund_due_cents, refunded_cents, from_ms(created_at), from_ms(confirmed_at), from_ms(cancelled_at),
           lines, units, total_cents, code
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, reference text, event_id uuid, user_id uuid,
           kiosk_id uuid, created_by uuid, entry_id uuid, quantity int, unit_price_cents bigint,
           currency text, status text, channel text, customer_name text, customer_email text,
           customer_of_account boolean, hold_expires_at bigint, paid_at bigint, payment_method text,
           paid_cents bigint, refund_due_cents bigint, refunded_cents bigint, created_at bigint,
           confirmed_at bigint, cancelled_at bigint, lines jsonb, units int, total_cents bigint,
           code text)
)"};

static const Statement updateBookings{"update_bookings", R"(
      WITH new AS MATERIALIZED (
           SELECT *
             FROM jsonb_to_recordset(?::jsonb) AS row (
                  id uuid, quantity int, status text, paid_at bigint, payment_method text,
                  paid_cents bigint, refund_due_cents bigint, refunded_cents bigint,
                  confirmed_at bigint, cancelled_at bigint, lines jsonb, units int,
                  total_cents bigint))
    UPDATE bookings AS booking
       SET quantity         = new.quantity,
           status           = new.status,
           paid_at          = from_ms(new.paid_at),
           payment_method   = new.payment_method,
           paid_cents       = new.paid_cents,
           refund_due_cents = new.refund_due_cents,
           refunded_cents   = new.refunded_cents,
           confirmed_at     = from_ms(new.confirmed_at),
           cancelled_at     = from_ms(new.cancelled_at),
           lines            = new.lines,
           units            = new.units,
           total_cents      = new.total_cents
      FROM new
     WHERE booking.id = new.id
       AND booking.id = ANY (ARRAY(SELECT id FROM new))
)"};

static void writeMoney(JsonWriter &row, const Booking &booking)
{
    writeTime(row, u"paid_at", booking.paidAt);
    if (booking.paymentMethod)
        row.member(u"payment_method", wireName(*booking.paymentMethod));
    row.member(u"paid_cents", booking.paidCents);
    row.member(u"refund_due_cents", booking.refundDueCents);
    row.member(u"refunded_cents", booking.refundedCents);
}

static void writeLinesOf(JsonWriter &row, const Booking &booking)
{
    if (booking.lines.isEmpty())
        return;
    row.json(u"lines", toStored(booking.lines));
    row.member(u"units", booking.units());
    row.member(u"total_cents", booking.totalCents());
}

void BookingBulk::gather(const EventState &state)
{
    for (const QUuid &id : state.changes.newBookings)
        gatherNew(*state.bookings.find(id));
    for (const QUuid &id : state.changes.changedBookings)
        gatherChanged(*state.bookings.find(id));
}

void BookingBulk::gatherNew(const Booking &booking)
{
    m_new.add([&](JsonWriter &row) {
        row.member(u"id", booking.id);
        row.member(u"reference", booking.reference);
        row.member(u"event_id", booking.eventId);
        row.member(u"user_id", booking.userId);
        row.member(u"kiosk_id", booking.kioskId);
        row.member(u"created_by", booking.createdBy);
        row.member(u"entry_id", booking.entryId);
        row.member(u"quantity", booking.quantity);
        row.member(u"unit_price_cents", booking.unitPriceCents);
        row.member(u"currency", booking.currency);
        row.member(u"status", wireName(booking.status));
        row.member(u"channel", wireName(booking.channel));
        row.member(u"customer_name", booking.customer.name);
        row.member(u"customer_email", booking.customer.email);
        row.member(u"customer_of_account", booking.customerIsOfAccount);
        writeTime(row, u"hold_expires_at", booking.holdExpiresAt);
        writeMoney(row, booking);
        writeTime(row, u"created_at", booking.createdAt);
        writeTime(row, u"confirmed_at", booking.confirmedAt);
        writeTime(row, u"cancelled_at", booking.cancelledAt);
        writeLinesOf(row, booking);
        if (!booking.code.isEmpty())
            row.member(u"code", booking.code);
    });
}

void BookingBulk::gatherChanged(const Booking &booking)
{
    m_changed.add([&](JsonWriter &row) {
        row.member(u"id", booking.id);
        row.member(u"quantity", booking.quantity);
        row.member(u"status", wireName(booking.status));
        writeMoney(row, booking);
        writeTime(row, u"confirmed_at", booking.confirmedAt);
        writeTime(row, u"cancelled_at", booking.cancelledAt);
        writeLinesOf(row, booking);
    });
}

void BookingBulk::write(Transaction &tx)
{
    m_new.runIn(tx, insertBookings);
    m_changed.runIn(tx, updateBookings);
}

} // namespace Evently
