-- Confidential (2) and unreadable (8192) say that there is no value.
SELECT s.id, c.year, c.value, c.flag
FROM cell c JOIN series s ON s.id = c.series
WHERE c.value IS NOT NULL AND (c.flag & (2 | 8192)) <> 0
