-- SPDX-License-Identifier: GPL-3.0-only
-- People, events, bookings, the waitlist, and the ledger that proves them.
-- Runs as the owner, with search_path set to the schema evently.

-- Times cross the wire between program and database as whole milliseconds since 1970 in UTC.
CREATE FUNCTION to_ms(at timestamptz) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN floor(extract(epoch FROM at) * 1000)::bigint;

CREATE FUNCTION from_ms(ms bigint) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_timestamp(ms / 1000.0);

CREATE TABLE users (
    id            uuid        PRIMARY KEY,
    email         text        NOT NULL,
    email_key     text        NOT NULL UNIQUE,
    password_hash text        NOT NULL,
    first_name    text        NOT NULL,
    last_name     text        NOT NULL,
    role          text        NOT NULL CHECK (role IN ('user', 'admin')),
    disabled      boolean     NOT NULL DEFAULT false,
    token_version integer     NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL
);
CREATE INDEX users_newest ON users (created_at, id);
CREATE INDEX users_admins ON users (id) WHERE role = 'admin';

-- One row a refresh token; a family is one sign-in. A used token that comes back revokes its family.
CREATE TABLE refresh_tokens (
    id         uuid        PRIMARY KEY,
    family     uuid        NOT NULL,
    user_id    uuid        NOT NULL REFERENCES users,
    token_hash bytea       NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);
CREATE INDEX refresh_tokens_family ON refresh_tokens (family);
CREATE INDEX refresh_tokens_user ON refresh_tokens (user_id);
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at);

CREATE TABLE kiosks (
    id                   uuid        PRIMARY KEY,
    name                 text        NOT NULL,
    token_hash           bytea       UNIQUE,
    pairing_code_hash    bytea       UNIQUE,
    pairing_expires_at   timestamptz,
    app_version          text,
    printer              text,
    created_by           uuid        REFERENCES users,
    created_at           timestamptz NOT NULL,
    paired_at            timestamptz,
    last_seen_at         timestamptz,
    revoked_at           timestamptz
);

CREATE TABLE events (
    id              uuid        PRIMARY KEY,
    name            text        NOT NULL,
    description     text        NOT NULL,
    venue           text        NOT NULL,
    category        text        NOT NULL,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz,
    sales_until     timestamptz NOT NULL,
    cancel_until    timestamptz NOT NULL,
    time_zone       text        NOT NULL,
    currency        char(3)     NOT NULL,
    price_cents     bigint      NOT NULL CHECK (price_cents >= 0),
    total           integer     NOT NULL CHECK (total BETWEEN 1 AND 1000000),
    available       integer     NOT NULL CHECK (available >= 0),
    confirmed       integer     NOT NULL DEFAULT 0 CHECK (confirmed >= 0),
    held            integer     NOT NULL DEFAULT 0 CHECK (held >= 0),
    waiting         integer     NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    waiting_tickets integer     NOT NULL DEFAULT 0 CHECK (waiting_tickets >= waiting),
    next_place      bigint      NOT NULL DEFAULT 1,
    status          text        NOT NULL CHECK (status IN ('draft', 'published', 'cancelled', 'completed')),
    max_per_booking integer     NOT NULL CHECK (max_per_booking BETWEEN 1 AND 100),
    max_per_user    integer     CHECK (max_per_user >= 1),
    waitlist_policy text        NOT NULL CHECK (waitlist_policy IN ('fill', 'strict')),
    created_by      uuid        REFERENCES users,
    version         bigint      NOT NULL,
    revision        bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    -- A seat is free, sold or held, and never two of these: the wall behind every other check.
    CONSTRAINT seats_add_up CHECK (available + confirmed + held = total),
    CONSTRAINT times_in_order CHECK (ends_at IS NULL OR ends_at >= starts_at)
) WITH (fillfactor = 50);
-- None of these name a column that a sale changes, so a sale stays a HOT update.
CREATE INDEX events_by_start ON events (starts_at, id);
CREATE INDEX events_by_name ON events (name, id);
CREATE INDEX events_by_price ON events (price_cents, id);
CREATE INDEX events_open ON events (sales_until) WHERE status = 'published';
CREATE INDEX events_by_category ON events (lower(category), starts_at, id);

CREATE TABLE bookings (
    id               uuid        PRIMARY KEY,
    reference        text        NOT NULL UNIQUE,
    event_id         uuid        NOT NULL REFERENCES events,
    user_id          uuid        REFERENCES users,
    kiosk_id         uuid        REFERENCES kiosks,
    created_by       uuid        REFERENCES users,
    entry_id         uuid,
    quantity         integer     NOT NULL CHECK (quantity BETWEEN 1 AND 100),
    unit_price_cents bigint      NOT NULL CHECK (unit_price_cents >= 0),
    currency         char(3)     NOT NULL,
    status           text        NOT NULL CHECK (status IN ('held', 'confirmed', 'cancelled', 'expired')),
    channel          text        NOT NULL CHECK (channel IN ('online', 'desk', 'kiosk')),
    customer_name    text        NOT NULL,
    customer_email   text        NOT NULL,
    hold_expires_at  timestamptz CHECK (hold_expires_at IS NOT NULL OR status <> 'held'),
    paid_at          timestamptz,
    refund_due       boolean     NOT NULL DEFAULT false,
    rescheduled_from timestamptz,
    created_at       timestamptz NOT NULL,
    confirmed_at     timestamptz CHECK (confirmed_at IS NOT NULL OR status <> 'confirmed'),
    cancelled_at     timestamptz
) WITH (fillfactor = 90);
CREATE INDEX bookings_of_event ON bookings (event_id, created_at, id);
CREATE INDEX bookings_of_user ON bookings (user_id, created_at, id) WHERE user_id IS NOT NULL;
CREATE INDEX bookings_of_kiosk ON bookings (kiosk_id, created_at, id) WHERE kiosk_id IS NOT NULL;
CREATE INDEX bookings_newest ON bookings (created_at, id);
CREATE INDEX bookings_held ON bookings (event_id, hold_expires_at) WHERE status = 'held';
CREATE INDEX bookings_due ON bookings (hold_expires_at) WHERE status = 'held';

