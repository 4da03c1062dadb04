-- A code that stands twice in its table.
SELECT 'region' AS what, code FROM region GROUP BY nuts_version, code HAVING count(*) > 1
UNION ALL
SELECT 'activity', code FROM activity GROUP BY classification, code HAVING count(*) > 1
UNION ALL
SELECT 'measure', indicator FROM measure GROUP BY indicator, unit, slice HAVING count(*) > 1
UNION ALL
SELECT 'number', id::VARCHAR FROM (SELECT 'r' AS t, id FROM region UNION ALL SELECT 'a', id FROM activity UNION ALL SELECT 'm', id FROM measure) GROUP BY t, id HAVING count(*) > 1
