-- How many entities have too many activities.
SELECT count()
FROM (
  SELECT key_high, key_low
  FROM (SELECT key_high, key_low, {region_label} AS r, {activity_label} AS a FROM {record} WHERE {counted} AND r > 0 AND a > 0 AND weight > 0)
  GROUP BY key_high, key_low
  HAVING uniqExact(a) > {most}
)
FORMAT TabSeparated
