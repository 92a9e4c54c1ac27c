-- SPDX-License-Identifier: GPL-3.0-only
-- One booking of one event, the usual way: lock the event's row, check it, take a seat, insert it.
\set user random(1, :users)
BEGIN;
SELECT available, price_cents, currency FROM evently.events WHERE id = :event FOR UPDATE;
UPDATE evently.events SET available = available - 1, confirmed = confirmed + 1, version = version + 1 WHERE id = :event;
INSERT INTO evently.bookings (id, reference, event_id, user_id, quantity, unit_price_cents, currency, status, channel, customer_name, customer_email, created_at, confirmed_at) VALUES (gen_random_uuid(), left(gen_random_uuid()::text, 14), :event, ('00000001-0000-7000-8000-' || lpad(to_hex(:user::int), 12, '0'))::uuid, 1, 2500, 'EUR', 'confirmed', 'online', 'Somebody', 'somebody@bench.example', now(), now());
COMMIT;
