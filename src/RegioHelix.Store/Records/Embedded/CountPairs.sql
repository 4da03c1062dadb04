-- In how many entities two activities are.
SELECT one, other, count(*) AS entities
FROM (
  SELECT x.label AS one, y.label AS other
  FROM present x
  JOIN present y ON y.key_high = x.key_high AND y.key_low = x.key_low AND y.label >= x.label
  WHERE x.label >= 0
)
GROUP BY ALL
ORDER BY ALL;
