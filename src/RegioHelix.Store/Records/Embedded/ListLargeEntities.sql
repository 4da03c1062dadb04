-- Their names, the largest first.
SELECT (SELECT min(entity) FROM record WHERE record.key_high = l.key_high AND record.key_low = l.key_low) AS entity, activities
FROM (SELECT * FROM larger ORDER BY activities DESC, key_high, key_low LIMIT 10) l;
