-- A (series, year) that stands twice: as many cells as different years is the same question, and fifty times cheaper than grouping by both.
SELECT r.code AS region, a.code AS activity, m.indicator || ' ' || m.unit || ' ' || m.slice AS what
FROM (SELECT series FROM cell WHERE year BETWEEN 1900 AND 2100 GROUP BY series HAVING count(*) <> bit_count(bitstring_agg(year, 1900, 2100))) c
LEFT JOIN series s ON s.id = c.series
LEFT JOIN region r ON r.id = s.region
LEFT JOIN activity a ON a.id = s.activity
LEFT JOIN measure m ON m.id = s.measure
