-- What the vintage holds of each measure.
SELECT m.indicator, m.unit, m.slice, sum(c.cells)::BIGINT AS cells, sum(c.published)::BIGINT AS published
FROM cells_of_series c
JOIN series s ON s.id = c.series
JOIN measure m ON m.id = s.measure
GROUP BY ALL
ORDER BY m.indicator, m.unit, m.slice;
