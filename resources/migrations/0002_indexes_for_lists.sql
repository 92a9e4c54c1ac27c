-- SPDX-License-Identifier: GPL-3.0-only
-- Lists that must not walk past what nobody asked for.

-- Nearly everybody asks for what is on sale, and after some years most events are over. As before,
-- none of these names a column that a sale changes.
CREATE INDEX events_published_by_start ON events (starts_at, id) WHERE status = 'published';
CREATE INDEX events_published_by_name ON events (name, id) WHERE status = 'published';
CREATE INDEX events_published_by_price ON events (price_cents, id) WHERE status = 'published';
CREATE INDEX events_other_by_start ON events (starts_at, id) WHERE status IN ('draft', 'cancelled');

-- Search by customer among millions of bookings. An index of all names would cost each booking dearly
-- just when everybody comes at once, so it leaves out those whose customer is the account's owner, in
-- the account's own words: they are found by the account.
ALTER TABLE bookings ADD COLUMN customer_of_account boolean NOT NULL DEFAULT false;

-- pg_trgm comes with PostgreSQL, and may be installed by who may create in the database; where it is
-- not, the search reads more.
DO $$
DECLARE
    home name;
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    SELECT nspname INTO STRICT home
      FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
     WHERE extname = 'pg_trgm';
    EXECUTE format($sql$
        CREATE INDEX bookings_by_customer ON bookings
         USING gin ((' ' || customer_name || ' ' || customer_email) %I.gin_trgm_ops)
         WHERE NOT customer_of_account AND (customer_name <> '' OR customer_email <> '')$sql$, home);
    EXECUTE format($sql$
        CREATE INDEX users_by_name ON users
         USING gin ((' ' || first_name || ' ' || last_name || ' ' || email) %I.gin_trgm_ops)$sql$, home);
EXCEPTION
    WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
        RAISE NOTICE 'Evently searches more slowly without pg_trgm: %', SQLERRM;
END $$;
