-- What the vintage holds of each measure. Counted by series first: the large table is then read once, without a join.
SELECT m.indicator, m.unit, m.slice, sum(c.cells)::BIGINT AS cells, sum(c.published)::BIGINT AS published
FROM (SELECT series, count(*) AS cells, count(value) AS published FROM cell GROUP BY series) c
JOIN series s ON s.id = c.series
JOIN measure m ON m.id = s.measure
GROUP BY ALL
ORDER BY m.indicator, m.unit, m.slice;
