-- A status that no reader of the vintage knows.
SELECT 'region' AS what, code, status FROM region
WHERE status NOT IN ('current', 'other-level', 'other-version', 'superseded', 'extra-regio', 'aggregate')
UNION ALL
SELECT 'activity', code, status FROM activity
WHERE status NOT IN ('section', 'division', 'group', 'class', 'aggregate')
