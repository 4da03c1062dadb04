-- The cells of one year and measure at one level of regions and of activities.
SELECT s.region, s.activity, c.value, c.flag
FROM cell c
JOIN series s ON s.id = c.series
WHERE c.year = $year
  AND s.measure = $measure
  AND s.region IN (SELECT id FROM region WHERE level = $nuts_level AND status IN ('current', 'other-level', 'aggregate'))
  AND s.activity IN (SELECT id FROM activity WHERE level = $activity_level);
