-- SPDX-License-Identifier: GPL-3.0-only
-- :events events of the series :series, of :total seats each. Users 1 to :sold have a seat each,
-- bought over the last :days days, and the next :waiting users wait for one.
-- With :named 1, half of the bookings have a customer's name, as at a desk, made of a hundred first
-- and a hundred last names, one in a hundred thousand a rare one; the others have their account's.
-- References then look like real ones.
-- The data is consistent: `evently check` finds nothing.
\ir ids.sql
BEGIN;

INSERT INTO events (id, name, description, venue, category, starts_at, ends_at, sales_until, cancel_until,
       time_zone, currency, price_cents, total, available, confirmed, waiting, waiting_tickets, next_place,
       status, max_per_booking, waitlist_policy, version, revision, created_at, updated_at)
SELECT pg_temp.id(:series, 0, number),
       'Concert ' || :series || '.' || number,
       'An evening with an orchestra, two soloists and an interval.',
       'Great Hall',
       'music',
       now() + interval '30 days', now() + interval '30 days 3 hours',
       now() + interval '30 days', now() + interval '30 days',
       'UTC', 'EUR', 2500,
       :total, :total - :sold, :sold,
       :waiting, :waiting, :waiting + 1,
       'published', 10, 'fill',
       1 + :sold + :waiting, 1,
       now() - interval '60 days', now() - interval '60 days'
  FROM generate_series(1, :events) AS number;

-- Otherwise done by a trigger.
INSERT INTO event_words (event_id, searched)
SELECT id, folded(name || ' ' || venue || ' ' || description)
  FROM events
 WHERE id BETWEEN pg_temp.id(:series, 0, 1) AND pg_temp.id(:series, 0, :events);

INSERT INTO bookings (id, reference, event_id, user_id, customer_of_account, quantity, unit_price_cents,
       currency, status, channel, customer_name, customer_email, created_at, confirmed_at)
SELECT pg_temp.id(:series, event, number),
       CASE WHEN :named = 0
            THEN upper(lpad(to_hex(:series), 4, '0') || '-' || lpad(to_hex(event), 4, '0') || '-' || lpad(to_hex(number), 6, '0'))
            ELSE upper(regexp_replace(left(md5(event || ' ' || number), 12), '(....)(....)(....)', '\1-\2-\3'))
       END,
       pg_temp.id(:series, 0, event),
       pg_temp.id(1, 0, number),
       :named = 1 AND number % 2 = 0,
       1, 2500, 'EUR', 'confirmed', 'online',
       CASE WHEN :named = 0 THEN 'User ' || number
            WHEN event % 10 = 1 AND number % 10000 = 1 THEN 'Żaneta Quittenbaum'
            ELSE 'Anna' || number % 100 || ' Müller' || number / 100 % 100
       END,
       'user' || number || '@bench.example',
       date_trunc('day', now(), 'UTC') - number % :days * interval '1 day',
       date_trunc('day', now(), 'UTC') - number % :days * interval '1 day'
  FROM generate_series(1, :events) AS event,
       generate_series(1, :sold) AS number;

INSERT INTO waitlist_entries (id, reference, event_id, place, user_id, quantity, status,
       customer_name, customer_email, created_at)
SELECT pg_temp.id(:series, event, number, '7001'),
       upper(lpad(to_hex(:series), 4, '0') || '-' || lpad(to_hex(event), 4, '0') || '-' || lpad(to_hex(number), 6, '0')),
       pg_temp.id(:series, 0, event),
       number,
       pg_temp.id(1, 0, :sold + number),
       1, 'active',
       'User ' || :sold + number,
       'user' || :sold + number || '@bench.example',
       now()
  FROM generate_series(1, :events) AS event,
       generate_series(1, :waiting) AS number;

INSERT INTO event_ledger (event_id, seq, kind, quantity, booking_id, entry_id, actor_role, actor_id, at)
SELECT pg_temp.id(:series, 0, event), row.*
  FROM generate_series(1, :events) AS event
 CROSS JOIN LATERAL (
       SELECT 1, 'created', :total, NULL::uuid, NULL::uuid, 'admin', pg_temp.id(1, 0, 0), now()
        UNION ALL
       SELECT 1 + number, 'booked', 1, pg_temp.id(:series, event, number), NULL, 'user',
              pg_temp.id(1, 0, number), now()
         FROM generate_series(1, :sold) AS number
        UNION ALL
       SELECT 1 + :sold + number, 'joined', 1, NULL, pg_temp.id(:series, event, number, '7001'), 'user',
              pg_temp.id(1, 0, :sold + number), now()
         FROM generate_series(1, :waiting) AS number) AS row;

INSERT INTO sales_daily (event_id, day, channel, currency, bookings, tickets, revenue, unpaid, cancelled)
SELECT event_id, day, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)
  FROM sales_of_bookings
 WHERE event_id BETWEEN pg_temp.id(:series, 0, 1) AND pg_temp.id(:series, 0, :events)
 GROUP BY event_id, day, channel, currency;

INSERT INTO sales_totals (event_id, channel, currency, bookings, tickets, revenue, unpaid, cancelled)
SELECT event_id, channel, currency, sum(bookings), sum(tickets), sum(revenue), sum(unpaid), sum(cancelled)
  FROM sales_daily
 WHERE event_id BETWEEN pg_temp.id(:series, 0, 1) AND pg_temp.id(:series, 0, :events)
 GROUP BY event_id, channel, currency;

COMMIT;
ANALYZE;
