-- What each entity has, each once; label -1 stands for the entity itself.
CREATE OR REPLACE TEMP TABLE present AS
SELECT DISTINCT key_high, key_low, CASE WHEN weight > 0 THEN a.label ELSE -1 END AS label
FROM record
JOIN region_label r ON r.code = record.region
JOIN activity_label a ON a.code = record.activity
WHERE year BETWEEN $from AND $to;
