-- Records, entities and weight of each year, and of all years together (year 0): there an entity of several years counts once.
WITH counted AS (
  SELECT record.year AS of_year, key_high, key_low, count(*) AS records, sum(weight) AS weight
  FROM record
  JOIN region_label r ON r.code = record.region
  JOIN activity_label a ON a.code = record.activity
  WHERE record.year BETWEEN $from AND $to
  GROUP BY ALL
)
SELECT of_year, sum(records)::BIGINT AS records, count(*) AS entities, sum(weight)::HUGEINT AS weight
FROM counted
GROUP BY of_year
UNION ALL
SELECT 0::SMALLINT, sum(records)::BIGINT, count(*), sum(weight)::HUGEINT
FROM (SELECT key_high, key_low, sum(records) AS records, sum(weight) AS weight FROM counted GROUP BY ALL)
HAVING count(*) > 0
ORDER BY 1;
