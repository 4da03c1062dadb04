-- Records, entities and weight of each year, and of all years together (year 0): there an entity of several years counts once.
SELECT year, sum(records)::BIGINT AS records, count(*) AS entities, sum(weight)::HUGEINT AS weight
FROM (
  SELECT coalesce(year, 0)::SMALLINT AS year, key_high, key_low, count(*) AS records, sum(weight) AS weight
  FROM record
  JOIN region_label r ON r.code = record.region
  JOIN activity_label a ON a.code = record.activity
  WHERE year BETWEEN $from AND $to
  GROUP BY GROUPING SETS ((record.year, key_high, key_low), (key_high, key_low))
)
GROUP BY ALL
ORDER BY year = 0, year;
