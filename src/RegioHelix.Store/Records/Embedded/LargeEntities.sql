-- Entities with too many activities.
CREATE OR REPLACE TEMP TABLE larger AS
SELECT key_high, key_low, count(*) AS activities
FROM present
WHERE label >= 0
GROUP BY ALL
HAVING count(*) > $most;
