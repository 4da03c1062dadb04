-- Records, entities and weight of each year, and of all years together (year 0): there an entity of several years counts once.
SELECT of_year, sum(records), count(), sum(upper_half), sum(lower_half)
FROM (
  SELECT year AS of_year, key_high, key_low, count() AS records, sum(intDiv(weight, 1073741824)) AS upper_half, sum(weight % 1073741824) AS lower_half
  FROM (SELECT year, key_high, key_low, weight, {region_label} AS r, {activity_label} AS a FROM {record} WHERE {counted} AND r > 0 AND a > 0)
  GROUP BY of_year, key_high, key_low
)
GROUP BY of_year
UNION ALL
SELECT toInt16(0), sum(records), count(), sum(upper_half), sum(lower_half)
FROM (
  SELECT key_high, key_low, count() AS records, sum(intDiv(weight, 1073741824)) AS upper_half, sum(weight % 1073741824) AS lower_half
  FROM (SELECT key_high, key_low, weight, {region_label} AS r, {activity_label} AS a FROM {record} WHERE {counted} AND r > 0 AND a > 0)
  GROUP BY key_high, key_low
)
FORMAT TabSeparated
