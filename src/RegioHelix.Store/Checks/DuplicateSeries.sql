-- Two series of the same codes, or two with the same number: their cells would be added twice.
SELECT region, activity, measure FROM series GROUP BY ALL HAVING count(*) > 1
UNION ALL
SELECT id, -1, -1 FROM series GROUP BY id HAVING count(*) > 1
