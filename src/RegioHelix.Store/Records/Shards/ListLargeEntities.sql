-- Entities with too many activities, the largest first.
SELECT any(entity) AS name, uniqExact(a) AS activities
FROM (SELECT key_high, key_low, entity, {region_label} AS r, {activity_label} AS a FROM {record} WHERE {counted} AND r > 0 AND a > 0 AND weight > 0)
GROUP BY key_high, key_low
HAVING activities > {most}
ORDER BY activities DESC, name
LIMIT 10
FORMAT TabSeparated
