-- Regions by activities: an entity counts once a cell where a record of it has a weight above 0.
SELECT region_label, activity_label,
       count(*) FILTER (WHERE heaviest > 0) AS entities, sum(records)::BIGINT AS records, sum(weight)::HUGEINT AS weight
FROM (
  SELECT r.label AS region_label, a.label AS activity_label, key_high, key_low,
         max(weight) AS heaviest, count(*) AS records, sum(weight) AS weight
  FROM record
  JOIN region_label r ON r.code = record.region
  JOIN activity_label a ON a.code = record.activity
  WHERE year BETWEEN $from AND $to
  GROUP BY ALL
)
GROUP BY ALL
ORDER BY ALL;
