-- SPDX-License-Identifier: GPL-3.0-only
-- Included first by the other files: ids that a shell script can compute, too.
--   a user    00000001-0000-7000-8000-<number>     (0 is an administrator)
--   an event  <series>-0000-7000-8000-<number>
--   its parts <series>-<event>-7000-8000-<number>  bookings; 7001 in place of 7000: entries
SET search_path = evently;
-- Skips foreign key checks: the rows satisfy them, and a million checks take a minute.
SET session_replication_role = replica;

CREATE FUNCTION pg_temp.id(series bigint, event bigint, number bigint, kind text DEFAULT '7000')
RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN (lpad(to_hex(series), 8, '0') || '-' || lpad(to_hex(event), 4, '0') || '-' || kind || '-8000-'
        || lpad(to_hex(number), 12, '0'))::uuid;
