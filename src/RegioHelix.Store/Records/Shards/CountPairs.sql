-- In how many entities two activities are: counted where the entities lie. Label 0 stands for the entity itself.
SELECT one, other, count()
FROM (
  SELECT arrayJoin(labels) AS one, labels
  FROM (
    SELECT arrayConcat([toUInt32(0)], groupUniqArrayIf(a, weight > 0)) AS labels
    FROM (
      SELECT key_high, key_low, weight, {region_label} AS r, {activity_label} AS a
      FROM {record}
      WHERE {counted} AND r > 0 AND a > 0
    )
    GROUP BY key_high, key_low
    HAVING length(labels) <= {most} + 1
  )
)
ARRAY JOIN labels AS other
WHERE one <= other AND (one > 0 OR other = 0)
GROUP BY one, other
FORMAT TabSeparated
