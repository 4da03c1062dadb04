-- Their names, the largest first.
SELECT min(record.entity) AS entity, any_value(larger.activities) AS activities
FROM larger
JOIN record ON record.key_high = larger.key_high AND record.key_low = larger.key_low
GROUP BY larger.key_high, larger.key_low
ORDER BY activities DESC, entity
LIMIT 10;
