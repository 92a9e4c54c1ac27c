-- SPDX-License-Identifier: GPL-3.0-only
-- Where in the history somebody's wait ended, so that what happened in one moment has an order.
ALTER TABLE waitlist_entries ADD COLUMN ended_seq bigint;
