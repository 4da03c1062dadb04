-- The version of the newest year's level 2 codes; a dataset of several versions is read in the newest.
SELECT r.nuts_version
FROM cell c JOIN series s ON s.id = c.series JOIN region r ON r.id = s.region
WHERE c.year = (SELECT max(year) FROM cell)
GROUP BY r.nuts_version
ORDER BY count(*) DESC
LIMIT 1;
