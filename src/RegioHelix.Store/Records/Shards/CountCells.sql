-- Regions by activities. Both labels make one key, and entities are counted exactly in the cell: half the time and memory of a row for each entity of
-- each cell. The sum of weights travels in two halves, each of which fits a number whatever the number of records.
SELECT toUInt32(intDiv(cell, 4294967296)), toUInt32(cell % 4294967296), entities, records, upper_half, lower_half
FROM (
  SELECT toUInt64(r) * 4294967296 + a AS cell, uniqExactIf(key_high, key_low, weight > 0) AS entities,
         count() AS records, sum(intDiv(weight, 1073741824)) AS upper_half, sum(weight % 1073741824) AS lower_half
  FROM (SELECT {region_label} AS r, {activity_label} AS a, key_high, key_low, weight FROM {record} WHERE {counted} AND r > 0 AND a > 0)
  GROUP BY cell
)
FORMAT TabSeparated
