-- SPDX-License-Identifier: GPL-3.0-only
-- One booking of one of :events events in as few steps as possible: one statement whose UPDATE
-- takes a seat only if one is left.
\set user random(1, :users)
\set number random(1, :events)
WITH taken AS (UPDATE evently.events SET available = available - 1, confirmed = confirmed + 1, version = version + 1 WHERE id = (:series || lpad(to_hex(:number::int), 12, '0'))::uuid AND available >= 1 RETURNING id, price_cents, currency) INSERT INTO evently.bookings (id, reference, event_id, user_id, quantity, unit_price_cents, currency, status, channel, customer_name, customer_email, created_at, confirmed_at) SELECT gen_random_uuid(), left(gen_random_uuid()::text, 14), taken.id, ('00000001-0000-7000-8000-' || lpad(to_hex(:user::int), 12, '0'))::uuid, 1, taken.price_cents, taken.currency, 'confirmed', 'online', 'Somebody', 'somebody@bench.example', now(), now() FROM taken;
