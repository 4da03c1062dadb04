-- Regions by activities. The sum of weights travels in two halves, each of which fits a number whatever the number of records.
SELECT r, a, countIf(heaviest > 0), sum(records), sum(upper_half), sum(lower_half)
FROM (
  SELECT {region_label} AS r, {activity_label} AS a, key_high, key_low,
         max(weight) AS heaviest, count() AS records, sum(intDiv(weight, 1073741824)) AS upper_half, sum(weight % 1073741824) AS lower_half
  FROM {record}
  WHERE {counted} AND r > 0 AND a > 0
  GROUP BY r, a, key_high, key_low
)
GROUP BY r, a
FORMAT TabSeparated
