-- A negative value in a unit that the declaration says cannot be negative.
SELECT r.code, a.code, m.indicator, m.unit, c.smallest
FROM cells_of_series c
JOIN series s ON s.id = c.series
JOIN measure m ON m.id = s.measure
JOIN region r ON r.id = s.region
JOIN activity a ON a.id = s.activity
WHERE c.smallest < 0
  AND m.unit IN (SELECT unnest(from_json(json -> '$.nonNegativeUnits', '["VARCHAR"]')) FROM meta WHERE name = 'declaration')
