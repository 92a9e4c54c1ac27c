-- SPDX-License-Identifier: GPL-3.0-only

-- Answers kept under an Idempotency-Key were larger than the bookings they tell of. They are packed
-- from now on (models/packedanswer.h); those of the last day stay readable as they are.
ALTER TABLE idempotency_keys ADD COLUMN packed bytea;
ALTER TABLE idempotency_keys ALTER COLUMN packed SET STORAGE EXTERNAL;
ALTER TABLE idempotency_keys ALTER COLUMN status DROP NOT NULL;
ALTER TABLE idempotency_keys ALTER COLUMN body DROP NOT NULL;
ALTER TABLE idempotency_keys
  ADD CONSTRAINT idempotency_keys_answer CHECK (packed IS NOT NULL OR (status IS NOT NULL AND body IS NOT NULL));

-- A server that is asked whether it can sell writes here, so that it says yes because it could.
CREATE TABLE readiness (
    server uuid        PRIMARY KEY,
    at     timestamptz NOT NULL
) WITH (fillfactor = 20);