CREATE TABLE waitlist_entries (
    id             uuid        PRIMARY KEY,
    reference      text        NOT NULL UNIQUE,
    event_id       uuid        NOT NULL REFERENCES events,
    place          bigint      NOT NULL,
    user_id        uuid        REFERENCES users,
    kiosk_id       uuid        REFERENCES kiosks,
    created_by     uuid        REFERENCES users,
    quantity       integer     NOT NULL CHECK (quantity BETWEEN 1 AND 100),
    status         text        NOT NULL CHECK (status IN ('active', 'notified', 'converted', 'expired', 'left')),
    offered_seq    bigint,
    booking_id     uuid        REFERENCES bookings,
    customer_name  text        NOT NULL,
    customer_email text        NOT NULL,
    created_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    UNIQUE (event_id, place)
) WITH (fillfactor = 90);
-- One open place a user and event, whoever races.
CREATE UNIQUE INDEX waitlist_one_each ON waitlist_entries (event_id, user_id)
    WHERE user_id IS NOT NULL AND status IN ('active', 'notified');
CREATE INDEX waitlist_queue ON waitlist_entries (event_id, place) WHERE status = 'active';
CREATE INDEX waitlist_queue_by_size ON waitlist_entries (event_id, quantity, place) WHERE status = 'active';
CREATE INDEX waitlist_offered ON waitlist_entries (event_id, place, offered_seq) WHERE offered_seq IS NOT NULL;
CREATE INDEX waitlist_of_kiosk ON waitlist_entries (kiosk_id, created_at, id) WHERE kiosk_id IS NOT NULL;
CREATE INDEX waitlist_of_user ON waitlist_entries (user_id, created_at, id) WHERE user_id IS NOT NULL;

-- The history of an event's seats: append-only, dense from 1, one row a mutation.
CREATE TABLE event_ledger (
    event_id   uuid        NOT NULL,
    seq        bigint      NOT NULL,
    kind       text        NOT NULL,
    quantity   integer     NOT NULL,
    booking_id uuid,
    entry_id   uuid,
    actor_role text        NOT NULL CHECK (actor_role IN ('system', 'user', 'admin', 'kiosk')),
    actor_id   uuid,
    at         timestamptz NOT NULL,
    PRIMARY KEY (event_id, seq)
);

-- What was sold, by the day of the sale in the event's zone. Kept by the same transaction that sells.
CREATE TABLE sales_daily (
    event_id  uuid    NOT NULL REFERENCES events ON DELETE CASCADE,
    day       date    NOT NULL,
    channel   text    NOT NULL,
    currency  char(3) NOT NULL,
    bookings  integer NOT NULL,
    tickets   integer NOT NULL,
    revenue   bigint  NOT NULL,
    unpaid    bigint  NOT NULL,
    cancelled integer NOT NULL,
    PRIMARY KEY (event_id, day, channel, currency)
) WITH (fillfactor = 70);
CREATE INDEX sales_daily_by_day ON sales_daily (day);

-- The same sums over all days, so that totals cost the same after ten million bookings.
CREATE TABLE sales_totals (
    event_id  uuid    NOT NULL REFERENCES events ON DELETE CASCADE,
    channel   text    NOT NULL,
    currency  char(3) NOT NULL,
    bookings  integer NOT NULL,
    tickets   integer NOT NULL,
    revenue   bigint  NOT NULL,
    unpaid    bigint  NOT NULL,
    cancelled integer NOT NULL,
    PRIMARY KEY (event_id, channel, currency)
) WITH (fillfactor = 70);

-- What the two tables above must agree with: each sale on its day, each cancelled sale on the day it
-- was cancelled.
CREATE VIEW sales_of_bookings AS
    SELECT booking.event_id,
           (booking.confirmed_at AT TIME ZONE event.time_zone)::date AS day,
           booking.channel,
           booking.currency,
           1 AS bookings,
           booking.quantity AS tickets,
           booking.quantity * booking.unit_price_cents AS revenue,
           CASE WHEN booking.paid_at IS NULL
                THEN booking.quantity * booking.unit_price_cents
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

-- Answers to requests that carried an Idempotency-Key, kept in the work's own transaction.
CREATE TABLE idempotency_keys (
    caller      uuid        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      integer     NOT NULL,
    body        text        NOT NULL,
    seq         bigint,
    location    text,
    etag        text,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
