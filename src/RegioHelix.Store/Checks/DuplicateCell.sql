-- A (series, year) that stands twice: then there are more cells than different years.
SELECT r.code AS region, a.code AS activity, m.indicator || ' ' || m.unit || ' ' || m.slice AS what
FROM (SELECT series FROM cells_of_series WHERE cells <> bit_count(years)) c
LEFT JOIN series s ON s.id = c.series
LEFT JOIN region r ON r.id = s.region
LEFT JOIN activity a ON a.id = s.activity
LEFT JOIN measure m ON m.id = s.measure
