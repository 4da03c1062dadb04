-- A cell or series that points nowhere.
SELECT 'cell' AS what, series AS number FROM (SELECT DISTINCT series FROM cell) WHERE series NOT IN (SELECT id FROM series)
UNION ALL
SELECT 'region', region FROM series WHERE region NOT IN (SELECT id FROM region)
UNION ALL
SELECT 'activity', activity FROM series WHERE activity NOT IN (SELECT id FROM activity)
UNION ALL
SELECT 'measure', measure FROM series WHERE measure NOT IN (SELECT id FROM measure)
