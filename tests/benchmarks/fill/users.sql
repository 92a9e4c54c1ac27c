-- SPDX-License-Identifier: GPL-3.0-only
-- Users 0 (an administrator) to :users. They have no usable passwords; evently_tokens makes their
-- tokens.
\ir ids.sql
INSERT INTO users (id, email, email_key, password_hash, first_name, last_name, role, created_at)
SELECT pg_temp.id(1, 0, number),
       'user' || number || '@bench.example',
       'user' || number || '@bench.example',
       '*',
       'User',
       number::text,
       CASE number WHEN 0 THEN 'admin' ELSE 'user' END,
       now() - interval '60 days'
  FROM generate_series(0, :users) AS number;
ANALYZE users;
