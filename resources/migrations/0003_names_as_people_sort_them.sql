-- SPDX-License-Identifier: GPL-3.0-only
-- Lists by name in the order in which people look for one: a before B, ä beside a, 2 before 10.

-- The column has it, so every comparison, index and cursor agrees. A PostgreSQL that was built without
-- ICU goes on as it sorts everything else.
DO $$
BEGIN
    CREATE COLLATION as_people_sort (provider = icu, locale = 'und-u-kn-true');
    ALTER TABLE events ALTER COLUMN name TYPE text COLLATE as_people_sort;
EXCEPTION
    WHEN feature_not_supported OR invalid_object_definition OR invalid_parameter_value THEN
        RAISE NOTICE 'Evently sorts names by their characters: %', SQLERRM;
END $$;
