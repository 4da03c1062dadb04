-- A region in force is of level 2; what has no level is marked -1.
SELECT code, level, status FROM region
WHERE (status = 'current' AND level <> 2) OR level NOT BETWEEN -1 AND 3 OR (status = 'aggregate' AND level <> -1)
