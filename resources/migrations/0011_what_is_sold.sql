-- SPDX-License-Identifier: GPL-3.0-only
-- Ticket types, quotas and codes. An event that has just a price stays plain: everything that is new is
-- NULL in its row and in those of its bookings, so nothing has to be rewritten.

-- Whether each quota's seats are free, held or sold, and never two of these.
CREATE FUNCTION quotas_add_up(totals int[], availables int[], helds int[], solds int[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT coalesce(bool_and(coalesce(available >= 0 AND held >= 0 AND sold >= 0
                                              AND available + held + sold = total, false)), true)
              FROM unnest(totals, availables, helds, solds) AS quota (total, available, held, sold));

-- The arrays go in parallel: one member a type, in the order shown, or one a quota.
ALTER TABLE events
    ADD COLUMN ticket_types    jsonb,
    ADD COLUMN type_used       boolean[],
    ADD COLUMN type_held       integer[],
    ADD COLUMN type_sold       integer[],
    ADD COLUMN quota_no        integer[],
    ADD COLUMN quota_name      text[],
    ADD COLUMN quota_total     integer[],
    ADD COLUMN quota_available integer[],
    ADD COLUMN quota_held      integer[],
    ADD COLUMN quota_sold      integer[],
    ADD COLUMN blocked_walls   integer,
    ADD COLUMN sellable        boolean,
    ADD COLUMN next_boundary   timestamptz,
    ADD CONSTRAINT quotas_add_up
        CHECK (quotas_add_up(quota_total, quota_available, quota_held, quota_sold)),
    ADD CONSTRAINT types_are_counted
        CHECK (0 <= ALL (type_held) AND 0 <= ALL (type_sold));
CREATE INDEX events_by_boundary ON events (next_boundary) WHERE next_boundary IS NOT NULL;

-- Units and total only where the quantity and the unit price don't say them.
ALTER TABLE bookings
    ADD COLUMN lines       jsonb,
    ADD COLUMN units       integer CHECK (units BETWEEN 1 AND 100),
    ADD COLUMN total_cents bigint  CHECK (total_cents >= 0),
    ADD COLUMN code        text,
    DROP CONSTRAINT bookings_quantity_check,
    ADD CONSTRAINT bookings_quantity_check CHECK (quantity BETWEEN 1 AND 1000),
    ADD CONSTRAINT lines_are_summed CHECK (num_nulls(lines, units, total_cents) IN (0, 3));

-- What an entry asks for, as text such as "1x2,3x1": entries with the same key wait for the same seats.
ALTER TABLE waitlist_entries
    ADD COLUMN lines    jsonb,
    ADD COLUMN units    integer CHECK (units BETWEEN 1 AND 100),
    ADD COLUMN line_key text COLLATE "C",
    ADD COLUMN code     text,
    DROP CONSTRAINT waitlist_entries_quantity_check,
    ADD CONSTRAINT waitlist_entries_quantity_check CHECK (quantity BETWEEN 1 AND 1000);
CREATE INDEX waitlist_queue_by_lines ON waitlist_entries (event_id, line_key, place)
    WHERE status = 'active' AND line_key IS NOT NULL;

-- What a row took of each type and quota, with its price and tax.
ALTER TABLE event_ledger ADD COLUMN seats jsonb;

-- Reports by time read only the part of the history that they need. Such an index costs the writer nothing,
-- because rows are added in the order of time.
CREATE INDEX event_ledger_by_time ON event_ledger USING brin (at);

-- The tax included in an amount at a rate in thousandths of a percent, half up.
CREATE FUNCTION tax_in(gross bigint, rate integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN floor((2 * gross::numeric * rate + 100000 + rate) / (2 * (100000 + rate)))::bigint;

CREATE TABLE discount_codes (
    event_id     uuid        NOT NULL REFERENCES events ON DELETE CASCADE,
    code_key     text        NOT NULL COLLATE "C", -- upper case
    id           uuid        NOT NULL UNIQUE,
    code         text        NOT NULL,
    effect       text        NOT NULL CHECK (effect IN ('percent', 'amount', 'price', 'unlocks')),
    value        bigint      NOT NULL CHECK (value >= 0),
    types        integer[]   NOT NULL,
    channels     text[]      NOT NULL,
    max_bookings integer     CHECK (max_bookings >= 1),
    bookings     integer     NOT NULL DEFAULT 0,
    used         boolean     NOT NULL DEFAULT false,
    valid_from   timestamptz,
    valid_until  timestamptz,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (event_id, code_key),
    CONSTRAINT uses_are_counted CHECK (bookings >= 0 AND (max_bookings IS NULL OR bookings <= max_bookings))
) WITH (fillfactor = 70);
CREATE INDEX discount_codes_newest ON discount_codes (event_id, created_at, id);

-- The same as before, with the total of bookings that have lines.
CREATE OR REPLACE VIEW sales_of_bookings AS
    SELECT booking.event_id,
           (booking.confirmed_at AT TIME ZONE event.time_zone)::date AS day,
           booking.channel,
           booking.currency,
           1 AS bookings,
           booking.quantity AS tickets,
           coalesce(booking.total_cents, booking.quantity * booking.unit_price_cents) AS revenue,
           CASE WHEN booking.paid_at IS NULL
                THEN coalesce(booking.total_cents, booking.quantity * booking.unit_price_cents)
                ELSE 0
           END AS unpaid,
           0 AS cancelled
      FROM bookings AS booking
      JOIN events AS event ON event.id = booking.event_id
     WHERE booking.status = 'confirmed'
     UNION ALL
    SELECT booking.event_id,
           (booking.cancelled_at AT TIME ZONE event.time_zone)::date,
           booking.channel,
           booking.currency,
           0, 0, 0, 0, 1
      FROM bookings AS booking
      JOIN events AS event ON event.id = booking.event_id
     WHERE booking.status = 'cancelled'
       AND booking.confirmed_at IS NOT NULL;
