-- SPDX-License-Identifier: GPL-3.0-only
-- What the desk looks up for one event is found by that event, whatever PostgreSQL knows of the tables.

-- Holds that are due, over all events, are for who looks for them once a second. Who asks for the holds of
-- one event says status = 'held', from which this condition does not follow, so that the planner can't read
-- all events' holds for one event's, as it did.
DROP INDEX bookings_due;
CREATE INDEX bookings_due ON bookings (hold_expires_at) WHERE lower(status) = 'held';

-- How many seats somebody has of an event, however much he has of others.
CREATE INDEX bookings_of_user_at_event ON bookings (event_id, user_id)
    WHERE user_id IS NOT NULL AND status IN ('held', 'confirmed');
CREATE INDEX waitlist_of_user_at_event ON waitlist_entries (event_id, user_id, place) WHERE user_id IS NOT NULL;
