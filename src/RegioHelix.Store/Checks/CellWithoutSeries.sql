-- A cell or series that points nowhere.
SELECT 'cell' AS what, c.series AS number FROM cells_of_series c WHERE NOT EXISTS (SELECT 1 FROM series s WHERE s.id = c.series)
UNION ALL
SELECT 'region', region FROM series WHERE region NOT IN (SELECT id FROM region)
UNION ALL
SELECT 'activity', activity FROM series WHERE activity NOT IN (SELECT id FROM activity)
UNION ALL
SELECT 'measure', measure FROM series WHERE measure NOT IN (SELECT id FROM measure)
