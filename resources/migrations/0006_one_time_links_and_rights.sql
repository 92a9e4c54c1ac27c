-- SPDX-License-Identifier: GPL-3.0-only
-- Passwords that are set by a one-time link, sessions that forgive two tabs, addresses that people
-- signed in from, and how an unsold event is removed by a program that can't delete history.

-- At most one open link an account, so a newer one ends the older. Who uses it sets a password.
CREATE TABLE set_password_tokens (
    user_id    uuid        PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    token_hash bytea       NOT NULL UNIQUE,
    created_by uuid        REFERENCES users,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

-- What a used token was exchanged for, locked with the server's secret; read for some seconds only.
ALTER TABLE refresh_tokens ADD COLUMN successor text;

-- Where people signed in from. A mark is a keyed hash of the account and the network address, so
-- the table holds no addresses.
CREATE TABLE entered_from (
    mark    bytea       PRIMARY KEY,
    user_id uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    seen_at timestamptz NOT NULL
);
CREATE INDEX entered_from_of_user ON entered_from (user_id, seen_at);
CREATE INDEX entered_from_age ON entered_from (seen_at);

-- Bookings and waitlist entries refer to their event, so one that ever had any can't be removed:
-- then this fails as a whole, and the history stays.
CREATE FUNCTION remove_unsold_event(unsold uuid) RETURNS void
    LANGUAGE sql
    SECURITY DEFINER
    SET search_path = evently, pg_temp
BEGIN ATOMIC
    DELETE FROM event_ledger WHERE event_id = unsold;
    DELETE FROM events WHERE id = unsold;
END;
REVOKE ALL ON FUNCTION remove_unsold_event(uuid) FROM PUBLIC;
