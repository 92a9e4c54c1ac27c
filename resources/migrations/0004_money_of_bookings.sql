-- SPDX-License-Identifier: GPL-3.0-only
-- What was paid for a booking and how, and what of it is due back or was refunded, as amounts.

ALTER TABLE bookings
    ADD COLUMN payment_method   text   CHECK (payment_method IN ('cash', 'card', 'transfer', 'other')),
    ADD COLUMN paid_cents       bigint NOT NULL DEFAULT 0,
    ADD COLUMN refund_due_cents bigint NOT NULL DEFAULT 0,
    ADD COLUMN refunded_cents   bigint NOT NULL DEFAULT 0;

-- A row's amount: what was paid or refunded, or what came to be due with seats of a paid booking.
-- A row of an edit says what changed, from what to what.
ALTER TABLE event_ledger
    ADD COLUMN amount_cents   bigint,
    ADD COLUMN payment_method text,
    ADD COLUMN changes        jsonb;

-- Until now only a sign said that something was due. The history knows how much: each row that gave
-- seats of a paid booking back is worth their price, and each refund was all that was due then.
CREATE TEMPORARY TABLE amounts ON COMMIT DROP AS
    WITH paid AS (
        SELECT booking.id, booking.event_id, booking.quantity, booking.unit_price_cents, booking.status
          FROM bookings AS booking
         WHERE booking.paid_at IS NOT NULL
           AND booking.unit_price_cents > 0
    ), told AS (
        SELECT paid.id, paid.event_id, paid.unit_price_cents, row.seq, row.kind, row.quantity,
               paid.quantity + coalesce(sum(row.quantity) FILTER (WHERE row.kind = 'given_back')
                   OVER (PARTITION BY paid.id ORDER BY row.seq
                         ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0) AS seats
          FROM paid
          JOIN event_ledger AS row ON row.event_id = paid.event_id AND row.booking_id = paid.id
         UNION ALL
        -- A cancelled event has one row for all the bookings that it ended.
        SELECT paid.id, paid.event_id, paid.unit_price_cents, row.seq, row.kind, paid.quantity, 0
          FROM paid
          JOIN event_ledger AS row ON row.event_id = paid.event_id AND row.kind = 'event_cancelled'
         WHERE paid.status = 'cancelled'
           AND NOT EXISTS (
               SELECT FROM event_ledger AS own
                WHERE own.event_id = paid.event_id
                  AND own.booking_id = paid.id
                  AND own.kind IN ('cancelled', 'hold_released', 'offer_declined'))
    ), since AS (
        SELECT told.*,
               max(seq) FILTER (WHERE kind = 'paid') OVER (PARTITION BY id) AS paid_seq,
               count(*) FILTER (WHERE kind = 'refunded')
                   OVER (PARTITION BY id ORDER BY seq
                         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS refunds_before
          FROM told
    ), due AS (
        SELECT since.*,
               CASE WHEN seq > paid_seq
                     AND kind IN ('given_back', 'cancelled', 'hold_released', 'hold_expired',
                                  'offer_declined', 'offer_expired', 'event_cancelled')
                    THEN quantity * unit_price_cents
                    ELSE 0
               END AS due_cents
          FROM since
    )
    SELECT id AS booking_id, event_id, seq, kind,
           CASE kind
               WHEN 'paid'     THEN seats * unit_price_cents
               WHEN 'refunded' THEN (sum(due_cents) OVER (PARTITION BY id, refunds_before))::bigint
               ELSE due_cents
           END AS cents
      FROM due;

UPDATE event_ledger AS row
   SET amount_cents = amounts.cents
  FROM amounts
 WHERE row.event_id = amounts.event_id
   AND row.seq = amounts.seq
   AND row.booking_id = amounts.booking_id
   AND amounts.cents > 0;

UPDATE bookings AS booking
   SET paid_cents       = sums.paid,
       refunded_cents   = sums.refunded,
       refund_due_cents = sums.due - sums.refunded
  FROM (SELECT booking_id,
               coalesce(sum(cents) FILTER (WHERE kind = 'paid'), 0)     AS paid,
               coalesce(sum(cents) FILTER (WHERE kind = 'refunded'), 0) AS refunded,
               coalesce(sum(cents) FILTER (WHERE kind NOT IN ('paid', 'refunded')), 0) AS due
          FROM amounts
         GROUP BY booking_id) AS sums
 WHERE booking.id = sums.booking_id;

-- A payment that is in no history goes by the row's own signs.
UPDATE bookings
   SET paid_cents       = quantity * unit_price_cents,
       refund_due_cents = CASE WHEN status IN ('cancelled', 'expired') AND refund_due
                               THEN quantity * unit_price_cents
                               ELSE 0
                          END,
       refunded_cents   = CASE WHEN status IN ('cancelled', 'expired') AND NOT refund_due
                               THEN quantity * unit_price_cents
                               ELSE 0
                          END
 WHERE paid_at IS NOT NULL
   AND unit_price_cents > 0
   AND paid_cents = 0;

ALTER TABLE bookings
    DROP COLUMN refund_due,
    ADD CONSTRAINT refunds_are_of_what_was_paid
        CHECK (refund_due_cents >= 0 AND refunded_cents >= 0
               AND refund_due_cents + refunded_cents <= paid_cents
               AND (paid_cents = 0 OR paid_at IS NOT NULL));

-- Whom money is due is asked for every day, and it is few of many.
CREATE INDEX bookings_refund_due ON bookings (created_at, id) WHERE refund_due_cents > 0;
